import type { KeptEvent } from '../../lib/domain/calendar';
import { byTime, type Instant } from '../../lib/domain/instant';
import { formatTime } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';

/** Until when: `calendar` for what it says, `clock` for a time of day still to be typed, or the instant of an end. */
export type ChosenEnd = string;

interface Props {
  readonly offered: readonly Instant[];
  /** What a calendar has for this call, if one does. */
  readonly inCalendar: KeptEvent | undefined;
  readonly chosen: ChosenEnd;
  readonly onChoose: (end: ChosenEnd) => void;
  /** The time of day that is typed. */
  readonly clock: string;
  readonly onClock: (clock: string) => void;
}

/** The clock times a call may end at as buttons, and any other. */
export function EndChoice({ offered, inCalendar, chosen, onChoose, clock, onClock }: Props) {
  const isOther = chosen !== 'calendar' && chosen !== 'clock' && !offered.includes(chosen);
  const ends = isOther ? [...offered, chosen].toSorted(byTime) : offered;
  const choices: readonly (readonly [ChosenEnd, string])[] = [
    ...(inCalendar
      ? [['calendar', t('setUpEndsKnown', formatTime(inCalendar.endsAt), t('endSourceCalendar'))] as const]
      : []),
    ...ends.map((end) => [end, formatTime(end)] as const),
    ['clock', t('setUpEndsAtClock')],
  ];
  return (
    <div class="field">
      <span class="field__label" id="set-up-ends">
        {t('setUpEnds')}
      </span>
      <div class="row" role="group" aria-labelledby="set-up-ends">
        {choices.map(([end, label]) => (
          <button
            key={end}
            type="button"
            class={end === chosen ? 'button button--chosen' : 'button'}
            aria-pressed={end === chosen}
            onClick={() => onChoose(end)}
          >
            {label}
          </button>
        ))}
      </div>
      {chosen === 'clock' && (
        <label class="field">
          <span class="field__label">{t('setUpClockTime')}</span>
          <input
            class="input"
            type="time"
            value={clock}
            onInput={(event) => onClock(event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
