import { drawEarlyLine } from '../../components/popup/early-line';

drawEarlyLine();
// Each as soon as its own scripts are there: the store opens while those that draw are still being read.
const { beginPopup } = await import('../../components/popup/begin-popup');
const begun = beginPopup();
const { drawPopup } = await import('./page');
await drawPopup(begun);
