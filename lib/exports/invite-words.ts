import type { InviteContent } from '../calendar/invite-content';
import type { ActionItem } from '../domain/action-item';
import type { AgendaItem } from '../domain/agenda-item';
import type { Mentorship } from '../domain/mentorship';
import type { Session } from '../domain/session';
import { agendaSentence } from '../words/agenda-sentence';
import { t } from '../words/i18n';
import { kindKey } from '../words/kind-key';
import { leavingNames, pairTitle } from '../words/leaving-names';
import { promiseSections } from './promise-sections';

/** What stands in the text of an invite. */
interface Told {
  readonly agenda: readonly AgendaItem[];
  readonly items: readonly ActionItem[];
  /** What was decided in the session before. */
  readonly decisions: readonly AgendaItem[];
}

/** Returns what an invite says: the title names both, the text has the agenda, the promises and the decisions; nothing private. */
export function inviteWords(
  mentorship: Mentorship,
  session: Session,
  { agenda, items, decisions }: Told,
): InviteContent {
  const { uid, sequence, startsAt, endsAt, timeZone, callLink } = session;
  const summary = t(kindKey('inviteSummary', mentorship.kind), pairTitle(mentorship));
  const parts = [
    { heading: t('agendaHeading'), lines: agenda.map(agendaSentence) },
    ...promiseSections(items, leavingNames(mentorship), { byNextMeeting: false, estimate: false }),
    { heading: t('decidedHeading'), lines: decisions.map(({ text }) => text) },
  ];
  return {
    uid,
    sequence,
    startsAt,
    endsAt,
    timeZone,
    callLink,
    summary,
    details: parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'))
      .join('\n\n'),
    callLabel: t('inviteJoin'),
    alarmText: summary,
    me: { name: mentorship.myName, email: mentorship.myEmail },
    partner: { name: mentorship.partnerName, email: mentorship.partnerEmail },
  };
}
