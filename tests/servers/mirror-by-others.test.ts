import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Mentorship } from '../../lib/domain/mentorship';
import { pendingProposals } from '../../lib/storage/queries/proposals';
import { emptyDatabase } from '../unit/lib/storage/empty-database';
import { storeMentorship } from '../unit/lib/storage/sample-mentorship';
import { mirror, promise, read } from '../unit/lib/sync/mirror-world';
import { accessTo, addressBehind } from './behind-proxy';
import type { DavServer } from './dav-server';
import { startFaultProxy, type FaultProxy } from './fault-proxy';
import { newTasks } from './mirror-lists';
import { startRadicale } from './radicale';
import { withTaskProgram } from './task-program';

let server: DavServer;
let proxy: FaultProxy;
let mentorship: Mentorship;

beforeAll(async () => {
  [server, proxy] = await Promise.all([startRadicale(), startFaultProxy()]);
});
afterAll(() => Promise.all([server.stop(), proxy.stop()]));
beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship('Ana');
});

it('What python3-caldav does to my tasks comes back: done at once, words, day and a new task as questions', async () => {
  const address = addressBehind(proxy, server);
  const tasks = await newTasks(accessTo(proxy, address), address);
  const list = { path: new URL(tasks.url).pathname, kind: 'todo' } as const;
  const draft = await promise(mentorship, { text: 'Zoë; "draft", send' });
  const other = await promise(mentorship, { text: 'Other' });
  await mirror({ tasks });
  const seen = await withTaskProgram(server, list);
  expect(seen.map(({ summary }) => summary).toSorted()).toEqual(['Other', 'Zoë; "draft", send']);
  expect(seen.flatMap(({ errors }) => errors)).toEqual([]);
  await withTaskProgram(server, list, [
    { do: 'complete', of: 'Other' },
    { do: 'due', of: 'Zoë', to: '2026-12-24' },
    { do: 'rename', of: 'Zoë', to: 'By another' },
    { do: 'add', of: 'New by another' },
  ]);
  await mirror({ tasks }, new Date().toISOString());
  expect((await read(other.id)).status).toBe('done');
  expect((await read(draft.id)).text).toBe('Zoë; "draft", send');
  const asked = (await pendingProposals()).map(({ proposal }) => proposal.change);
  expect(asked).toHaveLength(3);
  expect(asked).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'words', to: 'By another' }),
      expect.objectContaining({ what: 'day', to: '2026-12-24' }),
      expect.objectContaining({ what: 'task', text: 'New by another' }),
    ]),
  );
});
