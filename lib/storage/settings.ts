import { defaultSettings, settingsSchema, type Settings } from '../domain/settings';
import { database } from './database';

const key = 'settings';

/** Returns how this copy behaves; the default for whatever was never chosen. */
export async function readSettings(): Promise<Settings> {
  const row = await database.device.get(key);
  return { ...defaultSettings, ...(row?.value as Partial<Settings> | undefined) };
}

/**
 * Changes some settings.
 *
 * @throws {z.ZodError} If a value is out of range; nothing is stored then.
 */
export function changeSettings(patch: Partial<Settings>): Promise<Settings> {
  return database.transaction('rw', database.device, async () => {
    const value = settingsSchema.parse({ ...(await readSettings()), ...patch });
    await database.device.put({ key, value });
    return value;
  });
}

/** Puts settings in place of all that were chosen. */
export async function replaceSettings(settings: Settings): Promise<void> {
  await database.device.put({ key, value: settingsSchema.parse(settings) });
}
