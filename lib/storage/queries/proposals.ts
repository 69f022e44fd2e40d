import type { ActionItem } from '../../domain/action-item';
import { toInstant, toMs, byTime, type Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { Proposal } from '../../domain/mirror';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { findActionItem } from './action-items';
import { findMentorship } from './mentorships';
import { findSession } from './sessions';

/** A change made in a calendar or task program, with what it is about. */
export interface ShownProposal {
  readonly proposal: Proposal;
  /** The item, where it is about one that is on record. */
  readonly item: ActionItem | null;
  readonly session: Session | null;
  /** Null: a new task, which may belong to any. */
  readonly mentorship: Mentorship | null;
}

/** For so long what was taken over without asking can be taken back. */
const appliedMs = 14 * 86_400_000;

/** Returns the changes the person is asked about, earliest first: what is answered elsewhere or settled by itself is not among them. */
export async function pendingProposals(): Promise<ShownProposal[]> {
  return shown(await database.proposals.where({ state: 'pending' }).toArray());
}

/** Returns what was taken over from a task program without asking, in the two weeks before `now`, UTC. */
export async function appliedProposals(now: Instant): Promise<ShownProposal[]> {
  const since = toInstant(toMs(now) - appliedMs);
  const rows = await database.proposals.where({ state: 'applied' }).toArray();
  return shown(rows.filter(({ at }) => at >= since && at <= now));
}

export function findProposal(id: string): Promise<Proposal | undefined> {
  return database.proposals.get(id);
}

async function shown(rows: readonly Proposal[]): Promise<ShownProposal[]> {
  const found: ShownProposal[] = [];
  for (const proposal of rows.toSorted((a, b) => byTime(a.at, b.at))) {
    const { recordId, kind, change } = proposal;
    if (recordId === null) {
      found.push({ proposal, item: null, session: null, mentorship: null });
      continue;
    }
    const item = kind === 'task' ? ((await findActionItem(recordId)) ?? null) : null;
    const session = kind === 'event' ? ((await findSession(recordId)) ?? null) : null;
    const record = item ?? session;
    const isSettled = proposal.state === 'pending' && isAlreadySo(change, item, session);
    if (!record || isSettled) continue;
    const mentorship = await findMentorship(record.mentorshipId);
    if (mentorship) found.push({ proposal, item, session, mentorship });
  }
  return found;
}

/** What a change would bring is the case here already: the partner or another machine said so. */
function isAlreadySo(change: Proposal['change'], item: ActionItem | null, session: Session | null): boolean {
  switch (change.what) {
    case 'words':
      return item?.text === change.to;
    case 'day':
      return item?.dueOn === change.to;
    case 'priority':
      return item?.priority === change.to;
    case 'status':
      return item?.status === change.to;
    case 'move':
      return (
        session?.status !== 'planned' ||
        (session.startsAt === change.to.startsAt && session.endsAt === change.to.endsAt)
      );
    case 'removal':
      return item ? item.status !== 'open' : session?.status !== 'planned';
    case 'task':
      return false;
  }
}
