import { countDue } from '../domain/due-count';
import {
  isQuiet,
  nextReminderLook,
  reminderToNotify,
  waitingReminders,
  type Reminder,
} from '../domain/reminders';
import type { Instant, TimeZone } from '../domain/instant';
import { localDateAt } from '../domain/wall-clock';
import { readListedItems } from '../storage/queries/listed-items';
import { noteNotified } from '../storage/actions/reminders';
import { readReminders } from '../storage/queries/reminders';
import { readSettings } from '../storage/queries/settings';

/** What the toolbar says while no call runs, and when to look again. */
export interface BetweenCalls {
  readonly badge: string;
  /** Null: nothing is open and nothing agreed, so nothing will change by itself. */
  readonly lookAt: Instant | null;
}

/** A reminder waits, and nothing is due. */
const waitingBadge = '•';

/**
 * Looks at what is due and what a person wants to be reminded of while no call runs. Tells the system of one
 * reminder at most, through `remind`, and remembers that it did.
 */
export async function lookBetweenCalls(
  remind: (reminder: Reminder) => Promise<void>,
  now: Instant,
  timeZone: TimeZone,
): Promise<BetweenCalls> {
  const settings = await readSettings();
  const listed = await readListedItems(now, timeZone);
  const { reminders, shown } = await readReminders(listed, now, timeZone);
  const waiting = waitingReminders(reminders, shown, { settings, now });
  const { items } = listed;
  const due = countDue(items, localDateAt(now, timeZone));
  const told = reminderToNotify(waiting, shown, { settings, now, timeZone });
  if (told) {
    await noteNotified(told.id, now);
    await remind(told);
  }
  const calls = waiting.length > 0 && !isQuiet(settings.quietHours, now, timeZone);
  const noted = told ? [...shown, { id: told.id, notifiedAt: now, putAwayAt: null }] : shown;
  return {
    badge: due > 0 ? String(due) : calls ? waitingBadge : '',
    lookAt:
      reminders.length + items.length > 0
        ? nextReminderLook(reminders, noted, { settings, now, timeZone })
        : null,
  };
}
