import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { LocalDate } from '../../../../lib/domain/instant';
import type { MeetingChoice } from '../../../../lib/domain/meeting-plan';
import { localDateAt } from '../../../../lib/domain/wall-clock';
import { formatClock, formatDate, formatDays, formatMinutes } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { Key } from '../../../ui/Key';
import type { RitualContext } from '../ritual-context';
import './suggested-meetings.css';

interface Props {
  readonly choices: readonly MeetingChoice[];
  /** The meeting that is booked, if one is. */
  readonly chosen: MeetingChoice | null;
  readonly context: RitualContext;
  readonly onChoose: (choice: MeetingChoice) => void;
}

/** The times that are likely, one press each: the day first, then the hour, and how far away it is. */
export function SuggestedMeetings({ choices, chosen, context, onChoose }: Props) {
  return (
    <div class="suggested-meetings" role="group" aria-label={t('nextMeetingSuggestions')}>
      {choices.map((choice, index) => (
        <button
          key={choice.date}
          type="button"
          class={isSame(choice, chosen) ? 'button button--chosen' : 'button'}
          aria-pressed={isSame(choice, chosen)}
          onClick={() => onChoose(choice)}
        >
          <span class="suggested-meetings__words">
            <strong>{formatDate(choice.date)}</strong>{' '}
            <span class="suggested-meetings__time">
              {t('choiceTime', formatClock(choice.time), formatMinutes(choice.lengthMinutes))}
            </span>{' '}
            <span class="suggested-meetings__gap">{gapText(choice, context)}</span>
          </span>
          <Key of={String(index + 1)} />
        </button>
      ))}
    </div>
  );
}

/** Says how many days away it is, and where that is the pair's rhythm. */
function gapText({ date }: MeetingChoice, { mentorship, session, now, timeZone }: RitualContext): string {
  const away = formatDays(daysBetween(localDateAt(now, timeZone), date));
  const sinceThis = daysBetween(localDateAt(session.startsAt, timeZone), date);
  return sinceThis === mentorship.cadenceDays ? t('choiceUsual', away) : away;
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

function isSame(a: MeetingChoice, b: MeetingChoice | null): boolean {
  return b !== null && a.date === b.date && a.time === b.time && a.lengthMinutes === b.lengthMinutes;
}
