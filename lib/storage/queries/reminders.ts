import { remindersOf, waitingReminders, type Reminder, type ShownReminder } from '../../domain/reminders';
import type { Instant, TimeZone } from '../../domain/instant';
import { database } from '../engine/database';
import type { ListedItems } from './listed-items';
import { readSettings } from './settings';

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
