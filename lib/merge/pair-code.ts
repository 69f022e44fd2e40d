import type { KnownStamps } from '../domain/exchange';
import { knownStampsSchema } from '../domain/exchange';
import { mentorshipSchema, roleSchema } from '../domain/mentorship';
import { stampSchema } from '../domain/record';
import { recordSchemas } from '../storage/records';
import { z } from '../zod';
import { formatCode, parseCode, type CodeProblem } from './code-block';
import { tombstones } from './tombstone';
import {
  isPassedOn,
  isShared,
  copyOf,
  pairTables,
  sharedMentorshipFields,
  type PairRecord,
  type PairState,
  type PairTable,
} from './pair-state';

const stampIndex = z.int().min(0);
const revisions = z.record(z.string().max(60), stampIndex);

const rowSchema = z.looseObject({
  id: z.uuid(),
  revisions,
  sameAs: z.array(z.uuid()).max(50),
});

const packedSchema = z.object({
  /** The role of who sends it. */
  from: z.enum(roleSchema.options),
  mentorship: z.object({
    id: z.uuid(),
    revisions,
    fields: mentorshipSchema
      .pick({
        cadenceDays: true,
        usualLengthMinutes: true,
        callLink: true,
        channel: true,
        plannedSessions: true,
        plannedEndOn: true,
      })
      .partial(),
  }),
  /** What the receiver is taken to have; without it the code would leave a gap. */
  since: knownStampsSchema,
  /** What the sender has. */
  knows: knownStampsSchema,
  stamps: z.array(stampSchema).max(200_000),
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
): Promise<string> {
  const stamps: string[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (stamp: string) => {
    const index = indexes.get(stamp) ?? stamps.push(stamp) - 1;
    indexes.set(stamp, index);
    return index;
  };
  const isNews = (stamp: string) => stamp > (known.since[copyOf(stamp)] ?? '');
  const packed = (of: Readonly<Record<string, string>>, takes: (field: string) => boolean) =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([field]) => takes(field))
        .map(([field, stamp]) => [field, indexOf(stamp)]),
    );
  const records = Object.fromEntries(
    pairTables.map((table) => [
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
  return formatCode({
    from: role,
    mentorship: {
      id,
      revisions: packed(said, (field) => isFact(field) && facts.includes(field as never)),
      fields: Object.fromEntries(facts.map((field) => [field, state.mentorship[field]])),
    },
    ...known,
    stamps,
    records,
  });
}

function packRow(
  table: PairTable,
  row: PairRecord,
  packed: (of: Readonly<Record<string, string>>, takes: (field: string) => boolean) => object,
): object {
  const { id, sameAs, deletedAt, pairingKeys, createdAt } = row;
  if (deletedAt !== null)
    return {
      id,
      sameAs,
      deletedAt,
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
  const { from, mentorship, since, knows, stamps, records } = parsed.data;
  const unpacked = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(of).map(([field, index]) => [field, stamps[index]]));
  const rows: Partial<Record<PairTable, unknown[]>> = {};
  for (const table of pairTables) {
    const read: unknown[] = [];
    for (const row of records[table]) {
      const whole = recordSchemas[table].safeParse({
        ...(row['deletedAt'] === undefined ? { deletedAt: null } : tombstones[table]),
        ...(table === 'sessions' && ownOfNobody),
        ...row,
        mentorshipId: mentorship.id,
        revisions: unpacked(row.revisions),
      });
      if (!whole.success) return 'damaged';
      read.push(whole.data);
    }
    rows[table] = read;
  }
  const said = unpacked(mentorship.revisions);
  const facts = Object.fromEntries(
    Object.entries(mentorship.fields).filter(([, value]) => value !== undefined),
  );
  if (Object.values(said).includes(undefined)) return 'damaged';
  return {
    from,
    mentorshipId: mentorship.id,
    since,
    knows,
    stamps,
    stateFor: (mine) => ({
      ...(rows as unknown as Omit<PairState, 'mentorship'>),
      mentorship: { ...mine, ...facts, revisions: said as Record<string, string> },
    }),
  };
}
