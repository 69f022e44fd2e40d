import type { ActionItem } from '../domain/action-item';
import type { AgendaItem } from '../domain/agenda-item';
import type { TimeZone } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Recap } from '../domain/recap';
import type { Session } from '../domain/session';
import { localDateAt, wallClockAt } from '../domain/wall-clock';
import { agendaSentence } from '../words/agenda-sentence';
import { isolated } from '../words/direction';
import { formatDay, formatMoment } from '../words/format';
import { t } from '../words/i18n';
import { leavingNames, pairInSentence } from '../words/leaving-names';
import { promiseSections } from './promise-sections';

/** The wrap-up a recap is of; times are written in `timeZone`. */
interface Wrapped {
  readonly mentorship: Mentorship;
  readonly session: Session;
  readonly nextSession: Session | null;
  readonly timeZone: TimeZone;
}

/**
 * Returns the summary of a wrap-up for both to read: what each takes on, what was decided, when they meet again, and
 * what about. Without a promise, a decision, a date and an agenda it has no sections.
 */
export function recapOf(
  { mentorship, session, nextSession, timeZone }: Wrapped,
  items: readonly ActionItem[],
  agenda: readonly AgendaItem[],
  decisions: readonly AgendaItem[] = [],
): Recap {
  const names = leavingNames(mentorship);
  const meeting = nextSession ? [formatMoment(nextSession.startsAt, timeZone)] : [];
  const between = mentorship.channel ? [t('recapChannel', isolated(mentorship.channel))] : [];
  const sections = [
    ...promiseSections(items, names),
    { heading: t('decidedHeading'), lines: decisions.map(({ text }) => text), boxes: false },
    { heading: t('nextMeetingHeading'), lines: [...meeting, ...between], boxes: false },
    { heading: t('agendaHeading'), lines: agenda.map(agendaSentence), boxes: false },
  ];
  const said = nextSession !== null || [items, agenda, decisions].some(({ length }) => length > 0);
  return {
    title: t('recapTitle', pairInSentence(mentorship), formatDay(session.startsAt, timeZone)),
    facts: {
      date: localDateAt(session.startsAt, timeZone),
      with: [names.mentoree, names.mentor],
      nextMeeting: nextSession && wallClockAt(nextSession.startsAt, timeZone),
    },
    sections: said ? sections.filter(({ lines }) => lines.length > 0) : [],
  };
}
