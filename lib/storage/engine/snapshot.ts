import type { Table } from 'dexie';
import type { Exchange } from '../../domain/exchange';
import { references } from '../../domain/paired-tables';
import { database } from './database';
import { settleStamps } from './heal-stamps';
import { clockKey, readClock, writeClock, type RevisionClock } from './revision-clock';
import { planUndo } from './undo-plan';
import { isSame, type References, type StoredRow, type Tables } from './undo-rows';

/** Takes back a deed, and nothing that was written since. */
export type Restore = () => Promise<void>;

/** What the tables and the clock say at one moment. */
interface Moment {
  readonly tables: Tables;
  /** The clock's own row; `undefined`: this copy has given no stamp yet. */
  readonly clock: RevisionClock | undefined;
}

/** Which fields point at which rows: what an undo keeps may not point into the void. */
export const pointers: References = {
  ...Object.fromEntries(
    Object.entries(references).map(([table, fields]) => [table, { ...fields, mentorshipId: 'mentorships' }]),
  ),
  feedback: { mentorshipId: 'mentorships', sessionId: 'sessions' },
  calls: { mentorshipId: 'mentorships', sessionId: 'sessions' },
  exportedInvites: { sessionId: 'sessions' },
  exchanges: { mentorshipId: 'mentorships' },
  agreements: { mentorshipId: 'mentorships' },
  warningAnswers: { mentorshipId: 'mentorships' },
  keptEvents: { calendarId: 'calendars' },
};

/**
 * Looks at tables before a deed changes them. Call what it returns right after the deed: it returns the way back.
 * Both inside the transaction of the deed.
 */
export async function beforeDeed(tables: readonly Table[]): Promise<() => Promise<Restore>> {
  const before = await lookAt(tables);
  return async () => {
    const after = await lookAt(tables);
    return () => takeBack(tables, before, after);
  };
}

async function lookAt(tables: readonly Table[]): Promise<Moment> {
  const found: Record<string, Map<string, StoredRow>> = {};
  for (const table of tables) {
    const rows: StoredRow[] = await table.toArray();
    const keyed = rows.map((row) => [String(row[table.schema.primKey.name]), row] as const);
    found[table.name] = new Map(keyed);
  }
  const hasClock = found['device']?.delete(clockKey);
  return { tables: found, clock: hasClock ? await readClock() : undefined };
}

function takeBack(tables: readonly Table[], before: Moment, after: Moment): Promise<void> {
  return database.transaction('rw', [...tables], async () => {
    const now = await lookAt(tables);
    const plan = planUndo({ before: before.tables, after: after.tables, now: now.tables }, pointers);
    for (const table of tables) {
      const there = now.tables[table.name] ?? new Map<string, StoredRow>();
      const wanted = plan[table.name] ?? new Map<string, StoredRow>();
      await table.bulkDelete([...there.keys()].filter((key) => !wanted.has(key)));
      await table.bulkPut([...wanted].flatMap(([key, row]) => (isSame(row, there.get(key)) ? [] : [row])));
    }
    await doubtExchanges({ before, after, now }, plan);
    await putClockBack(before.clock, now.clock);
  });
}

/**
 * Where something was exchanged or stamped both by the deed and after it, or a part of what the deed brought stays, what
 * is known of the partner's copy no longer tells what is missing here: until all of it comes once more, nothing is
 * taken as known.
 */
async function doubtExchanges(
  { before, after, now }: Readonly<Record<'before' | 'after' | 'now', Moment>>,
  kept: Tables,
): Promise<void> {
  const gave = (one: Moment, next: Moment) => one.clock?.given !== next.clock?.given;
  const isStamped = gave(before, after) && gave(after, now);
  const at = ({ tables }: Moment, id: string) => tables['exchanges']?.get(id);
  const inPart = keptInPart(before.tables, after.tables, kept);
  for (const id of new Set([...(kept['exchanges']?.keys() ?? []), ...inPart])) {
    const isExchanged = !isSame(at(before, id), at(after, id)) && !isSame(at(after, id), at(now, id));
    const exchange = kept['exchanges']?.get(id) ?? at(now, id);
    if (exchange && (isStamped || isExchanged || inPart.has(id)))
      await database.exchanges.put({
        ...(exchange as unknown as Exchange),
        partnerKnows: {},
        known: {},
        isPartial: true,
      });
  }
}

/** The mentorships in which a stamp stays that a deed brought: its copy seems known up to it, and the rest is gone again. */
function keptInPart(before: Tables, after: Tables, kept: Tables): Set<string> {
  const known = new Set(stampedRows(before).flatMap(({ stamps }) => stamps));
  const all = stampedRows(after).flatMap(({ stamps }) => stamps);
  const brought = new Set(all.filter((stamp) => !known.has(stamp)));
  const rows = stampedRows(kept).filter(({ stamps }) => stamps.some((stamp) => brought.has(stamp)));
  return new Set(rows.map(({ mentorshipId }) => mentorshipId));
}

function stampedRows(tables: Tables): { readonly mentorshipId: string; readonly stamps: string[] }[] {
  return Object.values(tables).flatMap((rows) =>
    [...rows.values()].flatMap(({ id, mentorshipId, revisions }) =>
      revisions ? [{ mentorshipId: String(mentorshipId ?? id), stamps: Object.values(revisions) }] : [],
    ),
  );
}

/** The clock goes back where nothing was stamped since; else it only takes the ids along under which this copy wrote. */
async function putClockBack(was: RevisionClock | undefined, is: RevisionClock | undefined): Promise<void> {
  if (!is) {
    if (was) await writeClock(was);
    return settleStamps('same-copy');
  }
  const seen = was?.given === is.given ? { ms: was.ms, counter: was.counter } : {};
  const ids = [...(was ? [...was.formerIds, was.copyId] : []), ...is.formerIds];
  const formerIds = [...new Set(ids)].filter((id) => id !== is.copyId).slice(-200);
  await writeClock({ ...is, ...seen, formerIds });
  await settleStamps(was && gaveSince(was, is) ? 'new-copy' : 'same-copy');
}

/** Whether a copy gave stamps after the earlier of two looks at its clock: what they stood for is gone, and may be known elsewhere. */
function gaveSince(earlier: RevisionClock, later: RevisionClock): boolean {
  return earlier.copyId === later.copyId
    ? earlier.given !== later.given
    : later.formerIds.includes(earlier.copyId);
}
