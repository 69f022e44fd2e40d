import { afterEach, expect, it, vi } from 'vitest';
import { editActionItem } from '../../../../lib/storage/actions/action-items';
import { deleteOne } from '../../../../lib/storage/actions/deletions';
import { database } from '../../../../lib/storage/engine/database';
import { moveSession } from '../../../../lib/storage/actions/sessions';
import { emptyDatabase } from '../storage/empty-database';
import { planOn, storeMentorship } from '../storage/sample-mentorship';
import { FakeCollection } from './fake-collection';
import { aCalendar, book, doneLines, later, line, mirror, promise, typed } from './mirror-world';

class Killed extends Error {}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Both sides have changed everything there is to change since they were last settled. */
async function changedWorld() {
  await emptyDatabase();
  const mentorship = await storeMentorship();
  const tasks = new FakeCollection();
  const events = aCalendar();
  const items = [];
  for (const text of ['Done there', 'Both', 'Deleted here', 'Deleted there', 'Same', 'Edited here'])
    items.push(await promise(mentorship, { text }));
  const [done, both, deletedHere, deletedThere, , edited] = items.map(({ id }) => id) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const session = await book(mentorship);
  await mirror({ tasks, events });
  tasks.edit(`${done}@last-ten`, line('STATUS', ...doneLines));
  tasks.edit(`${both}@last-ten`, line('SUMMARY', 'SUMMARY:Theirs'));
  await editActionItem(both, { text: 'Ours' }, later);
  await deleteOne('actionItems', deletedHere);
  tasks.removeUid(`${deletedThere}@last-ten`);
  await editActionItem(edited, { dueOn: '2026-12-30' }, later);
  await promise(mentorship, { text: 'New here' });
  tasks.write('/list/phone.ics', typed('phone', 'SUMMARY:New there'));
  events.edit(session.uid, line('DTSTART;TZID=Europe/Berlin:2026', 'DTSTART:20261229T090000Z'));
  events.edit(session.uid, line('DTEND', 'DTEND:20261229T100000Z'));
  await moveSession(session, planOn('28'));
  return { tasks, events };
}

type World = Awaited<ReturnType<typeof changedWorld>>;

/** What a person sees of it all, without ids and stamps. */
async function seen({ tasks, events }: World) {
  const plain = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .split('\r\n')
      .filter((each) => !/^(?:DTSTAMP|LAST-MODIFIED)/.test(each))
      .join('\n');
  const items = await database.actionItems.toArray();
  const proposals = await database.proposals.toArray();
  return {
    tasks: tasks.texts().map(plain).toSorted(),
    events: events.texts().map(plain),
    items: items
      .map(({ text, status, dueOn, deletedAt }) => [text, status, dueOn, deletedAt !== null].join(' '))
      .toSorted(),
    proposals: proposals.map(({ change, state }) => JSON.stringify([change, state])).toSorted(),
    rows: (await database.mirrored.toArray())
      .map(({ place, problem, kind }) => `${kind} ${place} ${problem}`)
      .toSorted(),
  };
}

/** Runs a round that is killed at its `count`th request, answer, or write to the store; returns whether it was. */
async function runKilled(world: World, count: number): Promise<boolean> {
  let left = count;
  const step = () => {
    left -= 1;
    if (left === 0) throw new Killed();
  };
  world.tasks.before = step;
  world.events.before = step;
  const transaction = database.transaction.bind(database) as (...given: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(database, 'transaction').mockImplementation(((...given: unknown[]) => {
    step();
    return transaction(...given);
  }) as never);
  try {
    await mirror(world);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    spy.mockRestore();
    world.tasks.before = () => undefined;
    world.events.before = () => undefined;
  }
}

it('a round that is killed anywhere goes on from there, and all ends as if it had not been', async () => {
  const whole = await changedWorld();
  await mirror(whole);
  await mirror(whole);
  const expected = await seen(whole);
  expect(expected.proposals).toHaveLength(5);
  let kills = 0;
  for (let count = 1; ; count += 1) {
    const world = await changedWorld();
    if (!(await runKilled(world, count))) break;
    kills += 1;
    await mirror(world);
    await mirror(world);
    expect(await seen(world), `killed at step ${count}`).toEqual(expected);
  }
  expect(kills).toBeGreaterThan(25);
}, 120_000);
