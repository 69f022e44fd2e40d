import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { mountPage } from '../../components/app/mount-page';
import { tellBackgroundWhenDrawn } from '../../components/app/tell-background';

/** Draws the popup, once `begun`, what its first frame is made of, is read or takes long. */
export async function drawPopup(begun: Promise<unknown>): Promise<void> {
  // The window is looked up first: the panel opens in the very tick of a click, which leaves no time to ask.
  const { id = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  await mountPage(<Popup windowId={id} />, begun);
  tellBackgroundWhenDrawn();
}
