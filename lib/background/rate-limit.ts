import { z } from '../zod';
import { toMs, type Instant } from '../domain/instant';
import type { Area } from './tab-memory';

/** How often something may happen: so many times within so many minutes. */
export interface Rate {
  readonly name: string;
  readonly most: number;
  readonly withinMinutes: number;
}

/** A person says yes to a card a few times a day, and no perhaps once for each call of it. */
export const yesRate: Rate = { name: 'yes', most: 6, withinMinutes: 60 };
export const noRate: Rate = { name: 'no', most: 30, withinMinutes: 60 };

const timesSchema = z.array(z.number());

/** Counts one more time in `area`, and returns whether it is still within the rate; beyond it, nothing is counted. */
export async function isWithin(rate: Rate, area: Area, now: Instant): Promise<boolean> {
  const key = `rate:${rate.name}`;
  const stored = (await area.get(key))[key];
  const since = toMs(now) - rate.withinMinutes * 60_000;
  const recent = (stored === undefined ? [] : timesSchema.parse(stored)).filter(
    (time) => time > since && time <= toMs(now),
  );
  if (recent.length >= rate.most) return false;
  await area.set({ [key]: [...recent, toMs(now)] });
  return true;
}
