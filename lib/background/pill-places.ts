import { browser } from 'wxt/browser';
import type { Platform } from '../domain/call';
import type { PillPlace } from '../messaging/protocol';
import { z } from '../zod';

const share = z.number().check(z.minimum(0), z.maximum(1));
const placesSchema = z.record(z.string(), z.object({ x: share, y: share }));
const name = 'pill-places';

/** Returns where the person has put the pill on pages of a platform; null: nowhere yet. */
export async function pillPlaceOf(platform: Platform): Promise<PillPlace | null> {
  return (await readPlaces())[platform] ?? null;
}

/** Keeps where the person has put the pill on pages of a platform. */
export async function keepPillPlace(platform: Platform, place: PillPlace): Promise<void> {
  await browser.storage.local.set({ [name]: { ...(await readPlaces()), [platform]: place } });
}

/** What the browser has lost or damaged is no place. */
async function readPlaces(): Promise<Readonly<Record<string, PillPlace>>> {
  const stored = (await browser.storage.local.get(name))[name];
  return placesSchema.safeParse(stored).data ?? {};
}
