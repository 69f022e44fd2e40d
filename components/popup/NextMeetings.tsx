import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { Reminder } from '../../lib/domain/reminders';
import type { Session } from '../../lib/domain/session';
import { formatCountdown, formatMoment } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { namesByRole } from '../../lib/domain/names-by-role';
import { listAgenda } from '../../lib/storage/queries/agenda-items';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { findNextSession } from '../../lib/storage/queries/sessions';
import { Agenda } from '../agenda/Agenda';
import { useAgenda } from '../agenda/use-agenda';
import { CancelMeeting } from '../meeting/CancelMeeting';
import { InviteButtons } from '../meeting/InviteButtons';
import { MeetingFields } from '../meeting/MeetingFields';
import { choiceOf } from '../meeting/meeting-choice';
import { moveMeeting } from '../meeting/move-meeting';
import { ReminderCard } from '../reminders/ReminderCard';
import { firstName } from '../../lib/words/first-name';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { useNow } from '../ui/use-now';

interface Meeting {
  readonly mentorship: Mentorship;
  readonly session: Session;
}

type Opened = 'agenda' | 'invite' | 'change';

const none: Meeting[] = [];

interface Props {
  /** The list between calls; null until it is read. */
  readonly listed: ListedItems | null;
}

/** The reminder that waits, and the next meeting of each mentorship, soonest first. */
export function NextMeetings({ listed }: Props) {
  const meetings = useLive(readMeetings, [], none);
  const [opened, setOpened] = useState<{ readonly id: string; readonly what: Opened } | null>(null);
  const openAgenda = ({ session }: Reminder) => session && setOpened({ id: session.id, what: 'agenda' });
  return (
    <>
      <ReminderCard listed={listed} onAgenda={openAgenda} />
      {meetings.map((meeting) => (
        <MeetingCard
          key={meeting.session.id}
          meeting={meeting}
          opened={opened?.id === meeting.session.id ? opened.what : null}
          onOpen={(what) => setOpened(what && { id: meeting.session.id, what })}
        />
      ))}
    </>
  );
}

interface CardProps {
  readonly meeting: Meeting;
  readonly opened: Opened | null;
  readonly onOpen: (what: Opened | null) => void;
}

function MeetingCard({ meeting: { mentorship, session }, opened, onOpen }: CardProps) {
  const now = useNow();
  const names = namesByRole(mentorship, t('you'));
  const pair = { mentorship, names };
  const lines = useLive(async () => (await listAgenda(session.id)).length, [session.id], 0);
  const acts: readonly (readonly [Opened, string])[] = [
    ['agenda', lines > 0 ? tn('nextAgenda', lines) : t('nextAgendaDraft')],
    ['invite', t('nextInvite')],
    ['change', t('nextChange')],
  ];
  return (
    <section class="popup__card" aria-label={t('nextMeetingWith', mentorship.partnerName)}>
      <div class="popup__line">
        <strong class="popup__partner" dir="auto">
          {mentorship.partnerName}
        </strong>
        <span class="popup__left">{formatCountdown(now, session.startsAt)}</span>
      </div>
      <p class="quiet">
        {formatMoment(session.startsAt)}
        {session.agendaFinalisedAt && ` · ${t('nextAgendaFinal')}`}
      </p>
      <div class="row popup__meeting-acts">
        {acts.map(([what, label]) => (
          <button
            key={what}
            type="button"
            class="button button--quiet"
            aria-expanded={opened === what}
            onClick={() => onOpen(opened === what ? null : what)}
          >
            {label}
          </button>
        ))}
      </div>
      {opened === 'agenda' && <MeetingAgenda mentorship={mentorship} session={session} />}
      {opened === 'invite' && <InviteButtons pair={pair} nextSession={session} />}
      {opened === 'change' && (
        <div class="stack">
          <MeetingFields
            timeZone={myTimeZone()}
            draftKey={`move-words:${session.id}`}
            chosen={choiceOf(session, myTimeZone())}
            usual={choiceOf(session, myTimeZone())}
            onChoose={(choice) => moveMeeting(session, choice)}
          />
          {session.exportedSequence !== null && session.exportedSequence < session.sequence && (
            <InviteButtons pair={pair} nextSession={session} />
          )}
          <CancelMeeting pair={pair} meeting={session} />
        </div>
      )}
    </section>
  );
}

function MeetingAgenda({ mentorship, session }: Meeting) {
  const agenda = useAgenda(session, mentorship);
  const mentoree = mentorship.role === 'mentoree' ? null : firstName(mentorship.partnerName);
  return <Agenda session={session} now={agenda} mentoree={mentoree} />;
}

async function readMeetings(): Promise<Meeting[]> {
  const now = rightNow();
  const rows = await Promise.all(
    (await listActiveMentorships()).map(async (mentorship) => {
      const session = await findNextSession(mentorship.id, { session: null, now });
      return session ? [{ mentorship, session }] : [];
    }),
  );
  return rows.flat().toSorted((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
}
