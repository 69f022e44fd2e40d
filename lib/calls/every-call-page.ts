import { callPages } from '.';
import type { CallPage } from './call-page';
import { jitsi } from './jitsi';

/** Every platform whose pages are watched, also those only where a person adds a host. */
export const everyCallPage: readonly CallPage[] = [...callPages, jitsi];
