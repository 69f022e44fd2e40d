import { formatLongMoment } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { database } from '../../lib/storage/engine/database';
import { isLiving } from '../../lib/domain/record';
import { sharedTables, type SharedTable } from '../../lib/storage/engine/records';

/** A row of the store in plain words. */
export interface KeptRow {
  readonly key: string;
  readonly words: string;
  /** What is stored, to the letter. */
  readonly stored: unknown;
}

/** A table of the store in plain words. */
export interface KeptTable {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  /** Whether it is for this person's eyes only. */
  readonly isPrivate: boolean;
  readonly rows: readonly KeptRow[];
}

type Row = Readonly<Record<string, unknown>>;

interface Description {
  readonly title: MessageKey;
  readonly why: MessageKey;
  readonly isPrivate?: boolean;
  readonly words: (row: Row, names: ReadonlyMap<string, string>) => string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const when = (value: unknown): string => (typeof value === 'string' ? formatLongMoment(value) : '');

/** Every table of the store: what it is called, why it is there, and a row of it in words. */
const descriptions: Readonly<Record<string, Description>> = {
  mentorships: {
    title: 'kindMentorships',
    why: 'whyMentorships',
    words: ({ partnerName }) => text(partnerName),
  },
  sessions: {
    title: 'kindSessions',
    why: 'whySessions',
    words: ({ startsAt, mentorshipId }, names) =>
      `${when(startsAt)} · ${names.get(text(mentorshipId)) ?? ''}`,
  },
  actionItems: { title: 'kindActionItems', why: 'whyActionItems', words: (row) => text(row['text']) },
  agendaItems: { title: 'kindAgendaItems', why: 'whyAgendaItems', words: (row) => text(row['text']) },
  goals: { title: 'kindGoals', why: 'whyGoals', words: (row) => text(row['text']) },
  goalScores: { title: 'kindGoalScores', why: 'whyGoals', words: ({ createdAt }) => when(createdAt) },
  calendars: { title: 'kindCalendars', why: 'whyCalendars', words: ({ name }) => text(name) },
  keptEvents: {
    title: 'kindKeptEvents',
    why: 'whyKeptEvents',
    words: ({ title, startsAt }) => `${text(title)} · ${when(startsAt)}`,
  },
  pageMeetings: {
    title: 'kindPageMeetings',
    why: 'whyPageMeetings',
    words: ({ title, startsAt }) => `${text(title)} · ${when(startsAt)}`,
  },
  calls: {
    title: 'kindCalls',
    why: 'whyCalls',
    words: ({ platform, joinedAt }) => `${text(platform)} · ${when(joinedAt)}`,
  },
  callDecisions: {
    title: 'kindCallDecisions',
    why: 'whyCallDecisions',
    words: ({ hash }) => `${text(hash).slice(0, 16)}…`,
  },
  drafts: { title: 'kindDrafts', why: 'whyDrafts', words: (row) => text(row['text']) },
  exportedInvites: { title: 'kindExportedInvites', why: 'whyExportedInvites', words: ({ uid }) => text(uid) },
  shownReminders: {
    title: 'kindShownReminders',
    why: 'whyShownReminders',
    words: ({ notifiedAt, putAwayAt }) => when(putAwayAt ?? notifiedAt),
  },
  exchanges: {
    title: 'kindExchanges',
    why: 'whyExchanges',
    words: ({ mentorshipId, at }, names) => `${names.get(text(mentorshipId)) ?? ''} · ${when(at)}`,
  },
  agreements: {
    title: 'kindAgreements',
    why: 'whyAgreements',
    isPrivate: true,
    words: ({ mentorshipId }, names) => names.get(text(mentorshipId)) ?? '',
  },
  programmes: {
    title: 'kindProgrammes',
    why: 'whyProgrammes',
    words: ({ preset }) => text((preset as Row)['name']),
  },
  syncFolders: {
    title: 'kindSyncFolders',
    why: 'whySyncFolders',
    words: ({ label, connectedAt }) => `${text(label)} · ${when(connectedAt)}`,
  },
  syncFiles: {
    title: 'kindSyncNotes',
    why: 'whySyncNotes',
    words: ({ label, wroteAt }) => `${text(label)} · ${when(wroteAt)}`,
  },
  syncFacts: { title: 'kindSyncNotes', why: 'whySyncNotes', words: ({ key }) => text(key) },
  syncQuestions: { title: 'kindSyncNotes', why: 'whySyncNotes', words: ({ at }) => when(at) },
  syncArrivals: { title: 'kindSyncNotes', why: 'whySyncNotes', words: ({ at }) => when(at) },
  calendarAccounts: {
    title: 'kindMirror',
    why: 'whyCalendarAccounts',
    words: ({ connectedAt }) => when(connectedAt),
  },
  mirrored: { title: 'kindMirror', why: 'whyMirror', words: ({ key }) => text(key) },
  proposals: { title: 'kindMirror', why: 'whyMirror', words: ({ key }) => text(key) },
  mirrorCursors: { title: 'kindMirror', why: 'whyMirror', words: ({ kind }) => text(kind) },
  device: { title: 'kindDevice', why: 'whyDevice', words: ({ key }) => text(key) },
  feedback: {
    title: 'kindFeedback',
    why: 'whyFeedback',
    isPrivate: true,
    words: ({ createdAt, mentorshipId }, names) =>
      `${names.get(text(mentorshipId)) ?? ''} · ${when(createdAt)}`,
  },
  warningAnswers: {
    title: 'kindWarningAnswers',
    why: 'whyWarningAnswers',
    isPrivate: true,
    words: ({ rule, at }) => `${text(rule)} · ${when(at)}`,
  },
};

/** The tables whose rows are records two people may share. */
export function isShared(name: string): name is SharedTable {
  return (sharedTables as readonly string[]).includes(name);
}

/** Reads everything that is kept, table by table. Deleted records, of which only a mark is left, are counted apart. */
export async function readKept(): Promise<{ readonly tables: KeptTable[]; readonly tombstones: number }> {
  const names = new Map(
    (await database.mentorships.toArray()).map(({ id, partnerName }) => [id, partnerName]),
  );
  const tables: KeptTable[] = [];
  let tombstones = 0;
  for (const table of database.tables) {
    const { title, why, isPrivate = false, words } = descriptions[table.name] ?? unknownKind;
    const all: Row[] = await table.toArray();
    const rows = isShared(table.name) ? all.filter((row) => isLiving(row as never)) : all;
    tombstones += all.length - rows.length;
    tables.push({
      name: table.name,
      title: t(title),
      why: t(why),
      isPrivate,
      rows: rows.map((row) => ({
        key: String(row[table.schema.primKey.name]),
        words: words(row, names),
        stored: withoutPasswords(row),
      })),
    });
  }
  return { tables, tombstones };
}

/** Somebody may look over the person's shoulder, or get a picture of the page. */
function withoutPasswords(row: Row): unknown {
  const { place } = row as { readonly place?: Row };
  return place && 'password' in place ? { ...row, place: { ...place, password: '…' } } : row;
}

const unknownKind: Description = { title: 'kindDevice', why: 'whyDevice', words: () => '' };
