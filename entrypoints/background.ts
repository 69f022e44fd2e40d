import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/start';

// A module shares its chunks with the pages: Dexie and zod are in the package once.
export default defineBackground({ type: 'module', main: startBackground });
