import { isLiving } from '../../../../lib/domain/record';
import { browserLocks } from '../browser/browser-locks';
import { openCopy, type Copy } from '../merge/two-copies';
import { carrierWith, type Fault, type MemoryFolder } from './memory-folder';

/** A copy of the extension that exchanges files; what its clock says is `at`. */
export type SyncCopy = Awaited<ReturnType<typeof openSyncCopy>>;

/** Where tests say their folder is; what is there is in memory. */
export const place = {
  kind: 'webdav',
  address: 'https://cloud.example/dav/',
  user: 'ana',
  password: 'app-password-of-ana',
} as const;

/** Opens a copy whose modules and database are its own. */
export async function openSyncCopy(role: 'mentor' | 'mentoree' = 'mentor') {
  const copy = await openCopy(role);
  const { CarrierError } = await import('../../../../lib/sync/carrier');
  return {
    ...copy,
    CarrierError,
    connect: {
      ...(await import('../../../../lib/sync/connect')),
      ...(await import('../../../../lib/sync/connect-pair')),
      ...(await import('../../../../lib/sync/disconnect')),
      ...(await import('../../../../lib/sync/new-folder')),
      ...(await import('../../../../lib/sync/try-place')),
    },
    block: await import('../../../../lib/sync/join-block'),
    folders: await import('../../../../lib/sync/folders'),
    questions: await import('../../../../lib/sync/questions'),
    undo: await import('../../../../lib/sync/undo-arrival'),
    run: await import('../../../../lib/sync/run'),
    settings: {
      ...(await import('../../../../lib/storage/actions/settings')),
      ...(await import('../../../../lib/storage/queries/settings')),
    },
    programmes: {
      ...(await import('../../../../lib/storage/actions/programmes')),
      ...(await import('../../../../lib/storage/queries/programmes')),
    },
    answers: await import('../../../../lib/storage/actions/feedback'),
    reminders: await import('../../../../lib/storage/actions/reminders'),
    decisions: {
      ...(await import('../../../../lib/storage/actions/call-decisions')),
      ...(await import('../../../../lib/storage/queries/call-decisions')),
    },
    agreement: await import('../../../../lib/merge/agreement'),
    records: await import('../../../../lib/storage/engine/records'),
  };
}

/** What a run of a copy is given: the folder in memory, what goes wrong, and its clock. */
export function depsOf(copy: SyncCopy, folder: MemoryFolder, fault: () => Fault = () => 'none') {
  const carrier = carrierWith(copy.CarrierError, folder, fault);
  return {
    now: () => new Date().toISOString(),
    random: () => 0.5,
    carrierFor: () => Promise.resolve(carrier),
    locks: browserLocks(),
  };
}

/** Runs a copy, as if the person had asked for it. */
export function sync(copy: SyncCopy, folder: MemoryFolder, fault?: () => Fault) {
  return copy.run.syncNow(depsOf(copy, folder, fault), 'asked');
}

/** Empties a copy. */
export async function emptied({ database }: Copy): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
}

/** Makes a folder on the first copy, joins it on the others. */
export async function connectAll(folder: MemoryFolder, [first, ...others]: readonly SyncCopy[]) {
  if (!first) throw new Error('Expected a copy, found none.');
  const choice = { place, label: 'First', passphrase: '' };
  const { block: text } = await first.connect.createFolder(choice, depsOf(first, folder));
  for (const [at, copy] of others.entries()) {
    const block = await copy.block.readJoinBlock(text);
    if (typeof block === 'string' || block.role !== 'copies')
      throw new Error(`Expected a block, found ${JSON.stringify(block)}.`);
    await copy.connect.joinFolder(block, { place, label: `Other ${at}` }, depsOf(copy, folder));
  }
}

/** Everything that machines of one person agree on: every living record whole, how many marks of deleted ones, and the facts. */
export async function everythingOf({ database }: SyncCopy): Promise<unknown> {
  const tables = await Promise.all(
    ['mentorships', 'sessions', 'actionItems', 'agendaItems', 'feedback', 'goals', 'goalScores'].map(
      async (name) => {
        const rows: Record<string, unknown>[] = await database.table(name).toArray();
        const living = rows
          .filter((row) => isLiving(row as never))
          .map((row) => ({ ...row, revisions: null }));
        const deleted = rows.filter((row) => row['deletedAt'] !== null).map(({ id }) => id);
        return [name, living, deleted];
      },
    ),
  );
  const facts = await database.syncFacts.toArray();
  return { tables, facts: facts.map(({ key, value, floor }) => ({ key, value, floor })) };
}

/** Adds an open item to the one mentorship of a copy. */
export async function addItem(copy: SyncCopy, text: string, at = new Date().toISOString()) {
  const [mentorship] = await copy.database.mentorships.toArray();
  if (!mentorship) throw new Error('Expected a mentorship, found none.');
  const about = { mentorshipId: mentorship.id, sessionId: null };
  return copy.items.addActionItem(about, { text }, at);
}

/** The texts of the items a person finds on a copy. */
export async function textsOf({ database }: SyncCopy): Promise<string[]> {
  const rows = await database.actionItems.toArray();
  return rows
    .filter(isLiving)
    .map(({ text }) => text)
    .toSorted();
}

/** Puts everything a copy holds into another one: what copying a browser's profile to another machine does. */
export async function cloneInto(from: SyncCopy, to: SyncCopy): Promise<void> {
  for (const table of from.database.tables) {
    await to.database.table(table.name).clear();
    await to.database.table(table.name).bulkPut(await table.toArray());
  }
}

/** Begins a mentorship on the first copy and connects all to one folder. */
export async function beginWith(copies: readonly SyncCopy[], folder: MemoryFolder): Promise<string> {
  for (const copy of copies) await emptied(copy);
  const known = {
    partnerName: 'Ben',
    role: 'mentor' as const,
    partnerEmail: null,
    callKeys: [],
    callLink: null,
  };
  const mentorship = await copies[0]?.mentorships.createMentorship(known, new Date().toISOString());
  await connectAll(folder, copies);
  for (const copy of [...copies, ...copies]) await sync(copy, folder);
  return mentorship?.id ?? '';
}
