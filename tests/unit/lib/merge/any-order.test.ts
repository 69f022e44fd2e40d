import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { agreed, beginAnew, now, openCopy, take, type Copy } from './two-copies';

interface Side {
  readonly copy: Copy;
  mentorshipId: string;
}

let ana: Side;
let ben: Side;

beforeAll(async () => {
  ana = { copy: await openCopy('mentor'), mentorshipId: '' };
  ben = { copy: await openCopy('mentoree'), mentorshipId: '' };
});

const texts = ['Draft CV', 'Read', 'Call the lab', 'Écrire'];
const starts = ['2026-12-10T15:00:00.000Z', '2026-12-17T15:00:00.000Z', '2026-12-24T15:00:00.000Z'];

const hour = (startsAt: string) => ({
  startsAt,
  endsAt: startsAt.replace('15:00', '16:00'),
  timeZone: 'Europe/Berlin',
  callLink: null,
  callKeys: [],
});

/** What a person may do at their copy; numbers choose among what there is. */
const deeds: Record<string, (side: Side, which: number, what: number) => Promise<unknown>> = {
  async add({ copy, mentorshipId }, which, what) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const sessionId = sessions[which % (sessions.length + 1)]?.id ?? null;
    return copy.items.addActionItem({ mentorshipId, sessionId }, { text: texts[what % 4] ?? '' }, now);
  },
  async edit(side, which, what) {
    return onItem(side, which, ({ id }) =>
      side.copy.items.editActionItem(id, { text: `${texts[what % 4] ?? ''} ${what}` }, now),
    );
  },
  done: (side, which) => onItem(side, which, ({ id }) => side.copy.items.completeActionItem(id, now)),
  drop: (side, which) => onItem(side, which, ({ id }) => side.copy.items.dropActionItem(id, 'Plans', now)),
  reopen: (side, which) => onItem(side, which, ({ id }) => side.copy.items.reopenActionItem(id)),
  remove: (side, which) => onItem(side, which, ({ id }) => side.copy.deletions.deleteOne('actionItems', id)),
  async carry(side, which, what) {
    const sessions = await side.copy.sessions.listSessions(side.mentorshipId);
    const to = sessions[what % Math.max(1, sessions.length)];
    return to && onItem(side, which, ({ id }) => side.copy.items.carryActionItem(id, to.id, '2026-12-10'));
  },
  commit: (side, which, what) =>
    onItem(side, which, ({ id }) =>
      side.copy.items.setCommitment(
        [id],
        {
          role: what % 2 === 0 ? 'mentor' : 'mentoree',
          committed: what % 3 > 0,
          myRole: side.copy.role,
        },
        now,
      ),
    ),
  async book({ copy, mentorshipId }, which) {
    const mentorship = await copy.mentorships.findMentorship(mentorshipId);
    const current = (await copy.sessions.listSessions(mentorshipId))[0] ?? null;
    return (
      mentorship && copy.sessions.bookNextSession(mentorship, current, hour(starts[which % 3] ?? ''), now)
    );
  },
  async meet({ copy, mentorshipId }, which) {
    const mentorship = await copy.mentorships.findMentorship(mentorshipId);
    return mentorship && copy.sessions.startUnplannedSession(mentorship, hour(starts[which % 3] ?? ''), now);
  },
  async cancel({ copy, mentorshipId }, which) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const session = sessions[which % Math.max(1, sessions.length)];
    return session && copy.sessions.cancelSession(session);
  },
  async removeSession({ copy, mentorshipId }, which) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const session = sessions[which % Math.max(1, sessions.length)];
    return session && copy.deletions.deleteSession(session.id);
  },
  async line({ copy, mentorshipId }, which, what) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const sessionId = sessions[which % (sessions.length + 1)]?.id ?? null;
    const line = { text: texts[what % 4] ?? '', minutes: what, origin: 'typed' as const, actionItemId: null };
    return copy.agenda.addLine({ mentorshipId, sessionId }, line, now);
  },
  async goal({ copy, mentorshipId }, which, what) {
    const goals = await copy.goals.listGoals(mentorshipId);
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const goal = goals[which % (goals.length + 1)];
    const session = sessions[what % Math.max(1, sessions.length)];
    if (goal && session) return copy.goals.scoreGoal(goal, session.id, what % 2 === 0 ? 1 : -1, now);
    return copy.goals.addGoal(mentorshipId, texts[what % 2] ?? '', now);
  },
  channel: ({ copy, mentorshipId }, _, what) =>
    copy.mentorships.changeMentorship(mentorshipId, { channel: `Chat ${what}` }),
  scrub: ({ copy }) => copy.scrub.scrubDeleted(),
};

async function onItem(
  side: Side,
  which: number,
  work: (item: ActionItem) => Promise<unknown>,
): Promise<unknown> {
  const items = await side.copy.items.listActionItems(side.mentorshipId);
  const item = items[which % Math.max(1, items.length)];
  return item && work(item);
}

const send = async (from: Side, to: Side, full = false) =>
  take(to.copy, await from.copy.exchange.makeCode(from.mentorshipId, full), to.mentorshipId);

const step = fc.record({
  by: fc.constantFrom('ana', 'ben'),
  deed: fc.constantFrom(...Object.keys(deeds), 'send', 'sendAll', 'sendLate', 'lose'),
  which: fc.nat(9),
  what: fc.nat(9),
});

/** Codes that were written and wait somewhere in a chat, to be pasted late, twice, or in another order. */
type Waiting = { readonly to: Side; readonly text: string }[];

async function play(
  steps: readonly { by: string; deed: string; which: number; what: number }[],
): Promise<void> {
  ana.mentorshipId = await beginAnew(ana.copy);
  ben.mentorshipId = await beginAnew(ben.copy);
  const waiting: Waiting = [];
  for (const { by, deed, which, what } of steps) {
    const [here, there] = by === 'ana' ? [ana, ben] : [ben, ana];
    if (deed === 'send') await send(here, there);
    else if (deed === 'sendAll') await send(here, there, true);
    else if (deed === 'lose')
      waiting.push({ to: there, text: await here.copy.exchange.makeCode(here.mentorshipId) });
    else if (deed === 'sendLate') {
      const late = waiting[which % Math.max(1, waiting.length)];
      if (late) await take(late.to.copy, late.text, late.to.mentorshipId);
    } else await deeds[deed]?.(here, which, what);
  }
}

it(
  'Any interleaving of edits on two copies and any order of merges ends equal',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        await play(steps);
        await send(ana, ben);
        await send(ben, ana);
        await send(ana, ben);
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
      }),
      { numRuns: 150 },
    );
  },
);

it(
  'No item is lost by a merge: what was written and not removed is there, on both copies',
  { timeout: 120_000 },
  async () => {
    const only = fc.record({
      by: fc.constantFrom('ana', 'ben'),
      deed: fc.constantFrom(
        'add',
        'done',
        'drop',
        'reopen',
        'carry',
        'commit',
        'book',
        'meet',
        'line',
        'send',
        'lose',
        'sendLate',
      ),
      which: fc.nat(9),
      what: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(only, { maxLength: 25 }), async (steps) => {
        await play(steps);
        const written = async ({ copy, mentorshipId }: Side) =>
          (await copy.items.listActionItems(mentorshipId)).map(({ text }) => text);
        const before = [...(await written(ana)), ...(await written(ben))];
        await send(ana, ben);
        await send(ben, ana);
        const after = await written(ana);
        for (const text of new Set(before)) expect(after).toContain(text);
        // Only what both wrote down for the same thing became one: never fewer than either had.
        for (const text of texts) {
          const count = (list: readonly string[]) => list.filter((one) => one === text).length;
          expect(count(after)).toBeGreaterThanOrEqual(Math.ceil(count(before) / 2));
        }
      }),
      { numRuns: 60 },
    );
  },
);
