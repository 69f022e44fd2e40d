import { addDays, formatISO, parseISO } from 'date-fns';
import { draftAgenda, type DraftLine } from '../../lib/domain/agenda';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { hasAnchors } from '../../lib/domain/goal';
import { toMs, type LocalDate } from '../../lib/domain/instant';
import type { Mentorship } from '../../lib/domain/mentorship';
import { occasionOf } from '../../lib/domain/occasion';
import type { Session } from '../../lib/domain/session';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/words/i18n';
import { listOpenActionItems } from '../../lib/storage/queries/action-items';
import { listAgenda, listParkedLines } from '../../lib/storage/queries/agenda-items';
import { writeAgendaDraft } from '../../lib/storage/actions/agenda-items';
import { listGoals } from '../../lib/storage/queries/goals';
import { listSessions } from '../../lib/storage/queries/sessions';
import { setAgendaFinalBy } from '../../lib/storage/actions/sessions';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';

/** The agenda of a session: as accepted, and as it would be drafted now. */
export interface AgendaNow {
  /** The accepted lines; empty while the agenda is only a draft. */
  readonly agenda: readonly AgendaItem[];
  readonly draft: readonly DraftLine[];
  /** Lines that have come up since the agenda was accepted. */
  readonly missing: readonly DraftLine[];
  readonly lengthMinutes: number;
  /** The day, by the meeting's own zone, up to which the mentoree has the last word: as set, or as accepting sets it; null: it has passed. */
  readonly finalBy: LocalDate | null;
  /** Writes drafted lines onto the agenda, and sets the day it is to be final where none is set. */
  write(lines: readonly DraftLine[]): Promise<void>;
}

/** Follows the agenda of `session`, or the draft of one for a meeting not agreed yet (null). */
export function useAgenda(session: Session | null, mentorship: Mentorship): AgendaNow {
  const basis = useLive(() => readBasis(session, mentorship), [session, mentorship], nothing);
  const { agenda, occasion, ...rest } = basis;
  const lengthMinutes = lengthOf(session, mentorship.usualLengthMinutes);
  const draft = draftAgenda({ ...rest, occasion, lengthMinutes });
  return {
    agenda,
    draft,
    missing: agenda.length > 0 ? draft.filter((line) => isMissing(line, agenda)) : [],
    lengthMinutes,
    finalBy: session && finalDayAhead(session),
    async write(lines) {
      if (!session) return;
      const written = lines.map((line) => ({ ...line, text: lineText(line) }));
      await act({ work: () => writeAgendaDraft(session, written, { occasion, now: rightNow() }) });
      if (session.agendaFinalBy === null)
        await act({ work: () => setAgendaFinalBy(session.id, dayBefore(session)) });
    },
  };
}

type Basis = Awaited<ReturnType<typeof readBasis>>;

const nothing: Basis = { agenda: [], items: [], parked: [], hasGoals: false, occasion: 'ordinary' };

async function readBasis(session: Session | null, mentorship: Mentorship) {
  const goals = await listGoals(mentorship.id);
  return {
    agenda: session ? await listAgenda(session.id) : [],
    items: await listOpenActionItems(mentorship.id),
    parked: await listParkedLines(mentorship.id),
    hasGoals: goals.some((goal) => goal.status === 'active' && hasAnchors(goal)),
    occasion: session
      ? occasionOf(mentorship, session, await listSessions(mentorship.id))
      : ('ordinary' as const),
  };
}

/** Writes a drafted line in the interface's words. */
export function lineText(line: DraftLine): string {
  if (line.origin !== 'standing') return line.text;
  switch (line.standing) {
    case 'check-in':
      return t('agendaCheckIn');
    case 'open-topic':
      return t('agendaOpenTopic');
    case 'wrap-up':
      return t('agendaWrapUp');
    case 'goals':
      return t('agendaGoals');
    case 'mid-point-points':
      return t('agendaMidPoints');
    case 'mid-point-change':
      return t('agendaMidChange');
    case 'closing-review':
      return t('agendaClosingReview');
    case 'closing-onward':
      return t('agendaClosingOnward');
    case 'closing-thanks':
      return t('agendaClosingThanks');
  }
}

/** Standing lines of every agenda are offered once, in the draft; what came up since is offered until it is there. */
function isMissing(line: DraftLine, agenda: readonly AgendaItem[]): boolean {
  if (line.parkedId) return true;
  if (line.origin !== 'standing')
    return line.actionItemId !== null && !agenda.some((row) => row.actionItemId === line.actionItemId);
  if (['check-in', 'open-topic', 'wrap-up'].includes(line.standing)) return false;
  return !agenda.some(({ text }) => text === lineText(line));
}

function lengthOf(session: Session | null, usual: number | null): number {
  return session ? Math.round((toMs(session.endsAt) - toMs(session.startsAt)) / 60_000) : (usual ?? 60);
}

function finalDayAhead(session: Session): LocalDate | null {
  const day = session.agendaFinalBy ?? dayBefore(session);
  return day < localDateAt(rightNow(), session.timeZone) ? null : day;
}

function dayBefore({ startsAt, timeZone }: Session): string {
  return formatISO(addDays(parseISO(localDateAt(startsAt, timeZone)), -1), { representation: 'date' });
}
