import {
  remindersOf,
  shownReminderSchema,
  waitingReminders,
  type Reminder,
  type ShownReminder,
} from '../domain/reminders';
import { toInstant, toMs, type Instant, type TimeZone } from '../domain/instant';
import { database } from './database';
import type { ListedItems } from './listed-items';
import { readSettings } from './settings';

/** What was shown is remembered for this long; no reminder is of use longer. */
const keptMs = 120 * 86_400_000;

/** Finds all reminders in a list that are or will be of use, and what became of those already shown. */
export async function readReminders(
  { mentorships, items, sessions }: ListedItems,
  now: Instant,
  timeZone: TimeZone,
): Promise<{ readonly reminders: Reminder[]; readonly shown: ShownReminder[] }> {
  const bases = mentorships.map((mentorship) => ({
    mentorship,
    sessions: sessions.get(mentorship.id) ?? [],
    openItems: items.flatMap(({ item }) => (item.mentorshipId === mentorship.id ? [item] : [])),
  }));
  return { reminders: remindersOf(bases, now, timeZone), shown: await database.shownReminders.toArray() };
}

/** Returns the one reminder to show in the extension now, and how many wait behind it. */
export async function readWaitingReminder(
  listed: ListedItems,
  now: Instant,
  timeZone: TimeZone,
): Promise<{ readonly reminder: Reminder; readonly more: number } | null> {
  const { reminders, shown } = await readReminders(listed, now, timeZone);
  const [reminder, ...rest] = waitingReminders(reminders, shown, { settings: await readSettings(), now });
  return reminder ? { reminder, more: rest.length } : null;
}

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
