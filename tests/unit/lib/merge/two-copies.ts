import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { isLiving } from '../../../../lib/domain/record';
import { bookkeeping, ownSessionFields, sharedMentorshipFields } from '../../../../lib/merge/pair-state';

export const now = '2026-12-10T15:00:00.000Z';

/** One person's copy of the extension: its own database and clock. */
export type Copy = Awaited<ReturnType<typeof openCopy>>;

/** Opens a copy with nothing in it. Its modules are its own, so two copies share nothing. */
export async function openCopy(role: 'mentor' | 'mentoree') {
  vi.resetModules();
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  const { database } = await import('../../../../lib/storage/engine/database');
  await database.open();
  return {
    role,
    database,
    items: {
      ...(await import('../../../../lib/storage/actions/action-items')),
      ...(await import('../../../../lib/storage/queries/action-items')),
    },
    returning: await import('../../../../lib/storage/actions/returning-items'),
    agenda: {
      ...(await import('../../../../lib/storage/actions/agenda-items')),
      ...(await import('../../../../lib/storage/queries/agenda-items')),
    },
    sessions: {
      ...(await import('../../../../lib/storage/actions/sessions')),
      ...(await import('../../../../lib/storage/queries/sessions')),
    },
    series: await import('../../../../lib/storage/actions/series'),
    corrections: await import('../../../../lib/storage/actions/session-corrections'),
    mentorships: {
      ...(await import('../../../../lib/storage/actions/mentorships')),
      ...(await import('../../../../lib/storage/queries/mentorships')),
    },
    goals: {
      ...(await import('../../../../lib/storage/actions/goals')),
      ...(await import('../../../../lib/storage/queries/goals')),
    },
    deletions: await import('../../../../lib/storage/actions/deletions'),
    scrub: await import('../../../../lib/storage/engine/scrub'),
    stamps: await import('../../../../lib/storage/engine/heal-stamps'),
    backup: await import('../../../../lib/backup/backup-store'),
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

/** What a person says who has a code from their partner, and trusts it. */
export const yes = { removals: 'remove', isFromPartner: true } as const;

/** What a person says who does not know where a code comes from. */
export const careful = { removals: 'remove', isFromPartner: false } as const;

/** Reads a code and what it would change; a problem is an error. */
export async function look(copy: Copy, text: string, mentorshipId: string) {
  const code = await copy.exchange.readPairCode(text);
  if (typeof code === 'string') throw new Error(`Expected a code, found ${code}.`);
  const plan = await copy.exchange.planExchange(code, mentorshipId, rightNow());
  if (typeof plan === 'string') throw new Error(`Expected to take the code, found ${plan}.`);
  return { code, plan };
}

/** Takes a code; a problem is an error. */
export async function take(
  copy: Copy,
  text: string,
  mentorshipId: string,
  answers: Parameters<Copy['exchange']['takeCode']>[2] = yes,
): Promise<() => Promise<void>> {
  const { code, plan } = await look(copy, text, mentorshipId);
  const taken = await copy.exchange.takeCode(code, plan, answers, rightNow());
  if (typeof taken === 'string') throw new Error(`Expected to take the code, found ${taken}.`);
  return taken.restore;
}

/** Tries to take a code. Returns why it is not taken, or null. */
export async function tryToTake(
  copy: Copy,
  text: string,
  mentorshipId: string,
  answers: Parameters<Copy['exchange']['takeCode']>[2] = yes,
): Promise<string | null> {
  const code = await copy.exchange.readPairCode(text);
  if (typeof code === 'string') return code;
  const plan = await copy.exchange.planExchange(code, mentorshipId, rightNow());
  if (typeof plan === 'string') return plan;
  const taken = await copy.exchange.takeCode(code, plan, answers, rightNow());
  return typeof taken === 'string' ? taken : null;
}

/** The time by this machine's clock, which tests set. */
export function rightNow(): string {
  return new Date().toISOString();
}

/** What both copies must agree on: every living record with its shared fields, its date, and ids both know. */
export async function agreed({ database, mentorships }: Copy, mentorshipId: string): Promise<unknown> {
  const asked = new Set(['id', 'createdAt']);
  const left = new Set<string>([...bookkeeping.filter((field) => !asked.has(field)), ...ownSessionFields]);
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
  if (!mentorship) throw new Error(`Expected a mentorship ${mentorshipId}, found none.`);
  return { tables, facts: sharedMentorshipFields.map((field) => [field, mentorship[field]]) };
}
