import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Backup } from '../../../../lib/backup/backup-file';
import { isLiving } from '../../../../lib/domain/record';
import type { ExchangePlan } from '../../../../lib/merge/exchange';
import { runs } from '../../fuzz/runs';
import { forge, newStamp, type Unfolded } from './code-forge';
import { deeds, type Side } from './deeds';
import { agreed, beginAnew, careful, openCopy, rightNow, tryToTake, yes, type Copy } from './two-copies';

/** A person at their copy, at a machine whose clock may be wrong. */
interface Person extends Side {
  readonly name: 'ana' | 'ben' | 'eve';
  off: number;
  backups: Backup[];
  /** Everything they may be sent: codes of the other one, late and twice, and what others made of them. */
  inbox: string[];
}

const base = Date.parse('2027-03-10T15:00:00.000Z');
const hour = 3_600_000;
const offsets = [0, 0, 10 * hour, 3 * 24 * hour, 4 * 365 * 24 * hour, -3 * 24 * hour, -6 * 365 * 24 * hour];

let time = base;
let ana: Person;
let ben: Person;
let eve: Person;

const person = async (name: Person['name'], role: 'mentor' | 'mentoree'): Promise<Person> => ({
  name,
  copy: await openCopy(role),
  mentorshipId: '',
  off: 0,
  restores: [],
  backups: [],
  inbox: [],
});

beforeAll(async () => {
  ana = await person('ana', 'mentor');
  ben = await person('ben', 'mentoree');
  eve = await person('eve', 'mentor');
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: base }));
afterEach(() => void vi.useRealTimers());

function by({ off }: Person): void {
  time += 60_000;
  vi.setSystemTime(time + off);
}

const give = async (who: Person, full = false) => {
  by(who);
  return who.copy.exchange.makeCode(who.mentorshipId, full);
};

const tables = ['sessions', 'goals', 'actionItems', 'agendaItems', 'goalScores'] as const;
type Shown = Map<string, Record<string, unknown>>;

/** What a person sees of a table, by id, with the ids it stands for. */
async function shown(copy: Copy, table: (typeof tables)[number]): Promise<Shown> {
  const rows = (await copy.database.table(table).toArray()) as never[];
  return new Map(rows.filter(isLiving).map((row: { id: string }) => [row.id, row as never]));
}

/** Nothing that a person saw is otherwise or gone without a line that they said yes to. */
async function expectLines(who: Person, before: Map<string, Shown>, plan: ExchangePlan): Promise<void> {
  for (const table of tables) {
    const after = await shown(who.copy, table);
    const lines = plan.changes.filter((change) => change.table === table);
    for (const [id, row] of before.get(table) ?? []) {
      const standIn = [...after.values()].find(
        (one) => one['id'] === id || (one['sameAs'] as string[]).includes(id),
      );
      if (!standIn) expect(lines.map((line) => `${line.kind} ${line.id}`)).toContain(`removed ${id}`);
      else if (JSON.stringify(said(row)) !== JSON.stringify(said(standIn)))
        expect(lines.map((line) => line.id)).toContain(standIn['id']);
    }
    const known = new Set(
      [...(before.get(table)?.values() ?? [])].flatMap((row) => [row['id'], ...(row['sameAs'] as string[])]),
    );
    for (const [id, row] of after)
      if (![id, ...(row['sameAs'] as string[])].some((one) => known.has(one)))
        expect(lines.map((line) => line.id)).toContain(id);
  }
}

/** What an item, line, goal or meeting says, own bookkeeping aside. */
const said = ({
  text,
  status,
  startsAt,
  endsAt,
  owner,
  dueOn,
  callLink,
  minutes,
  level,
  calledOffBy,
}: Record<string, unknown>) => [
  text,
  status,
  startsAt,
  endsAt,
  owner,
  dueOn,
  callLink,
  minutes,
  level,
  calledOffBy,
];

/** Takes a code as the page has them do it, and looks whether it did what it said. */
async function takeIn(
  who: Person,
  text: string,
  answers: typeof yes | typeof careful | { removals: 'keep'; isFromPartner: boolean },
): Promise<string | null> {
  by(who);
  const { copy, mentorshipId } = who;
  const code = await copy.exchange.readPairCode(text);
  if (typeof code === 'string') return code;
  const before = new Map<string, Shown>();
  for (const table of tables) before.set(table, await shown(copy, table));
  const plan = await copy.exchange.planExchange(code, mentorshipId, rightNow());
  if (typeof plan === 'string') return plan;
  const taken = await copy.exchange.takeCode(code, plan, answers, rightNow());
  if (typeof taken === 'string') return taken;
  await expectLines(who, before, plan);
  who.restores.push(taken.restore);
  return null;
}

/** What somebody may make of a code. */
const tricks: ((content: Unfolded, which: number) => void)[] = [
  (content, which) => {
    for (const row of content.records['actionItems'] ?? []) {
      row['deletedAt'] = '2027-03-10T15:00:00.000Z';
      row['revisions'] = { deletedAt: newStamp(content, 'f0f0', which * 1000) };
    }
  },
  (content, which) => {
    for (const row of content.records['actionItems'] ?? [])
      for (const field of ['commitmentMentor', 'commitmentMentoree'])
        Object.assign(row, {
          [field]: { at: '2027-03-10T15:00:00.000Z', as: 'own-word', to: '', withdrawn: false },
          revisions: { ...(row['revisions'] as object), [field]: newStamp(content, 'f0f0', which) },
        });
  },
  (content) => {
    const ids = Object.values(content.records)
      .flat()
      .map((row) => row['id']);
    for (const row of Object.values(content.records).flat()) {
      row['sameAs'] = ids.filter((id) => id !== row['id']).slice(0, 20);
      row['revisions'] = { ...(row['revisions'] as object), sameAs: newStamp(content) };
    }
  },
  (content) => {
    for (const copy of Object.keys(content.knows)) content.knows[copy] = `0zzzzzzzz-zzzz-${copy}`;
  },
  (content) => {
    content.stamps = content.stamps.map((stamp) => `zzzzzzzzz${stamp.slice(9)}`);
  },
  (content) => {
    content.mentorship.fields['callLink'] = 'javascript:alert(1)';
    content.mentorship.revisions['callLink'] = newStamp(content);
    for (const row of content.records['sessions'] ?? []) row['callLink'] = 'https://evil.example/';
  },
  (content, which) => {
    content.stamps = content.stamps.map((stamp, index) =>
      index % 2 === which % 2 ? `000000001${stamp.slice(9)}` : stamp,
    );
  },
];

/** What may happen beside what people do to their records. */
const events: Record<string, (who: Person, other: Person, which: number, what: number) => Promise<unknown>> =
  {
    async send(who, other) {
      const text = await give(who);
      other.inbox.push(text);
      return takeIn(other, text, yes);
    },
    async sendAll(who, other) {
      return takeIn(other, await give(who, true), yes);
    },
    async keep(who, other) {
      return takeIn(other, await give(who), { removals: 'keep', isFromPartner: true });
    },
    async lose(who, other) {
      other.inbox.push(await give(who));
    },
    async late(who, _, which) {
      const text = who.inbox[which % Math.max(1, who.inbox.length)];
      return text && takeIn(who, text, yes);
    },
    async clock(who, _, which) {
      who.off = offsets[which % offsets.length] ?? 0;
    },
    async start(who) {
      by(who);
      return who.copy.stamps.healStamps();
    },
    /** A code of somebody else, taken by who is careful: nothing may come of it. */
    async stranger(who, _, which) {
      const before = JSON.stringify(await agreed(who.copy, who.mentorshipId));
      eve.off = who.off;
      await deeds['add']?.(eve, which, which, rightNow());
      const outcome = await takeIn(who, await give(eve), careful);
      expect(['elsewhere', 'own', 'clock', 'gap', 'forged']).toContain(outcome);
      expect(JSON.stringify(await agreed(who.copy, who.mentorshipId))).toBe(before);
    },
    /** A partner's code that somebody changed on its way, taken by who is careful: nothing may come of it. */
    async changed(who, other, which, what) {
      const text = await forge(await give(other, true), (content) =>
        tricks[what % tricks.length]?.(content, which),
      );
      const before = JSON.stringify(await agreed(who.copy, who.mentorshipId));
      expect(await takeIn(who, text, careful)).not.toBeNull();
      expect(JSON.stringify(await agreed(who.copy, who.mentorshipId))).toBe(before);
    },
    /** The same, taken by who says yes to everything: what comes of it stood there, and both copies still end equal. */
    async deceive(who, other, which, what) {
      const text = await forge(await give(other, true), (content) =>
        tricks[what % tricks.length]?.(content, which),
      );
      return takeIn(who, text, yes);
    },
    async takeBack(who) {
      by(who);
      return who.restores.pop()?.();
    },
    async removeAndRestore(who, _, which) {
      by(who);
      const items = await who.copy.items.listActionItems(who.mentorshipId);
      const item = items[which % Math.max(1, items.length)];
      if (item) who.restores.push(await who.copy.deletions.deleteOne('actionItems', item.id));
    },
    async backUp(who) {
      by(who);
      who.backups.push(await who.copy.backup.readBackup(rightNow()));
    },
    async bringBack(who, _, which, what) {
      by(who);
      const file = who.backups[which % Math.max(1, who.backups.length)];
      if (!file) return;
      const undo = await who.copy.backup.importBackup(file, what % 2 === 0 ? 'replace' : 'merge', rightNow());
      if (what % 3 === 0) await undo();
    },
  };

const step = fc.record({
  by: fc.constantFrom('ana', 'ben'),
  deed: fc.oneof(
    fc.constantFrom(...Object.keys(deeds)),
    fc.constantFrom(...Object.keys(events)),
    fc.constantFrom('send', 'lose', 'add', 'clock'),
  ),
  which: fc.nat(9),
  what: fc.nat(9),
});

async function begin(): Promise<void> {
  time = base;
  for (const who of [ana, ben, eve]) {
    Object.assign(who, { off: 0, restores: [], backups: [], inbox: [] });
    by(who);
    who.mentorshipId = await beginAnew(who.copy);
  }
  for (const [from, to] of [
    [ana, ben],
    [ben, ana],
    [ana, ben],
  ] as const)
    await takeIn(to, await give(from), yes);
  // Who takes back the first code of all has agreed with nobody, and believes the next.
  for (const who of [ana, ben]) who.restores = [];
}

/** The clocks are right again, both start once more, and follow what the pages say. */
async function makeUp(): Promise<void> {
  for (const who of [ana, ben]) {
    who.off = 0;
    by(who);
    await who.copy.stamps.healStamps();
  }
  for (const [from, to] of [
    [ana, ben],
    [ben, ana],
    [ana, ben],
    [ben, ana],
  ] as const) {
    const problem = await tryToTake(to.copy, await give(from), to.mentorshipId);
    const whole = async () => tryToTake(to.copy, await give(from, true), to.mentorshipId);
    expect(problem === null ? problem : await whole()).toBeNull();
  }
}

it(
  'Whatever clocks, restores, backups and other people’s codes do: both copies end equal, and nothing goes without a line',
  { timeout: 900_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24, size: 'max' }), async (steps) => {
        await begin();
        for (const { by: name, deed, which, what } of steps) {
          const [who, other] = name === 'ana' ? [ana, ben] : [ben, ana];
          by(who);
          await (events[deed]?.(who, other, which, what) ?? deeds[deed]?.(who, which, what, rightNow()));
        }
        await makeUp();
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
      }),
      runs(20),
    );
  },
);
