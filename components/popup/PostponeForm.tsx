import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayBeforeMeeting, postponeChoices } from '../../lib/domain/postpone';
import type { ListedItem } from '../../lib/domain/item-list';
import type { LocalDate } from '../../lib/domain/instant';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, type MessageKey } from '../../lib/words/i18n';
import { formatDate } from '../../lib/words/format';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { leftText, postponeAll } from '../action-items/decide-many';
import { onKeys } from '../ui/keys';
import { DayInWords } from './DayInWords';

interface Props {
  readonly rows: readonly ListedItem[];
  /** Called when they are put off. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const choiceNames: Readonly<Record<'tomorrow' | 'next-week' | 'next-meeting', MessageKey>> = {
  tomorrow: 'postponeTomorrow',
  'next-week': 'postponeNextWeek',
  'next-meeting': 'postponeNextMeeting',
};

/** Puts deadlines off by one press, or to a day of one's own, in words or by date; that they were moved stays to be seen. */
export function PostponeForm({ rows, onDone, onClose }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  // A letter on a button begins a day in words; among the keys of the list, some would decide the item.
  const dayInWords = () => words.current?.focus();
  const today = localDateAt(rightNow(), myTimeZone());
  const [only] = rows.length === 1 ? rows : [];
  const { due, nextMeetingOn } = only ?? { due: null, nextMeetingOn: null };

  const dated = rows.filter(({ item }) => !item.repeats);
  const beforeMeeting = only ? [] : dated.flatMap((row) => beforeMeetingOf(row, today));
  const left = dated.filter((row) => !beforeMeeting.some((each) => each.row === row));

  function postpone(dueOn: LocalDate): void {
    void postponeAll(rows.map((row) => ({ row, dueOn })));
    onDone();
  }
  return (
    <div
      class="item-form"
      role="group"
      aria-label={t('postpone')}
      onKeyDown={onKeys({ escape: onClose }, dayInWords)}
    >
      {postponeChoices({ today, due, nextMeetingOn }).map(({ name, dueOn }, index) => (
        <button
          key={name}
          ref={index === 0 ? first : null}
          type="button"
          class="button"
          onClick={() => postpone(dueOn)}
        >
          {t(choiceNames[name], formatDate(dueOn))}
        </button>
      ))}
      {beforeMeeting.length > 0 && (
        <button
          type="button"
          class="button"
          {...(left.length > 0 && { 'aria-describedby': 'postpone-left' })}
          onClick={() => {
            void postponeAll(beforeMeeting, left);
            onDone();
          }}
        >
          {dayName(beforeMeeting.map(({ dueOn }) => dueOn))}
        </button>
      )}
      {beforeMeeting.length > 0 && left.length > 0 && (
        <p class="quiet item-form__wide item-form__left" id="postpone-left" dir="auto">
          {leftText(left)}
        </p>
      )}
      <input
        type="date"
        class="input item-form__date"
        aria-label={t('postponeTo')}
        min={today}
        onChange={(event) => {
          if (event.currentTarget.value >= today) postpone(event.currentTarget.value);
        }}
      />
      <DayInWords draftKey={`postpone:${rows[0]?.item.id}`} onDay={postpone} field={words} />
    </div>
  );
}

/** An item and the day before its own next meeting; nothing where there is none to put it off to. */
function beforeMeetingOf(row: ListedItem, today: LocalDate) {
  const dueOn = dayBeforeMeeting({ ...row, today });
  return dueOn ? [{ row, dueOn }] : [];
}

/** The day before the meeting, with its date where it is one for all. */
function dayName(days: readonly LocalDate[]): string {
  const [first = ''] = days;
  return days.every((day) => day === first)
    ? t('postponeNextMeeting', formatDate(first))
    : t('postponeNextMeetings');
}
