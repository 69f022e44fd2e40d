import { findPanels, focusPanel, holdPanelPlace, takeSide } from '../../lib/browser/panel-places';

/**
 * There is one wrap-up, wherever it is. Beside a window, this page makes way for one that is open as a tab or a
 * window of its own, which comes to the front; another that is beside an earlier window makes way for this one.
 */
export async function keepOnePanel(): Promise<void> {
  const inTab = (await findPanels()).find(({ kind }) => kind === 'tab');
  const place = await holdPanelPlace();
  if (place.kind !== 'side') return;
  if (inTab) {
    await focusPanel(inTab);
    window.close();
  } else takeSide(() => window.close());
}
