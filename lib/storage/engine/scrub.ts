import type { ActionItem } from '../../domain/action-item';
import { eventKey, taskKey } from '../../domain/mirror';
import { isLiving, noTime } from '../../domain/record';
import type { Session } from '../../domain/session';
import { database } from './database';
import { sharedTables, type SharedRecords, type SharedTable } from './records';

type Emptied = { readonly [Table in SharedTable]: Partial<SharedRecords[Table]> };

const gone = '-';

/** What takes the place of everything a person said in a deleted record. Its id and stamps stay, so that a merge cannot revive it. */
const emptied: Emptied = {
  mentorships: {
    partnerName: gone,
    myName: '',
    myEmail: null,
    partnerEmail: null,
    partnerTimeZone: null,
    callLink: null,
    callKeys: [],
    channel: '',
    programmeManagerName: '',
    programmeManagerEmail: null,
    plannedEndOn: null,
  },
  sessions: {
    startsAt: noTime,
    endsAt: noTime,
    actualStartAt: null,
    actualEndAt: null,
    movedFrom: [],
    callLink: null,
    callKeys: [],
    calledOffBy: null,
    series: null,
    notes: '',
  },
  actionItems: {
    text: gone,
    ownerName: '',
    ifThen: '',
    dropReason: '',
    dueOn: null,
    dueDaysBefore: [],
    confidence: null,
  },
  agendaItems: { text: gone },
  feedback: {
    heard: null,
    topics: null,
    wayOfWorking: null,
    overall: null,
    lookedForward: null,
    feeling: null,
    helpedMost: '',
    wouldChange: '',
    takeaway: '',
    appreciation: '',
  },
  goals: { text: gone, anchors: ['', '', '', '', ''] },
  goalScores: { level: 0 },
};

/**
 * Returns a deleted record without anything a person said in it, and without the stamps of what was said: should
 * another copy bring the record back, all of it counts as news.
 */
export function scrubbed<Table extends SharedTable>(
  table: Table,
  row: SharedRecords[Table],
): SharedRecords[Table] {
  const { deletedAt: stamp } = row.revisions;
  const unknown = 'pairingKeys' in row ? { pairingKeys: [] } : {};
  return {
    ...row,
    ...emptied[table],
    ...unknown,
    revisions: stamp === undefined ? {} : { deletedAt: stamp },
  };
}

/** Empties what was deleted, for good. Called when no page is open that could take a deletion back. */
export function scrubDeleted(): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (const table of sharedTables) {
      const rows: SharedRecords[typeof table][] = await database
        .table(table)
        .where('deletedAt')
        .above('')
        .toArray();
      for (const row of rows) {
        if (table === 'mentorships') await forgetOwnFacts(row.id);
        if (table === 'actionItems' || table === 'sessions') await emptyMirrored(row as ActionItem | Session);
        const empty = scrubbed(table, row as never);
        if (JSON.stringify(empty) !== JSON.stringify(row)) await database.table(table).put(empty);
      }
    }
  });
}

/** What a calendar server was told of it is kept no longer; where it lies is, so that it can be taken off there. */
async function emptyMirrored(row: ActionItem | Session): Promise<void> {
  const key = 'uid' in row ? eventKey(row.uid) : taskKey(row.id);
  await database.proposals.filter(({ recordId }) => recordId === row.id).delete();
  const isShared =
    'uid' in row && (await database.sessions.filter(({ uid }) => uid === row.uid).toArray()).some(isLiving);
  if (isShared) return;
  const mirrored = await database.mirrored.get(key);
  if (mirrored && mirrored.raw !== '') await database.mirrored.put({ ...mirrored, raw: '', sent: '' });
}

/** What this copy kept for itself about a mentorship goes with it. */
async function forgetOwnFacts(mentorshipId: string): Promise<void> {
  for (const table of [database.warningAnswers, database.pageMeetings])
    await table.where({ mentorshipId }).delete();
  await database.exchanges.delete(mentorshipId);
  await database.agreements.delete(mentorshipId);
}
