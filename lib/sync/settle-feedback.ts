import type { Feedback } from '../domain/feedback';
import type { Stamp } from '../domain/record';
import type { Session } from '../domain/session';

/**
 * Settles what one person answered about one session on two machines: the answer with the smallest id stands for all,
 * with the latest word to each question; the others stay behind it. Answers about a session that stands behind
 * another one are about that one.
 */
export function settleFeedback(rows: readonly Feedback[], sessions: readonly Session[]): Feedback[] {
  const standIn = new Map(sessions.map(({ id, sameAs }) => [id, [id, ...sameAs].toSorted()[0] ?? id]));
  const about = rows.map((row) => ({ ...row, sessionId: standIn.get(row.sessionId) ?? row.sessionId }));
  const groups = new Map<string, Feedback[]>();
  for (const row of about) {
    const key = `${row.sessionId} ${row.by}`;
    if (row.deletedAt === null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const settled = new Map(about.map((row) => [row.id, row]));
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const members = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = members.map(({ id }) => id);
    const [first, ...others] = members.map((row) => withOthers(row, ids));
    if (!first) continue;
    for (const row of [folded(first, others), ...others]) settled.set(row.id, row);
  }
  return [...settled.values()];
}

function withOthers(row: Feedback, ids: readonly string[]): Feedback {
  const others = [...new Set([...row.sameAs, ...ids])].filter((id) => id !== row.id);
  return { ...row, sameAs: others.toSorted() };
}

/** What is the same in all of a group, or is each record's own. */
const bookkeeping: ReadonlySet<string> = new Set([
  'deletedAt',
  'mentorshipId',
  'sessionId',
  'by',
  'createdAt',
]);

/**
 * The first record with the latest answer to each question. That a record was begun is no answer: what was left open in
 * it as it was written down counts before nothing, so that the other one's answer stands.
 */
function folded(first: Feedback, others: readonly Feedback[]): Feedback {
  const values: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = { ...first.revisions };
  for (const field of Object.keys(first.revisions)) {
    if (bookkeeping.has(field)) continue;
    const said = [first, ...others].filter((row) => !isLeftOpen(row, field));
    const [latest] = said.toSorted((a, b) => (stampOf(a, field) > stampOf(b, field) ? -1 : 1));
    if (!latest || latest === first) continue;
    values[field] = latest[field as keyof Feedback];
    if (stampOf(latest, field) > stampOf(first, field)) stamps[field] = stampOf(latest, field);
  }
  return { ...first, ...values, revisions: stamps };
}

function stampOf({ revisions }: Feedback, field: string): Stamp {
  return revisions[field] ?? '';
}

function isLeftOpen(row: Feedback, field: string): boolean {
  const value = row[field as keyof Feedback];
  const begun = Object.values(row.revisions).reduce((one, other) => (other < one ? other : one));
  return (value === null || value === '') && stampOf(row, field) === begun;
}
