import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { lookForChromium } from './find-chromium.ts';

/** Where Debian's Chromium reads the policies of a machine (its `debian/rules`: `/etc/chromium`). */
export const policyFolder = '/etc/chromium/policies/managed';

/** Whether a policy may be given to Debian's Chromium here: its folder, or the nearest one above, can be written to. */
export function mayWritePolicies(): boolean {
  if (lookForChromium() !== '/usr/bin/chromium') return false;
  let folder = policyFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Refused is refused, for whatever reason.
    return false;
  }
}
