import { settingsSchema, type Settings } from '../../domain/settings';
import { database } from '../engine/database';
import { settingsKey, readSettings } from '../queries/settings';

/**
 * Changes some settings.
 *
 * @throws {z.core.$ZodError} If a value is out of range; nothing is stored then.
 */
export function changeSettings(patch: Partial<Settings>): Promise<Settings> {
  return database.transaction('rw', database.device, async () => {
    const value = settingsSchema.parse({ ...(await readSettings()), ...patch });
    await database.device.put({ key: settingsKey, value });
    return value;
  });
}

/** Puts settings in place of all that were chosen. */
export async function replaceSettings(settings: Settings): Promise<void> {
  await database.device.put({ key: settingsKey, value: settingsSchema.parse(settings) });
}
