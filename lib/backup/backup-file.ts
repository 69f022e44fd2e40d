import { calendarSchema, keptEventSchema } from '../domain/calendar';
import { exchangeSchema } from '../domain/exchange';
import { instantSchema } from '../domain/instant-schema';
import { shownReminderSchema } from '../domain/reminders';
import { defaultSettings, settingsSchema } from '../domain/settings';
import { warningAnswerSchema } from '../domain/warning-signs';
import { recordSchemas } from '../storage/records';
import { toVersion4 } from '../storage/version-4';
import { z } from '../zod';

/** The version of the format; it rises with the store's. */
export const backupVersion = 4;

const oldestVersion = 3;

/**
 * Everything a person keeps, as one file. Left out: calls being held, what call pages showed, and this copy's own
 * id and clock, which belong to one machine and one day.
 */
export const backupSchema = z.object({
  format: z.literal('last-ten'),
  version: z.literal(backupVersion),
  /** When the file was written, UTC. */
  exportedAt: instantSchema,
  settings: settingsSchema,
  tables: z.object({
    mentorships: z.array(recordSchemas.mentorships),
    sessions: z.array(recordSchemas.sessions),
    actionItems: z.array(recordSchemas.actionItems),
    agendaItems: z.array(recordSchemas.agendaItems),
    feedback: z.array(recordSchemas.feedback),
    goals: z.array(recordSchemas.goals),
    goalScores: z.array(recordSchemas.goalScores),
    calendars: z.array(calendarSchema),
    keptEvents: z.array(keptEventSchema),
    callDecisions: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), at: instantSchema })),
    drafts: z.array(z.object({ key: z.string().min(1), text: z.string() })),
    exportedInvites: z.array(
      z.object({ uid: z.string().min(1).max(255), sessionId: z.uuid(), sequence: z.int().min(0) }),
    ),
    shownReminders: z.array(shownReminderSchema),
    warningAnswers: z.array(warningAnswerSchema),
    exchanges: z.array(exchangeSchema),
  }),
});

export type Backup = z.infer<typeof backupSchema>;

export type BackupTable = keyof Backup['tables'];

/** The tables of a backup, with the field that identifies their rows. */
export const backupTables = {
  mentorships: 'id',
  sessions: 'id',
  actionItems: 'id',
  agendaItems: 'id',
  feedback: 'id',
  goals: 'id',
  goalScores: 'id',
  calendars: 'id',
  keptEvents: 'id',
  callDecisions: 'hash',
  drafts: 'key',
  exportedInvites: 'uid',
  shownReminders: 'id',
  warningAnswers: 'id',
  exchanges: 'mentorshipId',
} as const satisfies Record<BackupTable, string>;

export const backupTableNames = Object.keys(backupTables) as BackupTable[];

/** Why a file is not taken; `place` names the first thing in it that does not fit. */
export interface BackupProblem {
  readonly problem: 'no-backup' | 'newer' | 'damaged';
  readonly place: string;
}

/** Writes a backup as text. The same records give the same text, in the same order, whichever copy writes it. */
export function formatBackup(backup: Backup): string {
  return `${JSON.stringify(backup, sortedKeys, 1)}\n`;
}

/** Reads a backup: all of it, or why not. A file of a newer version is refused, as its records may mean something else. */
export function parseBackup(text: string): { readonly backup: Backup } | BackupProblem {
  const found = readJson(text);
  const head = z.object({ format: z.literal('last-ten'), version: z.int() }).safeParse(found);
  if (!head.success) return { problem: 'no-backup', place: '' };
  if (head.data.version > backupVersion) return { problem: 'newer', place: String(head.data.version) };
  if (head.data.version < oldestVersion) return { problem: 'damaged', place: 'version' };
  const read = backupSchema.safeParse(head.data.version < backupVersion ? completed(found) : found);
  if (read.success) return { backup: read.data };
  const path = read.error.issues[0]?.path ?? [];
  return { problem: 'damaged', place: path.map(String).join(' › ') };
}

/** A file of an older version lacks what was added since; it takes the default, as an older database does. */
function completed(found: unknown): unknown {
  const file = z.looseObject({ settings: z.looseObject({}), tables: z.looseObject({}) }).safeParse(found);
  if (!file.success) return found;
  const { settings, tables } = file.data;
  return {
    ...file.data,
    version: backupVersion,
    settings: { ...defaultSettings, ...settings },
    tables: {
      shownReminders: [],
      warningAnswers: [],
      exchanges: [],
      ...tables,
      ...toVersion4(rowsOf(tables)),
    },
  };
}

function rowsOf(tables: Readonly<Record<string, unknown>>): Record<string, Record<string, unknown>[]> {
  const rows = z.record(z.string(), z.array(z.looseObject({})).catch([]));
  return rows.parse(tables);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
