import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isLiving } from '../../../../lib/domain/record';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { runs } from '../../fuzz/runs';
import { beginAnew, now, openCopy, take, type Copy } from './two-copies';

let ana: Awaited<ReturnType<typeof openWithBackup>>;
let ben: Copy;
let anas: string;
let bens: string;

beforeAll(async () => {
  ana = await openWithBackup();
  ben = await openCopy('mentoree');
});

async function openWithBackup() {
  const copy = await openCopy('mentor');
  return { ...copy, backup: await import('../../../../lib/backup/backup-store') };
}

const texts = ['Draft CV', 'Read', 'Call the lab'];

type Undo = () => Promise<unknown>;

/** What takes Ana's deletions back, as long as their toasts are there: also after more has happened. */
let restores: Undo[] = [];
let deedsDone = 0;

/** What Ana's clock shows: a minute later with each deed. */
const clock = () => new Date(Date.parse(now) + deedsDone * 60_000).toISOString();

/** What may happen to the items in Ana's copy; what each returns takes it back. */
const deeds: Record<string, (which: number, what: number) => Promise<Undo | undefined>> = {
  async add(_, what) {
    const place = { mentorshipId: anas, sessionId: what % 2 === 0 ? null : await sessionOf(ana, anas) };
    const { id } = await ana.items.addActionItem(place, { text: texts[what % 3] ?? '' }, clock());
    return () => ana.deletions.deleteOne('actionItems', id);
  },
  edit: (which, what) =>
    onItem(which, ({ id }) => ana.items.editActionItem(id, { text: `${texts[what % 3] ?? ''}!` }, clock())),
  carry: (which) =>
    onItem(which, async ({ id }) => {
      const sessionId = await sessionOf(ana, anas);
      return sessionId && ana.items.carryActionItem(id, sessionId, '2026-12-10');
    }),
  done: (which) => onItem(which, ({ id }) => ana.items.completeActionItem(id, clock())),
  drop: (which) => onItem(which, ({ id }) => ana.items.dropActionItem(id, 'Plans', clock())),
  async split(which) {
    const item = await itemAt(which);
    if (!item) return undefined;
    const split = { sessionId: item.sessionId ?? crypto.randomUUID(), reason: 'Split' };
    const parts = await ana.items.splitActionItem(item.id, ['a', 'b'], split, clock());
    return () => ana.items.undoSplit(item, parts);
  },
  async remove(which) {
    const item = await itemAt(which);
    if (!item) return undefined;
    const restore = await ana.deletions.deleteOne('actionItems', item.id);
    restores.push(restore);
    return restore;
  },
  async restore(which) {
    const [restore] = restores.splice(which % Math.max(1, restores.length), 1);
    await restore?.();
    return undefined;
  },
  async merge(_, what) {
    const place = { mentorshipId: bens, sessionId: await sessionOf(ben, bens) };
    await ben.items.addActionItem(place, { text: texts[what % 3] ?? '' }, clock());
    return take(ana, await ben.exchange.makeCode(bens), anas);
  },
  /** The partner deletes something, which reaches Ana, and thinks better of it, which does, too. */
  async relent(which) {
    const items = await ben.items.listActionItems(bens);
    const item = items[which % Math.max(1, items.length)];
    if (!item) return undefined;
    const restore = await ben.deletions.deleteOne('actionItems', item.id);
    await take(ana, await ben.exchange.makeCode(bens), anas);
    await restore();
    await take(ana, await ben.exchange.makeCode(bens), anas);
    return undefined;
  },
  async answer() {
    await take(ben, await ana.exchange.makeCode(anas), bens);
    return undefined;
  },
  /** A file from another machine: the same records, one item more, and one ticked off there. */
  async import(which, what) {
    const file = await ana.backup.readBackup(now);
    const [pattern] = file.tables.actionItems;
    const more = pattern
      ? [
          {
            ...pattern,
            id: crypto.randomUUID(),
            sameAs: [],
            pairingKeys: [],
            createdAt: clock(),
            text: `${texts[what % 3] ?? ''} 2`,
          },
        ]
      : [];
    const left = file.tables.actionItems.filter((_row, index) => index !== which);
    const tables = { ...file.tables, actionItems: [...left, ...more] };
    return ana.backup.importBackup({ ...file, tables }, 'merge', now);
  },
};

async function sessionOf(copy: Copy, mentorshipId: string): Promise<string | null> {
  const [session] = await copy.sessions.listSessions(mentorshipId);
  return session?.id ?? null;
}

async function itemAt(which: number): Promise<ActionItem | undefined> {
  const items = await ana.items.listActionItems(anas);
  return items[which % Math.max(1, items.length)];
}

async function onItem(
  which: number,
  work: (item: ActionItem) => Promise<unknown>,
): Promise<Undo | undefined> {
  const item = await itemAt(which);
  if (!item) return undefined;
  await work(item);
  return () => ana.items.undoToActionItem(item);
}

async function begin(): Promise<void> {
  restores = [];
  deedsDone = 0;
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
  for (const [copy, id] of [
    [ana, anas],
    [ben, bens],
  ] as const) {
    const mentorship = await copy.mentorships.findMentorship(id);
    const plan = {
      startsAt: now,
      endsAt: '2026-12-10T16:00:00.000Z',
      timeZone: 'UTC',
      callLink: null,
      callKeys: [],
    };
    if (mentorship) await copy.sessions.startUnplannedSession(mentorship, plan, now);
  }
}

const idsOf = async () => (await ana.database.actionItems.toArray()).map(({ id }) => id);

const history = fc.array(
  fc.record({
    deed: fc.constantFrom(...Object.keys(deeds)),
    which: fc.nat(5),
    what: fc.nat(5),
    undone: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
);

it(
  'Whatever happens, every item that ever came in is open, done, dropped, deleted, or one with another, under its first date: none is lost',
  { timeout: 900_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await begin();
        const cameIn = new Map<string, string>();
        for (const { deed, which, what, undone } of steps) {
          deedsDone += 1;
          const before = await idsOf();
          const undo = await deeds[deed]?.(which, what);
          const after = await ana.database.actionItems.toArray();
          for (const { id, createdAt } of after) if (!cameIn.has(id)) cameIn.set(id, createdAt);
          const ids = after.map(({ id }) => id);
          for (const id of before) expect(ids).toContain(id);
          if (!undone || !undo) continue;
          await undo();
          // Taking back a merge or an import takes out what came in with it; anything else stays, as its mark.
          const left = new Set(await idsOf());
          if (deed === 'merge' || deed === 'import')
            for (const id of cameIn.keys()) if (!left.has(id)) cameIn.delete(id);
          for (const id of before) expect(left.has(id)).toBe(true);
        }
        const rows = await ana.database.actionItems.toArray();
        for (const { id, sameAs, createdAt } of rows.filter(isLiving)) {
          const [first] = [id, ...sameAs].flatMap((one) => cameIn.get(one) ?? []).toSorted();
          expect({ id, createdAt }).toEqual({ id, createdAt: first });
        }
        const of = (what: (row: ActionItem) => boolean) => rows.filter(what).length;
        const deleted = of(({ deletedAt }) => deletedAt !== null);
        const joined = of((row) => row.deletedAt === null && !isLiving(row));
        const counted = (['open', 'done', 'dropped'] as const).map((status) =>
          of((row) => isLiving(row) && row.status === status),
        );
        expect(counted.reduce((sum, count) => sum + count, deleted + joined)).toBe(cameIn.size);
        expect(await ana.items.listActionItems(anas)).toHaveLength(rows.length - deleted - joined);
        expect(await ana.items.listOpenActionItems(anas)).toHaveLength(counted[0] ?? -1);
      }),
      runs(60),
    );
  },
);
