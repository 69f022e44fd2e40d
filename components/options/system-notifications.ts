import { browser } from 'wxt/browser';
import { persist } from '../../lib/storage/persist';
import { changeSettings } from '../../lib/storage/settings';
import { tellBackground } from '../ui/tell-background';

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
    const changed = await persist(() => changeSettings({ [setting]: granted }));
    if (!changed.notify && !changed.remindBySystem) await browser.permissions.remove(permissions);
    await tellBackground();
  };
}
