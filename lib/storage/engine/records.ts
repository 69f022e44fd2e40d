import type { EntityTable, InsertType, UpdateSpec } from 'dexie';
import { actionItemSchema, type ActionItem } from '../../domain/action-item';
import { agendaItemSchema, type AgendaItem } from '../../domain/agenda-item';
import { feedbackSchema, type Feedback } from '../../domain/feedback';
import { goalSchema, goalScoreSchema, type Goal, type GoalScore } from '../../domain/goal';
import { toInstant } from '../../domain/instant';
import { mentorshipSchema, type Mentorship } from '../../domain/mentorship';
import { isLiving, stampCopy } from '../../domain/record';
import { sessionSchema, type Session } from '../../domain/session';
import type { z } from '../../zod';
import { database } from './database';
import { pairingKeysFor, type PairAs } from './pairing-keys';
import { formatStamp, nextStamp } from './revision-clock';

/** The tables whose records two copies may share, with what each holds. */
export interface SharedRecords {
  mentorships: Mentorship;
  sessions: Session;
  actionItems: ActionItem;
  agendaItems: AgendaItem;
  feedback: Feedback;
  goals: Goal;
  goalScores: GoalScore;
}

export type SharedTable = keyof SharedRecords;

export const sharedTables = [
  'mentorships',
  'sessions',
  'actionItems',
  'agendaItems',
  'feedback',
  'goals',
  'goalScores',
] as const satisfies SharedTable[];

/** What validates a row of each table on its way in. */
export const recordSchemas: { readonly [Table in SharedTable]: z.ZodMiniType<SharedRecords[Table]> } = {
  mentorships: mentorshipSchema,
  sessions: sessionSchema,
  actionItems: actionItemSchema,
  agendaItems: agendaItemSchema,
  feedback: feedbackSchema,
  goals: goalSchema,
  goalScores: goalScoreSchema,
};

type Bookkeeping = 'id' | 'revisions' | 'deletedAt' | 'sameAs' | 'pairingKeys';

/** The fields a caller gives for a new record; id, revisions and tombstone are added. */
export type NewRecord<Table extends SharedTable> = Omit<SharedRecords[Table], Bookkeeping>;

/** A change to some fields of a record. */
export type Patch<Table extends SharedTable> = Partial<NewRecord<Table>>;

function tableOf<Table extends SharedTable>(name: Table): EntityTable<SharedRecords[Table], 'id'> {
  return database.table(name) as unknown as EntityTable<SharedRecords[Table], 'id'>;
}

/** Runs `work` as one transaction over all shared tables, drafts, programmes and calls: all of it is stored, or nothing. */
export function inOneStep<Result>(work: () => Promise<Result>): Promise<Result> {
  return database.transaction(
    'rw',
    [
      database.mentorships,
      database.sessions,
      database.actionItems,
      database.agendaItems,
      database.feedback,
      database.goals,
      database.goalScores,
      database.exportedInvites,
      database.calls,
      database.drafts,
      database.programmes,
      database.device,
    ],
    work,
  );
}

/** What is beside the fields of a new record. */
interface Beside {
  /** What it is known by where that is not its words: those of an agenda's own lines differ between languages. */
  readonly pairAs?: PairAs | undefined;
  /** Fields nobody has said anything about yet: stamped as before all others, they give way to whatever another copy says. */
  readonly unsaid?: readonly string[];
}

/**
 * Stores a new record with a fresh id, every field stamped now but those nobody has said anything about.
 *
 * @throws {z.core.$ZodError} If a field does not fit the schema; nothing is stored then.
 */
export function createRecord<Table extends SharedTable>(
  name: Table,
  fields: NewRecord<Table>,
  { pairAs, unsaid = [] }: Beside = {},
): Promise<SharedRecords[Table]> {
  return inOneStep(async () => {
    const stamp = await nextStamp();
    const pairingKeys = await pairingKeysFor(name, fields, pairAs);
    const before = formatStamp({ ms: 0, counter: 0 }, stampCopy(stamp));
    const revisions = Object.fromEntries(
      [...Object.keys(fields), 'deletedAt'].map((field) => [field, unsaid.includes(field) ? before : stamp]),
    );
    const record = recordSchemas[name].parse({
      ...fields,
      id: crypto.randomUUID(),
      revisions,
      deletedAt: null,
      sameAs: [],
      ...(pairingKeys && { pairingKeys }),
    });
    await tableOf(name).add(record as InsertType<SharedRecords[Table], 'id'>);
    return record;
  });
}

/**
 * Changes the fields in `patch` that really differ, and stamps those. A record that is not there stays absent.
 *
 * @throws {z.core.$ZodError} If a field does not fit the schema; nothing is stored then.
 */
export function patchRecord<Table extends SharedTable>(
  name: Table,
  id: string,
  patch: Patch<Table>,
): Promise<SharedRecords[Table] | undefined> {
  return writeFields(name, id, patch);
}

/** Deletes a record by leaving its tombstone; `restoreRecord` brings it back. */
export async function deleteRecord(name: SharedTable, id: string): Promise<void> {
  await writeFields(name, id, { deletedAt: toInstant(Date.now()) });
}

/** Takes a deletion back. */
export async function restoreRecord(name: SharedTable, id: string): Promise<void> {
  await writeFields(name, id, { deletedAt: null });
}

/** Returns the record with this id, or `undefined` where there is none or only its tombstone. */
export async function findRecord<Table extends SharedTable>(
  name: Table,
  id: string,
): Promise<SharedRecords[Table] | undefined> {
  const record: SharedRecords[Table] | undefined = await database.table(name).get(id);
  return record && isLiving(record) ? record : undefined;
}

/** Drops the tombstones, and what stands behind another record of the same thing, from what a query returned. */
export function living<Row extends Parameters<typeof isLiving>[0]>(rows: readonly Row[]): Row[] {
  return rows.filter(isLiving);
}

/**
 * Fields that mean something only together: changing one stamps all, so that a merge takes them from the same
 * copy and never the start of one meeting with the end of another.
 */
const together: { readonly [Table in SharedTable]?: readonly (readonly string[])[] } = {
  sessions: [
    ['startsAt', 'endsAt', 'timeZone', 'movedFrom'],
    ['actualStartAt', 'actualEndAt'],
    ['status', 'calledOffBy', 'heldElsewhere'],
  ],
  actionItems: [
    ['status', 'closedAt', 'dropReason'],
    ['dueOn', 'dueDaysBefore'],
    ['sessionId', 'carriedThrough'],
  ],
};

/** Returns the fields that are stamped where some of them change. */
export function stampedWith(name: SharedTable, fields: readonly string[]): string[] {
  const groups = (together[name] ?? []).filter((group) => group.some((field) => fields.includes(field)));
  return [...new Set([...fields, ...groups.flat()])];
}

function writeFields<Table extends SharedTable>(
  name: Table,
  id: string,
  patch: Patch<Table> | { deletedAt: string | null },
): Promise<SharedRecords[Table] | undefined> {
  return inOneStep(async () => {
    const record: SharedRecords[Table] | undefined = await database.table(name).get(id);
    if (!record) return undefined;
    const changed = Object.entries(patch).filter(
      ([field, value]) => JSON.stringify(record[field as keyof typeof record]) !== JSON.stringify(value),
    );
    if (changed.length === 0) return record;
    const stamp = await nextStamp();
    const next = recordSchemas[name].parse({
      ...record,
      ...Object.fromEntries(changed),
      revisions: {
        ...record.revisions,
        ...Object.fromEntries(
          stampedWith(
            name,
            changed.map(([field]) => field),
          ).map((field) => [field, stamp]),
        ),
      },
    });
    await tableOf(name).put(next as InsertType<SharedRecords[Table], 'id'> & UpdateSpec<never>);
    return next;
  });
}
