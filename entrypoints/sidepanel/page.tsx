import { Panel } from '../../components/panel/Panel';
import { mountPage } from '../../components/app/mount-page';
import { askToSync, tellBackgroundWhenDrawn } from '../../components/app/tell-background';

/** Draws the panel, once `begun`, what its first frame is made of, is read or takes long. */
export async function drawPanel(begun: Promise<unknown>): Promise<void> {
  await mountPage(<Panel />, begun);
  // The panel's own look at the clock: an alarm may have been missed while the machine slept.
  tellBackgroundWhenDrawn();
  void askToSync('panel');
  addEventListener('online', () => void askToSync('online'));
}
