import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitmentOf, type ActionItem } from '../../../../../lib/domain/action-item';
import {
  addActionItem,
  addActionItems,
  carryActionItem,
  commitNext,
  completeActionItem,
  dropActionItem,
  editActionItem,
  handOverActionItem,
  reopenActionItem,
  setCommitment,
  splitActionItem,
  undoToActionItem,
} from '../../../../../lib/storage/actions/action-items';
import {
  findActionItem,
  listActionItems,
  listOpenActionItems,
} from '../../../../../lib/storage/queries/action-items';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

const today = '2026-12-10';
let place: { mentorshipId: string; sessionId: string };

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  place = { mentorshipId: mentorship.id, sessionId: session.id };
});

const add = (text = 'Draft CV', more = {}) => addActionItem(place, { text, ...more }, now);
const read = async (id: string) => (await findActionItem(id)) as ActionItem;
const both = async (id: string) => {
  await setCommitment([id], { role: 'mentor', committed: true, myRole: 'mentoree' }, now);
  await setCommitment([id], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
};

describe('A new item', () => {
  it('belongs to the mentoree and is a must-do unless said otherwise', async () => {
    expect(await add()).toMatchObject({ owner: 'mentoree', priority: 'must', dueOn: null, status: 'open' });
    expect(await add('x', { owner: 'mentor', priority: 'nice' })).toMatchObject({
      owner: 'mentor',
      priority: 'nice',
    });
  });

  it('comes in the order of the lines it was pasted in, and not at all where one of them is refused', async () => {
    await add('first');
    await addActionItems(place, [{ text: 'second' }, { text: 'third' }], now);
    const refused = addActionItems(place, [{ text: 'fourth' }, { text: 'fifth', dueOn: 'soon' }], now);
    await expect(refused).rejects.toThrow(/dueOn/);
    const items = await listActionItems(place.mentorshipId);
    expect(items.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('stands last, with its line breaks made blanks and cut rather than refused', async () => {
    await add('first');
    await add('a\r\nb\u2028c');
    await add('x'.repeat(5000));
    const texts = (await listOpenActionItems(place.mentorshipId)).map(({ text }) => text);
    expect(texts).toEqual(['first', 'a b c', 'x'.repeat(2000)]);
  });

  it.each(['', '   ', '\n\u2029'])('of nothing (%j) is refused', async (text) => {
    await expect(add(text)).rejects.toThrow();
    expect(await listActionItems(place.mentorshipId)).toEqual([]);
  });
});

describe('A commitment', () => {
  it('of the person here is their own word, that of the partner was said aloud', async () => {
    const { id } = await add();
    await both(id);
    expect(await read(id)).toMatchObject({
      heardMentor: { at: now, as: 'said-aloud' },
      commitmentMentoree: { at: now, as: 'own-word' },
    });
  });

  it('to all listed items is one call, and leaves earlier ones as they were', async () => {
    const items = [await add('a'), await add('b'), await add('c')];
    await setCommitment([items[1]?.id ?? ''], { role: 'mentor', committed: true, myRole: 'mentor' }, now);
    const ids = items.map(({ id }) => id);
    await setCommitment(
      ids,
      { role: 'mentor', committed: true, myRole: 'mentoree' },
      '2026-12-10T15:05:00.000Z',
    );
    const words = (await listActionItems(place.mentorshipId)).map((item) => commitmentOf(item, 'mentor')?.as);
    expect(words).toEqual(['said-aloud', 'own-word', 'said-aloud']);
    const others = (await listActionItems(place.mentorshipId)).map((item) => commitmentOf(item, 'mentoree'));
    expect(others).toEqual([null, null, null]);
  });

  it('can be taken back', async () => {
    const { id } = await add();
    await both(id);
    await setCommitment([id], { role: 'mentor', committed: false, myRole: 'mentoree' }, now);
    expect(await read(id)).toMatchObject({ commitmentMentor: null, commitmentMentoree: { as: 'own-word' } });
  });

  it.each([
    { text: 'Draft the CV' },
    { owner: 'mentor' as const },
    { priority: 'nice' as const },
    { estimateMinutes: 30 },
    { dueOn: '2026-12-20' },
  ])('of both is cleared by an edit of %j, and the item says so until both commit again', async (patch) => {
    const { id } = await add();
    await both(id);
    await editActionItem(id, patch, now);
    expect(await read(id)).toMatchObject({
      ...patch,
      commitmentMentor: null,
      commitmentMentoree: null,
      changedAfterCommitmentAt: now,
    });
    await setCommitment([id], { role: 'mentor', committed: true, myRole: 'mentoree' }, now);
    expect((await read(id)).changedAfterCommitmentAt).toBe(now);
    await setCommitment([id], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
    expect((await read(id)).changedAfterCommitmentAt).toBeNull();
  });

  it.each([{ text: 'Draft CV' }, { confidence: 7 }, { ifThen: 'When home, I will' }])(
    'stays when an edit (%j) changes nothing that was promised',
    async (patch) => {
      const { id } = await add();
      await both(id);
      await editActionItem(id, patch, now);
      expect(await read(id)).toMatchObject({ changedAfterCommitmentAt: null });
      expect(commitmentOf(await read(id), 'mentor')).not.toBeNull();
    },
  );

  it('also clears when a deadline or an estimate is taken away', async () => {
    const { id } = await add('x', { dueOn: '2026-12-20', estimateMinutes: 30 });
    await both(id);
    await editActionItem(id, { dueOn: null }, now);
    expect(commitmentOf(await read(id), 'mentor')).toBeNull();
  });
});

describe('Carried into the next session, an item', () => {
  const next = crypto.randomUUID();

  it('asks both again, remembers the carry, and loses only a deadline that has passed', async () => {
    const { id } = await add('x', { dueOn: '2026-12-09' });
    await both(id);
    await carryActionItem(id, next, today);
    expect(await read(id)).toMatchObject({
      sessionId: next,
      carriedThrough: [next],
      dueOn: null,
      commitmentMentor: null,
      commitmentMentoree: null,
    });
    const later = await add('y', { dueOn: '2026-12-20' });
    await carryActionItem(later.id, next, today);
    expect((await read(later.id)).dueOn).toBe('2026-12-20');
  });

  it('is carried once, however often it is asked', async () => {
    const { id } = await add();
    await carryActionItem(id, next, today);
    await carryActionItem(id, next, today);
    expect((await read(id)).carriedThrough).toEqual([next]);
  });

  it.each([
    ['carried', (id: string) => carryActionItem(id, next, today)],
    ['dropped', (id: string) => dropActionItem(id, 'too big', now)],
    ['done', (id: string) => completeActionItem(id, now)],
    ['handed over', (id: string) => handOverActionItem(id, next, now)],
  ])('can be put back to what it was before it was %s', async (_, decide) => {
    const before = await add('x', { dueOn: '2026-12-09' });
    await both(before.id);
    const committed = await read(before.id);
    await decide(before.id);
    await undoToActionItem(committed);
    const { revisions: _then, ...fields } = committed;
    expect(await read(before.id)).toMatchObject(fields);
  });

  it('handed over belongs to the other one, starts counting anew, and is asked for again', async () => {
    const { id } = await add();
    await carryActionItem(id, next, today);
    await both(id);
    await handOverActionItem(id, next, now);
    expect(await read(id)).toMatchObject({ owner: 'mentor', carriedThrough: [], commitmentMentor: null });
  });

  it('split is replaced by its parts, which keep owner, priority and deadline', async () => {
    const { id } = await add('Move house', { owner: 'mentor', priority: 'nice', dueOn: '2026-12-20' });
    const parts = await splitActionItem(
      id,
      ['Pack', ' ', 'Drive'],
      { sessionId: next, reason: 'Split' },
      now,
    );
    expect(parts.map(({ text }) => text)).toEqual(['Pack', 'Drive']);
    for (const part of parts)
      expect(part).toMatchObject({ owner: 'mentor', priority: 'nice', dueOn: '2026-12-20', sessionId: next });
    expect(await read(id)).toMatchObject({ status: 'dropped', dropReason: 'Split' });
  });

  it.each([[[]], [['', '  ']]])('split into nothing (%j) stays as it is', async (texts) => {
    const before = await add();
    expect(await splitActionItem(before.id, texts, { sessionId: next, reason: 'Split' }, now)).toEqual([]);
    expect(await read(before.id)).toEqual(before);
  });
});

describe('Whatever is done to items, none is lost', () => {
  const step = fc.record({
    what: fc.constantFrom('done', 'drop', 'carry', 'hand', 'reopen', 'edit'),
    which: fc.nat(9),
  });

  it('every item stays exactly one of open, done and dropped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 8 }),
        async (count, steps) => {
          await emptyDatabase();
          const ids: string[] = [];
          for (let index = 0; index < count; index += 1) ids.push((await add(`item ${index}`)).id);
          for (const { what, which } of steps) {
            const id = ids[which % count] ?? '';
            if (what === 'done') await completeActionItem(id, now);
            if (what === 'drop') await dropActionItem(id, '', now);
            if (what === 'carry') await carryActionItem(id, crypto.randomUUID(), today);
            if (what === 'hand') await handOverActionItem(id, crypto.randomUUID(), now);
            if (what === 'reopen') await reopenActionItem(id);
            if (what === 'edit') await editActionItem(id, { priority: 'nice' }, now);
          }
          const all = await listActionItems(place.mentorshipId);
          const open = await listOpenActionItems(place.mentorshipId);
          const closed = all.filter(({ status }) => status !== 'open');
          expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
          expect(open.length + closed.length).toBe(count);
          for (const item of all) expect(item.closedAt === null).toBe(item.status === 'open');
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('The next yes to several items', () => {
  it('is the mentoree’s, then the mentor’s, then taken back, however fast it is asked for', async () => {
    const ids = [(await add()).id, (await add('Read')).id];
    const given = async () =>
      (await Promise.all(ids.map(read))).map((item) => [
        commitmentOf(item, 'mentoree')?.as,
        commitmentOf(item, 'mentor')?.as,
      ]);
    await commitNext(ids, 'mentor', now);
    expect(await given()).toEqual([
      ['said-aloud', undefined],
      ['said-aloud', undefined],
    ]);
    await commitNext(ids, 'mentor', now);
    expect(await given()).toEqual([
      ['said-aloud', 'own-word'],
      ['said-aloud', 'own-word'],
    ]);
    await commitNext(ids, 'mentor', now);
    expect(await given()).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
