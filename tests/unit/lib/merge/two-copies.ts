import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { isLiving } from '../../../../lib/domain/record';
import { bookkeeping, ownSessionFields } from '../../../../lib/merge/pair-state';

export const now = '2026-12-10T15:00:00.000Z';

/** One person's copy of the extension: its own database and clock. */
export type Copy = Awaited<ReturnType<typeof openCopy>>;

/** Opens a copy with nothing in it. Its modules are its own, so two copies share nothing. */
export async function openCopy(role: 'mentor' | 'mentoree') {
  vi.resetModules();
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  const { database } = await import('../../../../lib/storage/database');
  await database.open();
  return {
    role,
    database,
    items: await import('../../../../lib/storage/action-items'),
    agenda: await import('../../../../lib/storage/agenda-items'),
    sessions: await import('../../../../lib/storage/sessions'),
    mentorships: await import('../../../../lib/storage/mentorships'),
    goals: await import('../../../../lib/storage/goals'),
    deletions: await import('../../../../lib/storage/deletions'),
    scrub: await import('../../../../lib/storage/scrub'),
    exchange: await import('../../../../lib/merge/exchange'),
    codes: await import('../../../../lib/merge/pair-code'),
  };
}

/** Empties a copy and begins its mentorship with the other one. */
export async function beginAnew({ database, mentorships, role }: Copy): Promise<string> {
  await Promise.all(database.tables.map((table) => table.clear()));
  const known = { partnerName: 'The other one', role, partnerEmail: null, callKeys: [], callLink: null };
  return (await mentorships.createMentorship(known, now)).id;
}

/** Takes a code; a problem is an error. */
export async function take(copy: Copy, text: string, mentorshipId: string): Promise<() => Promise<void>> {
  const code = await copy.exchange.readPairCode(text);
  if (typeof code === 'string') throw new Error(`Expected a code, found ${code}.`);
  const taken = await copy.exchange.takeCode(code, mentorshipId, now);
  if (typeof taken === 'string') throw new Error(`Expected to take the code, found ${taken}.`);
  return taken.restore;
}

/** What both copies must agree on: every living record with its shared fields, under ids both know. */
export async function agreed({ database, mentorships }: Copy, mentorshipId: string): Promise<unknown> {
  const left = new Set<string>([...bookkeeping.filter((field) => field !== 'id'), ...ownSessionFields]);
  const shared = (row: object) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([field]) => !left.has(field))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  const tables = await Promise.all(
    ['sessions', 'goals', 'actionItems', 'agendaItems', 'goalScores'].map(async (name) => {
      const rows = await database.table(name).toArray();
      return rows
        .filter(isLiving)
        .map(shared)
        .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
    }),
  );
  const hidden = new Set(
    (await Promise.all(['sessions', 'goals', 'actionItems'].map((name) => database.table(name).toArray())))
      .flat()
      .filter((row) => row.deletedAt === null && !isLiving(row))
      .map(({ id }) => String(id)),
  );
  const pointing = JSON.stringify(tables.flat().map((row) => ({ ...row, id: '' })));
  const astray = [...hidden].filter((id) => pointing.includes(id));
  if (astray.length > 0)
    throw new Error(`Something points at ${astray.join()}, which stands behind another.`);
  const mentorship = await mentorships.findMentorship(mentorshipId);
  return { tables, channel: mentorship?.channel, cadenceDays: mentorship?.cadenceDays };
}
