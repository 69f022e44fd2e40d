import { beforeEach, describe, expect, it } from 'vitest';
import type { Consents } from '../../../../lib/domain/calendar-account';
import { mirrorWords } from '../../../../lib/exports/mirror-words';
import {
  changeCalendarAccount,
  connectCalendarAccount,
  noteAnswer,
  writeAnew,
} from '../../../../lib/storage/actions/calendar-account';
import { moveSession } from '../../../../lib/storage/actions/sessions';
import { findCalendarAccount } from '../../../../lib/storage/queries/calendar-account';
import { database } from '../../../../lib/storage/engine/database';
import { CarrierError, type CarrierTrouble } from '../../../../lib/sync/carrier';
import { disconnectCalendar } from '../../../../lib/sync/disconnect-calendar';
import { runCalendar, type ConnectedList } from '../../../../lib/sync/run-calendar';
import type { RunCause } from '../../../../lib/sync/schedule';
import { emptyDatabase } from '../storage/empty-database';
import { now, planOn, storeMentorship } from '../storage/sample-mentorship';
import { FakeCollection } from './fake-collection';
import { book, line, promise } from './mirror-world';
import { browserLocks } from '../browser/browser-locks';

const urls = {
  tasks: 'https://cloud.example/tasks/',
  events: 'https://cloud.example/private/',
};
const place = { address: 'https://cloud.example/', user: 'ana', password: 'app' };

let lists: Map<string, FakeCollection>;
let opened: string[];
let trouble: CarrierError | null;
let at: string;
let meanwhile: () => Promise<unknown>;
let locks: Pick<LockManager, 'request'>;

beforeEach(async () => {
  await emptyDatabase();
  lists = new Map(Object.values(urls).map((url) => [url, new FakeCollection(url)]));
  opened = [];
  trouble = null;
  meanwhile = () => Promise.resolve();
  at = '2026-12-11T09:00:00.000Z';
  locks = browserLocks();
});

function open(url: string): ConnectedList {
  opened.push(url);
  const list = listAt(url);
  list.before = () => {
    if (trouble) throw trouble;
  };
  return Object.assign(list, {
    within: () => list.getMany([]),
    changes: async (token: string | null) => {
      await meanwhile();
      return FakeCollection.prototype.changes.call(list, token);
    },
  });
}

function listAt(url: string): FakeCollection {
  const list = lists.get(url);
  if (!list) throw new Error(`Nothing is at ${url}.`);
  return list;
}

async function connect(consents: Partial<Consents>): Promise<string> {
  const none = { events: null, tasks: null, reads: null };
  const id = 'a'.repeat(32);
  await connectCalendarAccount({ id, place, consents: { ...none, ...consents } }, now);
  return id;
}

const tasks = { url: urls.tasks, name: 'Last Ten', isOwn: false };
const events = { url: urls.events, name: 'Private' };

function run(cause: RunCause = 'asked'): Promise<void> {
  return runCalendar(
    {
      now: () => at,
      random: () => 0,
      timeZone: 'Europe/Berlin',
      words: mirrorWords,
      open: (_place, url) => open(url),
      read: () => Promise.resolve({ events: [], total: 0, skipped: 0, problems: [] }),
      locks,
    },
    cause,
  );
}

const failing = (kind: CarrierTrouble, retryAfterMs: number | null = null) =>
  (trouble = new CarrierError(kind, 'as the server says', retryAfterMs));

describe('A round with the connected calendar server', () => {
  it('touches what was consented to, and nothing else', async () => {
    await run();
    expect(opened).toEqual([]);
    await promise(await storeMentorship('Ana'));
    await connect({ tasks });
    await run();
    expect(opened).toEqual([urls.tasks]);
    expect(listAt(urls.tasks).kept.size).toBe(1);
    expect(await findCalendarAccount()).toMatchObject({ matchedAt: at, trouble: null });
    expect(await database.calendars.count()).toBe(0);
  });

  it('reads a calendar like a feed where that was consented to', async () => {
    await connect({ reads: events });
    await run();
    expect(await database.calendars.toArray()).toMatchObject([
      { kind: 'caldav', name: 'Private', readAt: at, problem: null },
    ]);
    expect(await database.mirrored.count()).toBe(0);
  });

  it('stops at a password that is not taken until the person acts, and shows it to the server once', async () => {
    const id = await connect({ tasks, events, reads: events });
    failing('unauthorized');
    await run('startup');
    const asked = opened.length;
    expect(opened).toEqual([urls.tasks]);
    expect(await findCalendarAccount()).toMatchObject({ trouble: { kind: 'unauthorized', retryAt: null } });
    for (const cause of ['due', 'panel', 'call', 'online', 'startup'] as const) await run(cause);
    expect(opened).toHaveLength(asked);
    trouble = null;
    await changeCalendarAccount(id, { trouble: null });
    await run();
    expect(await findCalendarAccount()).toMatchObject({ trouble: null, matchedAt: at });
  });

  it('leaves a server alone for as long as it asks, whatever the cause', async () => {
    await connect({ tasks });
    failing('busy', 600_000);
    await run();
    const asked = opened.length;
    for (const cause of ['asked', 'online', 'startup', 'due'] as const) await run(cause);
    expect(opened).toHaveLength(asked);
    trouble = null;
    at = '2026-12-11T09:10:01.000Z';
    await run('due');
    expect(await findCalendarAccount()).toMatchObject({ trouble: null });
  });

  it('asks nothing of anyone while it is paused', async () => {
    const id = await connect({ tasks });
    await changeCalendarAccount(id, { isPaused: true });
    await run();
    expect(opened).toEqual([]);
  });

  it('leaves a list alone that was emptied at once, until the person says what to do', async () => {
    const ana = await storeMentorship('Ana');
    for (const text of ['One', 'Two', 'Three']) await promise(ana, { text });
    await connect({ tasks });
    await run();
    const list = listAt(urls.tasks);
    for (const href of list.kept.keys()) await list.remove(href, null);
    at = '2026-12-11T10:00:00.000Z';
    await run();
    expect(await findCalendarAccount()).toMatchObject({ emptied: ['task'], trouble: null });
    opened = [];
    await run();
    expect(opened).toEqual([]);
  });
});

describe('What a person does while a round is going', () => {
  it('counts: what they answered waits for a next round, which is due', async () => {
    await promise(await storeMentorship('Ana'));
    await connect({ tasks });
    meanwhile = noteAnswer;
    await run();
    expect(await findCalendarAccount()).toMatchObject({ changeSeen: '', triedAt: null, matchedAt: at });
    meanwhile = () => Promise.resolve();
    opened = [];
    await run('due');
    expect(opened).toEqual([urls.tasks]);
  });

  it('counts: what they want there again is written there again', async () => {
    await promise(await storeMentorship('Ana'));
    const id = await connect({ tasks, events });
    await changeCalendarAccount(id, { emptied: ['task'] });
    meanwhile = async () => {
      const account = await findCalendarAccount();
      if (account) await writeAnew(account, 'task');
    };
    await run();
    meanwhile = () => Promise.resolve();
    await run('due');
    expect(await findCalendarAccount()).toMatchObject({ emptied: [] });
    expect(listAt(urls.tasks).kept.size).toBe(1);
  });

  it('counts: a new password is not called wrong because the one before was', async () => {
    const id = await connect({ tasks });
    failing('unauthorized');
    await run();
    meanwhile = () => changeCalendarAccount(id, { place: { ...place, password: 'new' }, trouble: null });
    await run();
    expect(await findCalendarAccount()).toMatchObject({ trouble: null, place: { password: 'new' } });
  });
});

describe('Disconnecting', () => {
  const deps = () => ({
    locks,
    access: () => {
      throw new Error('No list is removed.');
    },
    open: (_place: unknown, url: string) => open(url),
  });

  it('deletes there what was written and leaves what has guests since, and what is others’', async () => {
    const ana = await storeMentorship('Ana');
    const guests = await promise(ana, { text: 'With guests' });
    await promise(ana, { text: 'Mine' });
    await connect({ tasks });
    await run();
    const list = listAt(urls.tasks);
    const [invited] = await list.find(`${guests.id}@last-ten`);
    const text = line(
      'STATUS',
      'STATUS:NEEDS-ACTION',
      'ATTENDEE:mailto:ana@example.org',
    )(invited?.text ?? '');
    await list.put(invited?.href ?? '', text, 'any');
    await disconnectCalendar('delete', deps());
    expect([...list.kept.keys()]).toEqual([invited?.href]);
    const kept = [database.calendarAccounts, database.mirrored, database.mirrorCursors];
    expect(await Promise.all(kept.map((table) => table.count()))).toEqual([0, 0, 0]);
    expect(await database.actionItems.count()).toBe(2);
  });

  it('leaves what the person had there before, though it was taken up and written to', async () => {
    const ana = await storeMentorship('Ana');
    const item = await promise(ana);
    const [session, other] = [await book(ana), await book(await storeMentorship('Carla'), '29')];
    const [list, calendar] = [listAt(urls.tasks), listAt(urls.events)];
    await connect({ tasks, events });
    await run();
    // As if the person had taken both in from files, in programs that call things by their UID.
    const own = [list.textOf(`${item.id}@last-ten`), calendar.textOf(session.uid)] as const;
    for (const { kept } of [list, calendar]) kept.clear();
    await connect({ tasks, events });
    list.write(`/tasks/${item.id}@last-ten.ics`, own[0]);
    calendar.write(`/private/${session.uid}.ics`, own[1]);
    await run();
    await moveSession(session, planOn('28'));
    await run();
    expect(calendar.textOf(session.uid)).toContain('20261228');
    expect(calendar.textOf(other.uid)).toContain('20261229');
    await disconnectCalendar('delete', deps());
    expect([...list.kept.keys(), ...calendar.kept.keys()]).toEqual([
      `/tasks/${item.id}@last-ten.ics`,
      `/private/${session.uid}.ics`,
    ]);
  });

  it('with deletion, and connecting anew, writes all there again that is open or still to be', async () => {
    const ana = await storeMentorship('Ana');
    await promise(ana);
    const session = await book(ana);
    await connect({ tasks, events });
    await run();
    const before = [urls.tasks, urls.events].map((url) => [...listAt(url).kept.keys()]);
    await disconnectCalendar('delete', deps());
    expect([urls.tasks, urls.events].map((url) => listAt(url).kept.size)).toEqual([0, 0]);
    await connect({ tasks, events });
    await run();
    expect([urls.tasks, urls.events].map((url) => [...listAt(url).kept.keys()])).toEqual(before);
    expect(listAt(urls.events).textOf(session.uid)).toContain('STATUS:CONFIRMED');
  });

  it('keeps it there where that is wanted, and stays connected where deleting fails', async () => {
    await promise(await storeMentorship('Ana'));
    await connect({ tasks });
    await run();
    const list = listAt(urls.tasks);
    failing('unreachable');
    await expect(disconnectCalendar('delete', deps())).rejects.toThrow('as the server says');
    expect(await findCalendarAccount()).toBeDefined();
    trouble = null;
    await disconnectCalendar('keep', deps());
    expect(list.kept.size).toBe(1);
    expect(await findCalendarAccount()).toBeUndefined();
  });

  it('is connected again as it was where that is wanted, and writes nothing twice; not over another one', async () => {
    await promise(await storeMentorship('Ana'));
    await connect({ tasks });
    await run();
    const before = [await findCalendarAccount(), await database.mirrored.toArray()];
    const back = await disconnectCalendar('keep', deps());
    await back?.();
    expect([await findCalendarAccount(), await database.mirrored.toArray()]).toEqual(before);
    await run();
    expect(listAt(urls.tasks).kept.size).toBe(1);

    const late = await disconnectCalendar('keep', deps());
    await connect({ events: { url: urls.tasks, name: 'Another' } });
    const other = await findCalendarAccount();
    await late?.();
    expect(await findCalendarAccount()).toEqual(other);
    expect(await database.mirrored.count()).toBe(0);
  });
});
