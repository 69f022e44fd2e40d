import { useState } from 'preact/hooks';
import type { Reminder } from '../../lib/domain/reminders';
import { t, tn } from '../../lib/words/i18n';
import { halfWayMessage, reminderText } from '../../lib/words/reminder-words';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { putReminderAway } from '../../lib/storage/actions/reminders';
import { readWaitingReminder } from '../../lib/storage/queries/reminders';
import { act } from '../app/act';
import { CopyButton } from '../ui/CopyButton';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { useNow } from '../ui/use-now';
import './reminder-card.css';

interface Props {
  /** The list between calls; null until it is read. */
  readonly listed: ListedItems | null;
  /** Opens what an agenda reminder is about; left out where the page has no place for it. */
  readonly onAgenda?: (reminder: Reminder) => void;
}

/** The one reminder that waits; the next one comes when it is put away. */
export function ReminderCard({ listed, onAgenda }: Props) {
  const waiting = useWaitingReminder(listed);
  return waiting && <OneReminder key={waiting.reminder.id} {...waiting} {...(onAgenda && { onAgenda })} />;
}

/** A reminder to show, and how many wait behind it. */
export interface WaitingReminder {
  readonly reminder: Reminder;
  readonly more: number;
}

/** Follows the reminder that waits, or null. */
export function useWaitingReminder(listed: ListedItems | null): WaitingReminder | null {
  const minute = useNow().slice(0, 16);
  return useLive(
    async () => (listed ? readWaitingReminder(listed, rightNow(), myTimeZone()) : null),
    [listed, minute],
    null,
  );
}

/** One reminder, with what it leads to. */
export function OneReminder({ reminder, more, onAgenda }: Pick<Props, 'onAgenda'> & WaitingReminder) {
  const [shown, setShown] = useState(false);
  const putAway = () =>
    act({
      work: () => putReminderAway(reminder.id, rightNow()),
      text: t('toastPutAway'),
      undo: () => putReminderAway(reminder.id, null),
    });
  return (
    <section class="reminder" aria-label={t('reminderTitle')}>
      <p dir="auto">{reminderText(reminder)}</p>
      {reminder.need === 'half-way' && shown && (
        <p class="reminder__message" dir="auto">
          {halfWayMessage(reminder)}
        </p>
      )}
      <div class="row">
        {reminder.need === 'half-way' && (
          <>
            <CopyButton label={t('nudgeCopy')} text={() => halfWayMessage(reminder)} />
            <button
              type="button"
              class="button button--quiet"
              aria-expanded={shown}
              onClick={() => setShown(!shown)}
            >
              {t('nudgeShow')}
            </button>
          </>
        )}
        {reminder.need === 'agenda' && onAgenda && (
          <button type="button" class="button" onClick={() => onAgenda(reminder)}>
            {t('reminderOpenAgenda')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => void putAway()}>
          {t('reminderPutAway')}
        </button>
        {more > 0 && <span class="quiet">{tn('reminderMore', more)}</span>}
      </div>
    </section>
  );
}
