import { callHostsSchema, defaultSettings, type Settings } from '../../domain/settings';
import { database } from '../engine/database';

export const settingsKey = 'settings';

/** Returns how this copy behaves; the default for whatever was never chosen. */
export async function readSettings(): Promise<Settings> {
  const row = await database.device.get(settingsKey);
  const chosen = row?.value as Partial<Settings> | undefined;
  return { ...defaultSettings, ...chosen, callHosts: callHostsSchema.parse(chosen?.callHosts) };
}
