import { useState } from 'preact/hooks';
import type { KeptEvent } from '../../../../lib/domain/calendar';
import { isMeeting } from '../../../../lib/domain/calendar';
import {
  collisionsOf,
  planMeeting,
  suggestMeetings,
  type MeetingChoice,
} from '../../../../lib/domain/meeting-plan';
import { toInstant, toMs } from '../../../../lib/domain/instant';
import type { Session } from '../../../../lib/domain/session';
import { t } from '../../../../lib/words/i18n';
import { listSessions } from '../../../../lib/storage/queries/sessions';
import { listKeptEvents } from '../../../../lib/storage/queries/calendars';
import { formatMoment } from '../../../../lib/words/format';
import { Icon } from '../../../ui/Icon';
import { useKeys } from '../../../ui/use-keys';
import { useLive } from '../../../app/use-live-query';
import { rightNow } from '../../../../lib/browser/right-now';
import { bookMeeting } from './book-meeting';
import { Distance } from '../../../meeting/Distance';
import { CancelMeeting } from '../../../meeting/CancelMeeting';
import { choiceOf } from '../../../meeting/meeting-choice';
import { MeetingDetails } from './MeetingDetails';
import { MeetingFields } from '../../../meeting/MeetingFields';
import { NextFromInvitation } from './NextFromInvitation';
import { NextSeries } from './NextSeries';
import { SuggestedMeetings } from './SuggestedMeetings';
import { useNextSeries } from './use-next-series';
import { ZoneLine } from './ZoneLine';
import { downloadInvite } from '../../../meeting/invite-content';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';
import './next-meeting-step.css';

/** When both meet again. */
export const nextMeetingStep: StepPart<'next-meeting'> = {
  id: 'next-meeting',
  heading: () => t('nextMeetingHeading'),
  useStateLine: useNextMeetingState,
  useDone: ({ nextSession }) => nextSession !== null,
  Body: NextMeetingStep,
};

/** Says when the next meeting is. */
function useNextMeetingState({ nextSession, timeZone }: RitualContext): string {
  return nextSession ? formatMoment(nextSession.startsAt, timeZone) : t('nextMeetingNone');
}

const noSessions: Session[] = [];

/** Agrees the next meeting: one key for a suggestion, words or fields for anything else; then the invite. */
function NextMeetingStep({ context }: { readonly context: RitualContext }) {
  const { session, mentorship, nextSession, timeZone, now } = context;
  const sessions = useLive(() => listSessions(mentorship.id), [mentorship.id], noSessions);
  const [more, setMore] = useState(false);
  const { cadenceDays, usualLengthMinutes } = mentorship;
  const busy = useBusy(session, nextSession);
  const basis = { busy, current: session, earlier: sessions, cadenceDays, usualLengthMinutes, now, timeZone };
  const suggestions = suggestMeetings(basis);
  const usual = suggestions[0] ?? { date: '', time: '', lengthMinutes: 60 };
  const chosen = nextSession ? choiceOf(nextSession, timeZone) : null;
  const series = useNextSeries(context, sessions);

  function accept(choice: MeetingChoice | undefined): void {
    if (choice) void book(choice);
  }
  async function book(choice: MeetingChoice): Promise<void> {
    if (await series.book(choice)) return;
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
      <SuggestedMeetings choices={suggestions} chosen={chosen} context={context} onChoose={accept} />
      <MeetingFields
        timeZone={timeZone}
        draftKey={`meeting-words:${session.id}`}
        chosen={chosen}
        usual={usual}
        onChoose={book}
        cadenceDays={cadenceDays}
      >
        {(choice) => <ZoneOf choice={choice} context={context} />}
      </MeetingFields>
      <NextSeries context={context} series={series} chosen={chosen} sessions={sessions} />
      {chosen && <Distance choice={chosen} timeZone={timeZone} cadenceDays={cadenceDays} />}
      {chosen && <Collision choice={chosen} busy={busy} timeZone={timeZone} />}
      {nextSession && <ZoneLine context={context} startsAt={nextSession.startsAt} />}
      <div class="next-meeting__ways">
        <NextFromInvitation context={context} usualMinutes={usual.lengthMinutes} />
        {nextSession && (
          <button
            type="button"
            class="button button--way"
            title={t('downloadInvite')}
            onClick={() => void downloadInvite('save', context, nextSession)}
          >
            <Icon name="file-down" /> <span class="visually-hidden">{t('downloadInvite')}</span>
            <span aria-hidden="true">.ics</span>
          </button>
        )}
        <button
          type="button"
          class="button button--way"
          aria-expanded={more}
          aria-label={more ? t('nextMeetingLess') : t('nextMeetingMore')}
          title={more ? t('nextMeetingLess') : t('nextMeetingMore')}
          onClick={() => setMore(!more)}
        >
          <Icon name="ellipsis" /> {more ? t('nextMeetingLess') : t('nextMeetingMoreShort')}
        </button>
      </div>
      {nextSession && <p class="quiet">{t('nextMeetingSendLater', t('finish'))}</p>}
      {more && <MeetingDetails context={context} />}
      {more && nextSession && <CancelMeeting pair={context} meeting={nextSession} />}
    </div>
  );
}

/** The partner's clock, for a time that is being typed. */
function ZoneOf({ choice, context }: { readonly choice: MeetingChoice; readonly context: RitualContext }) {
  const plan = planMeeting(choice, rightNow(), context.timeZone);
  return plan.kind === 'planned' ? <ZoneLine context={context} startsAt={plan.times.startsAt} /> : null;
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
