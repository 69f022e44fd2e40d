import type { Mentorship } from '../../lib/domain/mentorship';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { Session } from '../../lib/domain/session';
import { listAgenda } from '../../lib/storage/queries/agenda-items';
import { listSessions } from '../../lib/storage/queries/sessions';
import { firstName } from '../../lib/words/first-name';
import { formatMoment } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { Agenda } from '../agenda/Agenda';
import { useAgenda } from '../agenda/use-agenda';
import { openRecord } from '../app/open-page';
import { useLive } from '../app/use-live-query';
import { ChangeMeeting } from '../meeting/ChangeMeeting';
import { InviteButtons } from '../meeting/InviteButtons';
import { SeriesLine } from '../meeting/SeriesLine';
import type { MeetingPart } from './meeting-part';

const noSessions: Session[] = [];

interface Props {
  readonly mentorship: Mentorship;
  /** The next meeting; null: none is agreed. */
  readonly session: Session | null;
  readonly part: MeetingPart | null;
  readonly onPart: (part: MeetingPart | null) => void;
}

/** What can be done about a person: the next meeting's agenda and invite, its move or end, and the record. */
export function MeetingActs({ mentorship, session, part, onPart }: Props) {
  return (
    <div class="popup__card">
      {session && <Meeting mentorship={mentorship} session={session} part={part} onPart={onPart} />}
      <button
        type="button"
        class="button button--quiet popup__record"
        onClick={() => openRecord(mentorship.id)}
      >
        {t('openRecordOf', mentorship.partnerName)}
      </button>
    </div>
  );
}

function Meeting({ mentorship, session, part, onPart }: Props & { readonly session: Session }) {
  const names = namesByRole(mentorship, t('you'));
  const pair = { mentorship, names };
  const sessions = useLive(() => listSessions(mentorship.id), [mentorship.id], noSessions);
  const lines = useLive(async () => (await listAgenda(session.id)).length, [session.id], 0);
  const acts: readonly (readonly [MeetingPart, string])[] = [
    ['agenda', lines > 0 ? tn('nextAgenda', lines) : t('nextAgendaDraft')],
    ['invite', t('nextInvite')],
    ['change', t('nextChange')],
  ];
  return (
    <section class="stack" aria-label={t('nextMeetingWith', mentorship.partnerName)}>
      <p class="quiet">
        {formatMoment(session.startsAt)}
        {session.agendaFinalisedAt && ` · ${t('nextAgendaFinal')}`}
      </p>
      {session.series && <SeriesLine session={session} sessions={sessions} />}
      <div class="row popup__meeting-acts">
        {acts.map(([what, label]) => (
          <button
            key={what}
            type="button"
            class="button button--quiet"
            aria-expanded={part === what}
            onClick={() => onPart(part === what ? null : what)}
          >
            {label}
          </button>
        ))}
      </div>
      {part === 'agenda' && <MeetingAgenda mentorship={mentorship} session={session} />}
      {part === 'invite' && <InviteButtons pair={pair} nextSession={session} />}
      {part === 'change' && <ChangeMeeting pair={pair} meeting={session} sessions={sessions} />}
    </section>
  );
}

function MeetingAgenda({ mentorship, session }: Pick<Props, 'mentorship'> & { readonly session: Session }) {
  const agenda = useAgenda(session, mentorship);
  const mentoree = mentorship.role === 'mentoree' ? null : firstName(mentorship.partnerName);
  return <Agenda session={session} now={agenda} mentoree={mentoree} />;
}
