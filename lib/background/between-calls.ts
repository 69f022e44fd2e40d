import { countDue } from '../domain/due-count';
import {
  isQuiet,
  nextReminderLook,
  reminderToNotify,
  waitingReminders,
  type Reminder,
} from '../domain/reminders';
import type { Instant, TimeZone } from '../domain/instant';
import { callsUntil, unfinishedAt } from '../domain/unfinished';
import { localDateAt } from '../domain/wall-clock';
import { readListedItems } from '../storage/queries/listed-items';
import { noteNotified } from '../storage/actions/reminders';
import { readReminders } from '../storage/queries/reminders';
import { listUnfinishedWrapUps } from '../storage/queries/sessions';
import { readSettings } from '../storage/queries/settings';

/** What the toolbar says while no call runs, and when to look again. */
export interface BetweenCalls {
  readonly badge: string;
  /** Null: nothing is open and nothing agreed, so nothing will change by itself. */
  readonly lookAt: Instant | null;
}

/** A reminder waits, and nothing is due. */
const waitingBadge = '•';

/** A wrap-up was left before its end. */
const unfinishedBadge = '…';

/** How the system is told, where the person allowed it. */
interface Tell {
  remind(reminder: Reminder): Promise<void>;
  /** That the wrap-up with this partner waits for its end. */
  notifyUnfinished(partnerName: string): Promise<void>;
}

/**
 * Looks at what is due and what a person wants to be reminded of while no call runs. Tells the system of one
 * reminder at most and once of a wrap-up that nobody has in front of them, and remembers that it did.
 */
export async function lookBetweenCalls(
  tell: Tell,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: TimeZone },
  isInPanel: boolean,
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
    await tell.remind(told);
  }
  const names = new Map(listed.mentorships.map(({ id, partnerName }) => [id, partnerName]));
  const begun = (await listUnfinishedWrapUps()).filter(({ mentorshipId }) => names.has(mentorshipId));
  const unfinished = unfinishedAt(begun, now);
  const isToTell = settings.notify && !isInPanel && !isQuiet(settings.quietHours, now, timeZone);
  if (unfinished && isToTell && !shown.some(({ id }) => id === `unfinished:${unfinished.id}`)) {
    await noteNotified(`unfinished:${unfinished.id}`, now);
    await tell.notifyUnfinished(names.get(unfinished.mentorshipId) ?? '');
  }
  const calls = waiting.length > 0 && !isQuiet(settings.quietHours, now, timeZone);
  const noted = told ? [...shown, { id: told.id, notifiedAt: now, putAwayAt: null }] : shown;
  const next =
    reminders.length + items.length > 0
      ? nextReminderLook(reminders, noted, { settings, now, timeZone })
      : null;
  const lookAts = [next, unfinished ? callsUntil(unfinished) : null].filter((at) => at !== null);
  return {
    badge: unfinished ? unfinishedBadge : due > 0 ? String(due) : calls ? waitingBadge : '',
    lookAt: lookAts.toSorted()[0] ?? null,
  };
}
