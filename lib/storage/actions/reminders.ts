import { shownReminderSchema, type ShownReminder } from '../../domain/reminders';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { database } from '../engine/database';

/** What was shown is remembered for this long; no reminder is of use longer. */
const keptMs = 120 * 86_400_000;

/** Notes that the system showed a reminder, so that it does so once. */
export async function noteNotified(id: string, now: Instant): Promise<void> {
  await change(id, { notifiedAt: now });
  const limit = toInstant(toMs(now) - keptMs);
  await database.shownReminders
    .filter(({ notifiedAt, putAwayAt }) => [notifiedAt, putAwayAt].every((at) => (at ?? '') < limit))
    .delete();
}

/** Puts a reminder away; null brings it back. */
export async function putReminderAway(id: string, putAwayAt: Instant | null): Promise<void> {
  await change(id, { putAwayAt });
}

function change(id: string, patch: Partial<ShownReminder>): Promise<void> {
  return database.transaction('rw', database.shownReminders, async () => {
    const known = await database.shownReminders.get(id);
    const row = shownReminderSchema.parse({ notifiedAt: null, putAwayAt: null, ...known, ...patch, id });
    await database.shownReminders.put(row);
  });
}
