import { calendarSchema, keptEventSchema } from '../domain/calendar';
import { agreementSchema, exchangeSchema } from '../domain/exchange';
import type { Instant } from '../domain/instant';
import { instantSchema } from '../domain/instant-schema';
import { programmeSchema } from '../domain/programme';
import { shownReminderSchema } from '../domain/reminders';
import { defaultSettings, settingsSchema } from '../domain/settings';
import { sequenceSchema, uidSchema } from '../domain/session';
import { warningAnswerSchema } from '../domain/warning-signs';
import { recordSchemas } from '../storage/engine/records';
import { toVersion4 } from '../storage/engine/version-4';
import { toVersion5 } from '../storage/engine/version-5';
import { toVersion6 } from '../storage/engine/version-6';
import { toVersion9 } from '../storage/engine/version-9';
import { z } from '../zod';
import { encryptedVersion } from './encryption';

/** The version of the format; it rises with the store's. */
export const backupVersion = 9;

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
    callDecisions: z.array(
      z.object({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), at: instantSchema }),
    ),
    drafts: z.array(z.object({ key: z.string().check(z.minLength(1)), text: z.string() })),
    exportedInvites: z.array(z.object({ uid: uidSchema, sessionId: z.uuid(), sequence: sequenceSchema })),
    shownReminders: z.array(shownReminderSchema),
    warningAnswers: z.array(warningAnswerSchema),
    exchanges: z.array(exchangeSchema),
    /** With it, a second machine or a new one goes on where this one was. */
    agreements: z.array(agreementSchema),
    programmes: z.array(programmeSchema),
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
  agreements: 'mentorshipId',
  programmes: 'id',
} as const satisfies Record<BackupTable, string>;

export const backupTableNames = Object.keys(backupTables) as BackupTable[];

/** Returns a backup with nothing in it. */
export function emptyBackup(now: Instant): Backup {
  const tables = Object.fromEntries(
    backupTableNames.map((name) => [name, []]),
  ) as unknown as Backup['tables'];
  return { format: 'last-ten', version: backupVersion, exportedAt: now, settings: defaultSettings, tables };
}

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
  if (!head.success) return whyNotOpened(found);
  if (head.data.version > backupVersion) return { problem: 'newer', place: String(head.data.version) };
  if (head.data.version < oldestVersion) return { problem: 'damaged', place: 'version' };
  const read = backupSchema.safeParse(head.data.version < backupVersion ? completed(found) : found);
  if (read.success) return { backup: read.data };
  const path = read.error.issues[0]?.path ?? [];
  return { problem: 'damaged', place: path.map(String).join(' › ') };
}

/** A file under a passphrase that is asked for in none: of a newer version, or not whole. */
function whyNotOpened(found: unknown): BackupProblem {
  const head = z.object({ format: z.literal('last-ten-encrypted'), version: z.int() }).safeParse(found);
  if (!head.success) return { problem: 'no-backup', place: '' };
  const { version } = head.data;
  if (version > encryptedVersion) return { problem: 'newer', place: String(version) };
  return { problem: 'damaged', place: head.data.format };
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
      agreements: [],
      programmes: [],
      ...tables,
      ...inVersion9({ ...rowsOf(tables), ...inVersion4(tables) }),
    },
  };
}

/** Tables that are none stay as they are, and are what is damaged. */
function inVersion4(tables: Readonly<Record<string, unknown>>): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    Object.entries(toVersion4(rowsOf(tables))).filter(([name]) => name in rowsOf(tables)),
  );
}

function inVersion9(
  tables: Readonly<Record<string, readonly Record<string, unknown>[]>>,
): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows
        .flatMap((row) => toVersion5(name, row) ?? [])
        .map((row) => toVersion9(name, toVersion6(name, row as Record<string, unknown>))),
    ]),
  );
}

function rowsOf(tables: Readonly<Record<string, unknown>>): Record<string, Record<string, unknown>[]> {
  const rows = z.array(z.looseObject({}));
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, value]) => {
      const read = rows.safeParse(value);
      return read.success ? [[name, read.data]] : [];
    }),
  );
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
