import { z } from '../../zod';
import { database } from '../engine/database';

/** A fact about this copy alone: it is in no backup and no code. */
export const askedHostsKey = 'asked-hosts';

/** Returns the permissions for hosts that were asked for and are not known to be needed; none where the row cannot be read. */
export async function readAskedHosts(): Promise<string[]> {
  const row = await database.device.get(askedHostsKey);
  return z.array(z.string()).safeParse(row?.value).data ?? [];
}
