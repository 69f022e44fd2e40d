import { browser } from 'wxt/browser';
import { changeSettings } from '../../lib/storage/actions/settings';
import { act } from '../app/act';

const permissions = { permissions: ['notifications' as const] };

/**
 * Switches one use of system notifications on or off. The permission for them is asked for within the click, and
 * given back when the last use is switched off.
 */
export function systemNotifications(
  setting: 'notify' | 'remindBySystem',
): (wanted: boolean) => Promise<void> {
  return async (wanted) => {
    const granted = wanted && (await browser.permissions.request(permissions));
    const changed = await act({ work: () => changeSettings({ [setting]: granted }) });
    if (!changed.notify && !changed.remindBySystem) await browser.permissions.remove(permissions);
  };
}
