import { useState } from 'preact/hooks';
import type { KeptEvent } from '../../lib/domain/calendar';
import { isMeeting } from '../../lib/domain/calendar-match';
import {
  collisionsOf,
  planMeeting,
  suggestMeetings,
  type MeetingChoice,
} from '../../lib/domain/meeting-plan';
import { toInstant, toMs } from '../../lib/domain/instant';
import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/i18n';
import { listSessions } from '../../lib/storage/sessions';
import { listKeptEvents } from '../../lib/storage/calendars';
import { formatClock, formatDate, formatDay, formatMinutes, formatTime } from '../../lib/format';
import { useKeys } from '../ui/use-keys';
import { useLive } from '../ui/use-live-query';
import { rightNow } from '../ui/use-now';
import { bookMeeting } from './book-meeting';
import { ComposeLinks } from './ComposeLinks';
import { CancelMeeting } from '../meeting/CancelMeeting';
import { choiceOf } from '../meeting/meeting-choice';
import { InviteButtons } from '../meeting/InviteButtons';
import { MeetingDetails } from './MeetingDetails';
import { MeetingFields } from '../meeting/MeetingFields';
import { ZoneLine } from './ZoneLine';
import { downloadInvite } from '../meeting/invite-content';
import type { RitualContext } from './ritual-context';
import './next-meeting-step.css';

/** Says when the next meeting is. */
export function useNextMeetingState({ nextSession, timeZone }: RitualContext): string {
  if (!nextSession) return t('nextMeetingNone');
  return `${formatDay(nextSession.startsAt, timeZone)}, ${formatTime(nextSession.startsAt, timeZone)}`;
}

const noSessions: Session[] = [];

/** Agrees the next meeting: one key for a suggestion, words or fields for anything else; then the invite. */
export function NextMeetingStep({ context }: { readonly context: RitualContext }) {
  const { session, mentorship, nextSession, timeZone, now } = context;
  const sessions = useLive(() => listSessions(mentorship.id), [mentorship.id], noSessions);
  const [more, setMore] = useState(false);
  const { cadenceDays, usualLengthMinutes } = mentorship;
  const busy = useBusy(session, nextSession);
  const basis = { busy, current: session, earlier: sessions, cadenceDays, usualLengthMinutes, now, timeZone };
  const suggestions = suggestMeetings(basis);
  const usual = suggestions[0] ?? { date: '', time: '', lengthMinutes: 60 };
  const chosen = nextSession ? choiceOf(nextSession, timeZone) : null;

  function accept(choice: MeetingChoice | undefined): void {
    if (choice) void book(choice);
  }
  async function book(choice: MeetingChoice): Promise<void> {
    const plan = planMeeting(choice, rightNow(), timeZone);
    if (plan.kind === 'planned') await bookMeeting(context, plan.times);
  }
  useKeys(context.active, {
    '1': () => accept(suggestions[0]),
    '2': () => accept(suggestions[1]),
    '3': () => accept(suggestions[2]),
    i: () => {
      if (nextSession) void downloadInvite('save', context, nextSession);
    },
  });

  return (
    <div class="next-meeting">
      <div class="next-meeting__suggestions" role="group" aria-label={t('nextMeetingSuggestions')}>
        {suggestions.map((choice, index) => (
          <button
            key={choice.date}
            type="button"
            class={isSame(choice, chosen) ? 'button button--chosen' : 'button'}
            aria-pressed={isSame(choice, chosen)}
            onClick={() => accept(choice)}
          >
            <kbd class="key" aria-hidden="true">
              {index + 1}
            </kbd>{' '}
            {t(
              'nextMeetingSuggestion',
              formatDate(choice.date),
              formatClock(choice.time),
              formatMinutes(choice.lengthMinutes),
            )}
          </button>
        ))}
      </div>
      <MeetingFields
        timeZone={timeZone}
        draftKey={`meeting-words:${session.id}`}
        chosen={chosen}
        usual={usual}
        onChoose={book}
      />
      {chosen && <Collision choice={chosen} busy={busy} timeZone={timeZone} />}
      {nextSession && <ZoneLine context={context} nextSession={nextSession} />}
      {nextSession && <InviteButtons pair={context} nextSession={nextSession} />}
      <button
        type="button"
        class="button button--quiet next-meeting__more"
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {more ? t('nextMeetingLess') : t('nextMeetingMore')}
      </button>
      {more && <MeetingDetails context={context} />}
      {more && nextSession && <ComposeLinks context={context} nextSession={nextSession} />}
      {more && nextSession && <CancelMeeting pair={context} meeting={nextSession} />}
    </div>
  );
}

interface CollisionProps {
  readonly choice: MeetingChoice;
  readonly busy: readonly KeptEvent[];
  readonly timeZone: string;
}

/** Says that the person's calendar has something else at the chosen time. */
function Collision({ choice, busy, timeZone }: CollisionProps) {
  const [first] = collisionsOf(choice, busy, timeZone);
  return first ? <p class="warning">{t('planCollides', first.title)}</p> : null;
}

const noEvents: KeptEvent[] = [];

/** What the person's calendars hold in the next two months, apart from the very meeting that is being agreed. */
function useBusy(session: Session, nextSession: Session | null): KeptEvent[] {
  const events = useLive(
    () => listKeptEvents(session.endsAt, toInstant(toMs(session.endsAt) + 62 * 86_400_000)),
    [session.endsAt],
    noEvents,
  );
  return events.filter(
    (event) => isMeeting(event) && event.uid !== nextSession?.uid && event.startsAt > session.startsAt,
  );
}

function isSame(a: MeetingChoice, b: MeetingChoice | null): boolean {
  return b !== null && a.date === b.date && a.time === b.time && a.lengthMinutes === b.lengthMinutes;
}
