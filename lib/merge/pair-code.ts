import { pairedTables, type PairedTable } from '../domain/paired-tables';
import type { KnownStamps } from '../domain/exchange';
import { knownStampsSchema, publicKeySchema } from '../domain/exchange';
import { isHttpsLink } from '../domain/link-schema';
import { mentorshipSchema, roleSchema } from '../domain/mentorship';
import { mostSame, stampCopy, stampSchema } from '../domain/record';
import { recordSchemas } from '../storage/engine/records';
import { addedInVersion6 } from '../storage/engine/version-6';
import { z } from '../zod';
import { isPublicKey } from './agreement';
import { formatCode, parseCode, type CodeProblem } from './code-block';
import { tombstones } from './tombstone';
import { isPassedOn, isShared, sharedMentorshipFields, type PairRecord, type PairState } from './pair-state';

const stampIndex = z.int().check(z.minimum(0));
const revisions = z.record(z.string().check(z.maxLength(60)), stampIndex);

const rowSchema = z.looseObject({
  id: z.uuid(),
  revisions,
  sameAs: z.array(z.uuid()).check(z.maxLength(mostSame)),
});

const packedSchema = z.object({
  /** The role of who sends it. */
  from: z.enum(roleSchema.options),
  /** What the sender's copy is known by; codes of version 1 have none. */
  key: z.optional(publicKeySchema),
  mentorship: z.object({
    id: z.uuid(),
    revisions,
    fields: z.partial(
      z.extend(
        z.pick(mentorshipSchema, {
          cadenceDays: true,
          usualLengthMinutes: true,
          callLink: true,
          channel: true,
          plannedSessions: true,
          plannedEndOn: true,
        }),
        { callLink: z.nullable(z.string().check(z.maxLength(2000))) },
      ),
    ),
  }),
  /** What the receiver is taken to have; without it the code would leave a gap. */
  since: knownStampsSchema,
  /** What the sender has. */
  knows: knownStampsSchema,
  stamps: z.array(stampSchema).check(z.maxLength(200_000)),
  records: z.object({
    sessions: z.array(rowSchema),
    goals: z.array(rowSchema),
    actionItems: z.array(rowSchema),
    agendaItems: z.array(rowSchema),
    goalScores: z.array(rowSchema),
  }),
});

/** What came in a code, ready to be joined. */
export interface PairCode {
  readonly from: z.infer<typeof roleSchema>;
  readonly mentorshipId: string;
  readonly since: KnownStamps;
  readonly knows: KnownStamps;
  readonly stamps: readonly string[];
  /** The sender's public key, what was signed, and the proof: see `agreement`. */
  readonly key: string | null;
  readonly body: string;
  readonly proof: string | null;
  /** What was sent as a call link and is none that is ever kept. */
  readonly noLinks: readonly string[];
  /** The sender's state, on top of `mentorship` and with its id: its own fields are the receiver's business. */
  stateFor(mentorship: PairState['mentorship']): PairState;
}

/**
 * Writes what the partner's copy does not have yet as a block of code. Names, addresses, feedback and everything
 * else that is each copy's own stays out; of what was deleted, only that it was.
 */
export function writePairCode(
  state: PairState,
  known: { readonly since: KnownStamps; readonly knows: KnownStamps },
  seal: { readonly key: string; readonly prove: (body: string) => Promise<string | null> },
): Promise<string> {
  const stamps: string[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (stamp: string) => {
    const index = indexes.get(stamp) ?? stamps.push(stamp) - 1;
    indexes.set(stamp, index);
    return index;
  };
  const isNews = (stamp: string) => stamp > (known.since[stampCopy(stamp)] ?? '');
  const packed = (of: Readonly<Record<string, string>>, takes: (field: string) => boolean) =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([field]) => takes(field))
        .map(([field, stamp]) => [field, indexOf(stamp)]),
    );
  const records = Object.fromEntries(
    pairedTables.map((table) => [
      table,
      (state[table] as readonly PairRecord[])
        .filter((row) =>
          Object.entries(row.revisions).some(([field, stamp]) => isPassedOn(table, field) && isNews(stamp)),
        )
        .map((row) => packRow(table, row, packed)),
    ]),
  );
  const { id, role, revisions: said } = state.mentorship;
  const isFact = (field: string) => (sharedMentorshipFields as readonly string[]).includes(field);
  const facts = sharedMentorshipFields.filter((field) => said[field] !== undefined && isNews(said[field]));
  const value = {
    from: role,
    key: seal.key,
    mentorship: {
      id,
      revisions: packed(said, (field) => isFact(field) && facts.includes(field as never)),
      fields: Object.fromEntries(facts.map((field) => [field, state.mentorship[field]])),
    },
    ...known,
    stamps,
    records,
  };
  return formatCode(value, seal.prove);
}

function packRow(
  table: PairedTable,
  row: PairRecord,
  packed: (of: Readonly<Record<string, string>>, takes: (field: string) => boolean) => object,
): object {
  const { id, sameAs, deletedAt, pairingKeys, createdAt } = row;
  if (deletedAt !== null)
    return {
      id,
      sameAs,
      deletedAt,
      // By its keys the other copy sees that it was rightly found to be one with another.
      ...(sameAs.length > 0 && { pairingKeys }),
      revisions: packed(row.revisions, (field) => ['deletedAt', 'sameAs'].includes(field)),
    };
  const shared = Object.entries(row).filter(([field]) => isShared(table, field));
  return {
    ...Object.fromEntries(shared),
    id,
    sameAs,
    pairingKeys,
    createdAt,
    revisions: packed(row.revisions, (field) => isPassedOn(table, field)),
  };
}

/** What the receiver's copy has not done yet with a session that comes from the partner. */
const ownOfNobody = { exportedSequence: null, wrapUpStartedAt: null, wrapUpFinishedAt: null };

/** Reads the code in a text: all of it, or why not. */
export async function readPairCode(text: string): Promise<PairCode | CodeProblem> {
  const read = await parseCode(text);
  if (typeof read === 'string') return read;
  const parsed = packedSchema.safeParse(read.value);
  if (!parsed.success) return 'damaged';
  const { from, key = null, mentorship, since, knows, stamps, records } = parsed.data;
  if (key === null ? read.version > 1 : !(await isPublicKey(key))) return 'damaged';
  const noLinks: string[] = [];
  const unpacked = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(of).map(([field, index]) => [field, stamps[index]]));
  const rows: Partial<Record<PairedTable, unknown[]>> = {};
  for (const table of pairedTables) {
    const found: unknown[] = [];
    for (const row of records[table]) {
      const whole = recordSchemas[table].safeParse({
        ...(row['deletedAt'] === undefined ? { deletedAt: null } : tombstones[table]),
        ...(table === 'sessions' && ownOfNobody),
        // A code of an older version says nothing of what was added since.
        ...addedInVersion6[table],
        ...withoutBadLink(row, noLinks),
        mentorshipId: mentorship.id,
        revisions: unpacked(withoutBadLink(row, []).revisions),
      });
      if (!whole.success) return 'damaged';
      found.push(whole.data);
    }
    rows[table] = found;
  }
  const asked = withoutBadLink({ ...mentorship.fields, revisions: mentorship.revisions }, noLinks);
  const said = unpacked(asked.revisions);
  const facts = Object.fromEntries(
    Object.entries(asked).filter(([field, value]) => field !== 'revisions' && value !== undefined),
  );
  if (Object.values(said).includes(undefined)) return 'damaged';
  return {
    from,
    mentorshipId: mentorship.id,
    since,
    knows,
    stamps,
    key,
    body: read.body,
    proof: read.proof,
    noLinks,
    stateFor: (mine) => ({
      ...(rows as unknown as Omit<PairState, 'mentorship'>),
      mentorship: { ...mine, ...facts, revisions: said as Record<string, string> },
    }),
  };
}

interface Linked {
  readonly callLink?: unknown;
  readonly revisions: Readonly<Record<string, number>>;
}

/** What is no https address says nothing about the call link; it is noted, so that the person hears of it. */
function withoutBadLink<Row extends Linked>(row: Row, noted: string[]): Row {
  const { callLink } = row;
  if (typeof callLink !== 'string' || isHttpsLink(callLink)) return row;
  noted.push(callLink);
  const { callLink: _, ...revisions } = row.revisions;
  return { ...row, callLink: null, revisions };
}
