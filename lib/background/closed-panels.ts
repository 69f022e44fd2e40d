import { panelsClosed } from '../browser/panel-lock';
import { listLiveCalls } from '../storage/queries/calls';
import { listUnfinishedWrapUps } from '../storage/queries/sessions';
import { settle, type DeskBrowser } from './desk';
import { inTurn } from './in-turn';

/** A page that is closing holds its lock for a moment longer than its last message takes. */
const patienceMs = 3000;

/** A page or tab has closed: was it a panel, the chip that went with it comes back, or what was left in it is told of. */
export async function showChipsOfClosedPanels(desk: DeskBrowser): Promise<void> {
  if ((await listLiveCalls()).length + (await listUnfinishedWrapUps()).length === 0) return;
  await panelsClosed(patienceMs);
  await inTurn(() => settle(desk));
}
