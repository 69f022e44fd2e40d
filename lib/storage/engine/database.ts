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
import { pairedTables } from '../../domain/paired-tables';
import { durableWrites } from './durability';
import { tablesOfVersion3, toVersion3 } from './version-3';
import { toVersion4 } from './version-4';
import { tablesOfVersion5, toVersion5 } from './version-5';
import { tablesOfVersion6, toVersion6 } from './version-6';
import { toVersion9 } from './version-9';

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
export const refusingNewer: IDBFactory = {
  open(name, version) {
    if (version === undefined) throw new NewerDatabaseError(`${name} was written by a newer version.`);
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
};

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
    // Dexie would keep what live queries read and copy every row of it for who reads it: a long list takes twice as long.
    super(name, { indexedDB: refusingNewer, cache: 'disabled' });
    this.use(durableWrites);
    // A version, once released, is never edited: the next one is added below it, with its upgrade and a
    // test that opens a database written by the version before.
    this.version(1).stores({
      mentorships: 'id, status, *callKeys',
      sessions: 'id, mentorshipId, startsAt, *callKeys',
      actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status',
      agendaItems: 'id, mentorshipId, sessionId',
      feedback: 'id, mentorshipId, sessionId',
      calls: 'id, phase, *keys',
      callDecisions: 'hash',
      drafts: 'key',
      device: 'key',
    });
    // v2: calendars the person brings, what is kept of them, and meetings the page showed.
    this.version(2).stores({
      calendars: 'id',
      keptEvents: 'id, calendarId, startsAt, *callKeys',
      pageMeetings: 'id, mentorshipId',
    });
    // v3: goals, what became of sessions, records shared by two copies.
    this.version(3)
      .stores({
        goals: 'id, mentorshipId',
        goalScores: 'id, mentorshipId, sessionId, goalId',
        exportedInvites: 'uid, sessionId',
      })
      .upgrade(async (transaction) => {
        for (const name of tablesOfVersion3) {
          await transaction
            .table(name)
            .toCollection()
            .modify((row: object, ref: { value: object }) => {
              ref.value = toVersion3(name, { ...row });
            });
        }
        const sessions: Session[] = await transaction.table('sessions').toArray();
        for (const { id, uid, exportedSequence } of sessions)
          if (exportedSequence !== null)
            await transaction
              .table('exportedInvites')
              .put({ uid, sessionId: id, sequence: exportedSequence });
      });
    // v4: reminders shown, answers to warning signs, what is exchanged with the partner's copy.
    this.version(4)
      .stores({
        // A key that is null is in no index: the one on `deletedAt` holds what was deleted, and nothing else.
        mentorships: 'id, status, *callKeys, deletedAt',
        sessions: 'id, mentorshipId, startsAt, *callKeys, *pairingKeys, deletedAt',
        actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status, *pairingKeys, deletedAt',
        agendaItems: 'id, mentorshipId, sessionId, *pairingKeys, deletedAt',
        feedback: 'id, mentorshipId, sessionId, deletedAt',
        goals: 'id, mentorshipId, *pairingKeys, deletedAt',
        goalScores: 'id, mentorshipId, sessionId, goalId, *pairingKeys, deletedAt',
        shownReminders: 'id',
        warningAnswers: 'id, mentorshipId',
        exchanges: 'mentorshipId',
      })
      .upgrade(async (transaction) => {
        const old: Record<string, Record<string, unknown>[]> = {};
        for (const name of pairedTables) old[name] = await transaction.table(name).toArray();
        const rows = toVersion4(old);
        for (const name of pairedTables) await transaction.table(name).bulkPut(rows[name]);
      });
    // v5: what two copies know each other by; links are https.
    this.version(5)
      .stores({ agreements: 'mentorshipId' })
      .upgrade(async (transaction) => {
        for (const name of tablesOfVersion5) {
          await transaction
            .table(name)
            .toCollection()
            .modify((row: object, ref: { value?: object }) => {
              const next = toVersion5(name, { ...row });
              if (next) ref.value = next;
              else delete ref.value;
            });
        }
      });
    // v6: third persons, items that return, decisions, recurring meetings, notes.
    this.version(6)
      .stores({})
      .upgrade(async (transaction) => {
        for (const name of tablesOfVersion6) {
          await transaction
            .table(name)
            .toCollection()
            .modify((row: object, ref: { value: object }) => {
              ref.value = toVersion6(name, { ...row });
            });
        }
      });
    // v7: folders by which a person's machines and the two copies of a pair become the same. No row changes.
    this.version(7).stores({
      syncFolders: 'id, mentorshipId',
      syncFiles: 'id, folderId',
      syncFacts: 'key',
      syncQuestions: 'folderId',
      syncArrivals: 'id, folderId, at',
    });
    // v8: what a calendar server holds of the record, and what was changed there; a meeting is found by its UID.
    this.version(8).stores({
      sessions: 'id, mentorshipId, startsAt, *callKeys, *pairingKeys, deletedAt, uid',
      mirrored: 'key, kind',
      proposals: 'id, key, state',
      mirrorCursors: 'kind',
    });
    // v9: programmes and what they preset; kinds of pair.
    this.version(9)
      .stores({ programmes: 'id' })
      .upgrade(async (transaction) => {
        await transaction
          .table('mentorships')
          .toCollection()
          .modify((row: object, ref: { value: object }) => {
            ref.value = toVersion9('mentorships', { ...row });
          });
      });
    // v10: the calendar server that is connected. No row changes.
    this.version(10).stores({ calendarAccounts: 'id' });
  }
}

export const database = new LastTenDatabase(nameOfThisStore());
