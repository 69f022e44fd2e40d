import { exchangeSchema } from '../domain/exchange';
import { stampSchema, type Stamp } from '../domain/record';
import { copyLabelSchema, syncedTables, syncFactSchema, syncIdSchema } from '../domain/sync';
import { recordSchemas, type SharedRecords, type SharedTable } from '../storage/engine/records';
import { scrubbed } from '../storage/engine/scrub';
import { z } from '../zod';

/** What the records in a snapshot mean: the store's version when they were last changed. */
export const recordsVersion = 9;

/** Everything of a copy that its person's other machines share, as of one moment. */
export interface Snapshot {
  /** What its machine is called. */
  readonly label: string;
  /** The generations of other copies that are in it. */
  readonly seen: Readonly<Record<string, number>>;
  readonly content: SnapshotContent;
}

/** What of a snapshot says something about the record. */
export interface SnapshotContent {
  readonly tables: OwnTables;
  readonly facts: readonly z.infer<typeof syncFactSchema>[];
  readonly exchanges: readonly z.infer<typeof exchangeSchema>[];
}

/** The records of a copy, deleted ones and those behind others, too. */
export type OwnTables = { readonly [Table in SharedTable]: readonly SharedRecords[Table][] };

const headSchema = z.object({ kind: z.literal('copy'), records: z.int().check(z.minimum(1)) });

const packedRowSchema = z.looseObject({
  revisions: z.record(z.string().check(z.maxLength(60)), z.int().check(z.minimum(0))),
});

const packedSchema = z.object({
  label: copyLabelSchema,
  seen: z.record(syncIdSchema, z.int().check(z.minimum(0))),
  stamps: z.array(stampSchema),
  tables: z.object({
    mentorships: z.array(packedRowSchema),
    sessions: z.array(packedRowSchema),
    actionItems: z.array(packedRowSchema),
    agendaItems: z.array(packedRowSchema),
    feedback: z.array(packedRowSchema),
    goals: z.array(packedRowSchema),
    goalScores: z.array(packedRowSchema),
  }),
  facts: z.array(syncFactSchema),
  exchanges: z.array(exchangeSchema),
});

/** Why what is in a file is not read. `newer-records`: another machine runs a newer version of the extension. */
export type SnapshotProblem = 'newer-records' | 'damaged';

/** Returns a deleted record as it leaves: nothing of what was said in it, so that nobody's emptied record is filled again. */
function leaving<Table extends SharedTable>(table: Table, row: SharedRecords[Table]): SharedRecords[Table] {
  return row.deletedAt === null ? row : scrubbed(table, row);
}

/** Writes what leaves for the person's other machines as a value for the envelope; each stamp stands in it once. */
export function packContent({ tables, facts, exchanges }: SnapshotContent): object {
  const indexes = new Map<Stamp, number>();
  const indexOf = (stamp: Stamp) => {
    const index = indexes.get(stamp) ?? indexes.size;
    indexes.set(stamp, index);
    return index;
  };
  const packed = syncedTables.map((table) => [
    table,
    tables[table].map((row) => {
      const left = leaving(table, row as never) as SharedRecords[SharedTable];
      const revisions = Object.entries(left.revisions).map(([field, stamp]) => [field, indexOf(stamp)]);
      return { ...left, revisions: Object.fromEntries(revisions) as object };
    }),
  ]);
  return {
    kind: 'copy',
    records: recordsVersion,
    tables: Object.fromEntries(packed) as object,
    facts,
    exchanges,
    stamps: [...indexes.keys()],
  };
}

/** Reads a snapshot: all of it, or why not. */
export function readSnapshot(
  value: unknown,
): { readonly snapshot: Snapshot } | { readonly problem: SnapshotProblem } {
  const head = headSchema.safeParse(value);
  if (!head.success) return { problem: 'damaged' };
  if (head.data.records > recordsVersion) return { problem: 'newer-records' };
  const packed = packedSchema.safeParse(value);
  if (!packed.success) return { problem: 'damaged' };
  const { stamps, tables, facts, exchanges, ...rest } = packed.data;
  const whole: Partial<Record<SharedTable, unknown[]>> = {};
  for (const table of syncedTables) {
    const rows: unknown[] = [];
    for (const row of tables[table]) {
      const revisions = Object.fromEntries(
        Object.entries(row.revisions).map(([field, index]) => [field, stamps[index]]),
      );
      const read = recordSchemas[table].safeParse({ ...row, revisions });
      if (!read.success) return { problem: 'damaged' };
      rows.push(read.data);
    }
    whole[table] = rows;
  }
  return { snapshot: { ...rest, content: { tables: whole as unknown as OwnTables, facts, exchanges } } };
}

/** Returns every stamp in a snapshot's content. */
export function stampsOf({ tables, facts, exchanges }: SnapshotContent): Stamp[] {
  const rows = syncedTables.flatMap((table) => [...tables[table]]);
  return [
    ...rows.flatMap(({ revisions }) => Object.values(revisions)),
    ...facts.map(({ stamp }) => stamp),
    ...exchanges.flatMap(({ known, partnerKnows }) =>
      [known, partnerKnows].flatMap((each) => Object.values(each)),
    ),
  ];
}
