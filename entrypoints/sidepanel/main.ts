import { beginPanel } from '../../components/panel/begin-panel';
import { keepOnePanel } from '../../components/panel/keep-one-panel';

// Before anything is awaited: who asks for the panel a moment later is to find it.
const kept = keepOnePanel();
// The store opens while the scripts that draw are still being read.
const begun = beginPanel();
const { drawPanel } = await import('./page');
await drawPanel(begun);
await kept;
