import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ActionItem } from '../../domain/action-item';
import type { AgendaItem } from '../../domain/agenda-item';
import type { Calendar, KeptEvent } from '../../domain/calendar';
import type { CalendarAccount } from '../../domain/calendar-account';
import type { Call } from '../../domain/call';
import type { Feedback } from '../../domain/feedback';
import type { Goal, GoalScore } from '../../domain/goal';
import type { Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { MirrorCursor, Mirrored, Proposal } from '../../domain/mirror';
import type { PageMeeting } from '../../domain/page-meeting';
import type { Programme } from '../../domain/programme';
import type { ShownReminder } from '../../domain/reminders';
import type { Session } from '../../domain/session';
import type { WarningAnswer } from '../../domain/warning-signs';
import type { Agreement, Exchange } from '../../domain/exchange';
import type { SyncArrival, SyncFact, SyncFile, SyncFolder, SyncQuestion } from '../../domain/sync';
import { durableWrites } from './durability';
import { upgradeFrom } from './upgrades';

/** "Not a mentoring call", remembered as a hash of the call key and nothing else. */
export interface CallDecision {
  readonly hash: string;
  readonly at: Instant;
}

/** What stands in a text field that has not become a record yet; survives a crash. */
export interface Draft {
  readonly key: string;
  readonly text: string;
}

/** One row per fact about this copy: settings, its id and clock, what the panel was asked to do. */
export interface DeviceFact {
  readonly key: string;
  readonly value: unknown;
}

/** An invite that left this machine: under which UID, and with which SEQUENCE. Device-local. */
export interface ExportedInvite {
  readonly uid: string;
  readonly sessionId: string;
  readonly sequence: number;
}

export const databaseName = 'last-ten';

/** Where a practice call is written down: a store of its own, deleted when the last page of it is closed. */
export const practiceDatabaseName = 'last-ten-practice';

/** How a page says that it belongs to a practice call. */
export const practiceQuery = 'store=practice';

/** The store of this page or worker. */
function nameOfThisStore(): string {
  return globalThis.location?.search.includes(practiceQuery) ? practiceDatabaseName : databaseName;
}

/** The database on the disk was written by a newer version of the extension; it is left as it is. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Returns whether a database did not open because a newer version wrote it; Dexie wraps the reason. */
export function isNewerDatabase(error: unknown): boolean {
  if (error instanceof NewerDatabaseError) return true;
  return error instanceof Error && 'inner' in error && isNewerDatabase(error.inner);
}

/**
 * Refuses what Dexie does where the database has a higher version than it knows: open it as it is, without naming
 * a version, and add what it misses. Nobody knows what a newer version's records mean, so they stay untouched.
 */
export const refusingNewer: Readonly<IDBFactory> = {
  open: (name, version) => {
    if (version === undefined) throw new NewerDatabaseError(`${name} was written by a newer version.`);
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
};

/**
 * Each version, once released, stays what it was: what the next one changes is changed here, the version goes up by one,
 * and rows are brought there by `upgrades`, with a test that opens a database written by the version before.
 *
 * v2 brought calendars, what is kept of them, and meetings the page showed; v3 goals, what became of sessions and records
 * shared by two copies; v4 reminders shown, answers to warning signs and what is exchanged; v5 what two copies know each
 * other by; v6 third persons, items that return, decisions and series; v7 folders by which copies become the same; v8 what a
 * calendar server holds; v9 programmes and kinds of pair; v10 the calendar server that is connected.
 *
 * Dexie is told the last version alone: of each one named it reads all tables anew, on every page that opens.
 */
const version = 10;

/** A key that is null is in no index: the one on `deletedAt` holds what was deleted, and nothing else. */
const stores = {
  mentorships: 'id, status, *callKeys, deletedAt',
  sessions: 'id, mentorshipId, startsAt, *callKeys, *pairingKeys, deletedAt, uid',
  actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status, *pairingKeys, deletedAt',
  agendaItems: 'id, mentorshipId, sessionId, *pairingKeys, deletedAt',
  feedback: 'id, mentorshipId, sessionId, deletedAt',
  goals: 'id, mentorshipId, *pairingKeys, deletedAt',
  goalScores: 'id, mentorshipId, sessionId, goalId, *pairingKeys, deletedAt',
  calls: 'id, phase, *keys',
  callDecisions: 'hash',
  drafts: 'key',
  device: 'key',
  calendars: 'id',
  keptEvents: 'id, calendarId, startsAt, *callKeys',
  pageMeetings: 'id, mentorshipId',
  exportedInvites: 'uid, sessionId',
  shownReminders: 'id',
  warningAnswers: 'id, mentorshipId',
  exchanges: 'mentorshipId',
  agreements: 'mentorshipId',
  programmes: 'id',
  syncFolders: 'id, mentorshipId',
  syncFiles: 'id, folderId',
  syncFacts: 'key',
  syncQuestions: 'folderId',
  syncArrivals: 'id, folderId, at',
  mirrored: 'key, kind',
  proposals: 'id, key, state',
  mirrorCursors: 'kind',
  calendarAccounts: 'id',
} as const;

/** Opens as `refusingNewer` does; `note` hears which version was there before, where it was an earlier one. */
function noting(note: (from: number) => void): IDBFactory {
  const open: IDBFactory['open'] = (name, asked) => {
    const request = refusingNewer.open(name, asked);
    // Dexie counts in tenths of a version.
    request.addEventListener('upgradeneeded', ({ oldVersion }) => note(oldVersion / 10));
    return request;
  };
  const { deleteDatabase, databases, cmp } = refusingNewer;
  return { open, deleteDatabase, databases, cmp };
}

/** Everything the extension keeps, in the extension's own IndexedDB. */
export class LastTenDatabase extends Dexie {
  declare readonly mentorships: EntityTable<Mentorship, 'id'>;
  declare readonly sessions: EntityTable<Session, 'id'>;
  declare readonly actionItems: EntityTable<ActionItem, 'id'>;
  declare readonly agendaItems: EntityTable<AgendaItem, 'id'>;
  declare readonly feedback: EntityTable<Feedback, 'id'>;
  declare readonly goals: EntityTable<Goal, 'id'>;
  declare readonly goalScores: EntityTable<GoalScore, 'id'>;
  declare readonly calls: EntityTable<Call, 'id'>;
  declare readonly callDecisions: EntityTable<CallDecision, 'hash'>;
  declare readonly drafts: EntityTable<Draft, 'key'>;
  declare readonly device: EntityTable<DeviceFact, 'key'>;
  declare readonly calendars: EntityTable<Calendar, 'id'>;
  declare readonly keptEvents: EntityTable<KeptEvent, 'id'>;
  declare readonly pageMeetings: EntityTable<PageMeeting, 'id'>;
  declare readonly exportedInvites: EntityTable<ExportedInvite, 'uid'>;
  declare readonly shownReminders: EntityTable<ShownReminder, 'id'>;
  declare readonly warningAnswers: EntityTable<WarningAnswer, 'id'>;
  declare readonly exchanges: EntityTable<Exchange, 'mentorshipId'>;
  declare readonly agreements: EntityTable<Agreement, 'mentorshipId'>;
  declare readonly programmes: EntityTable<Programme, 'id'>;
  declare readonly mirrored: EntityTable<Mirrored, 'key'>;
  declare readonly proposals: EntityTable<Proposal, 'id'>;
  declare readonly mirrorCursors: EntityTable<MirrorCursor, 'kind'>;
  declare readonly syncFolders: EntityTable<SyncFolder, 'id'>;
  declare readonly syncFiles: EntityTable<SyncFile, 'id'>;
  declare readonly syncFacts: EntityTable<SyncFact, 'key'>;
  declare readonly syncQuestions: Table<SyncQuestion, string>;
  declare readonly syncArrivals: EntityTable<SyncArrival, 'id'>;
  declare readonly calendarAccounts: EntityTable<CalendarAccount, 'id'>;

  constructor(name = databaseName) {
    let before = 0;
    // Dexie would keep what live queries read and copy every row of it for who reads it: a long list takes twice as long.
    super(name, { indexedDB: noting((from) => (before = from)), cache: 'disabled' });
    this.use(durableWrites);
    this.version(version)
      .stores(stores)
      .upgrade((transaction) => upgradeFrom(before, transaction));
  }
}

export const database = new LastTenDatabase(nameOfThisStore());
