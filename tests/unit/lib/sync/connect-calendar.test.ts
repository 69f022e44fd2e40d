import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarList } from '../../../../lib/dav/caldav-lists';
import { database } from '../../../../lib/storage/engine/database';
import { connectCalendar } from '../../../../lib/sync/connect-calendar';
import { calendarLock } from '../../../../lib/sync/run';
import { browserLocks } from '../browser/browser-locks';
import { emptyDatabase } from '../storage/empty-database';
import { now } from '../storage/sample-mentorship';

const list: CalendarList = {
  url: 'https://cloud.example/private/',
  name: 'Private',
  color: null,
  components: ['VEVENT'],
  mayWrite: true,
};
const chosen = { events: list, tasks: null, reads: list };
const deps = { locks: browserLocks(), now: () => now, listName: 'Last Ten' };

function connect(host: string, more: Partial<Parameters<typeof connectCalendar>[1]> = {}) {
  const place = { address: `https://${host}/`, user: 'ana', password: 'app' };
  return connectCalendar({ place, home: '', lists: [list] }, { ...chosen, ...more }, deps);
}

beforeEach(emptyDatabase);

describe('Connecting a calendar server', () => {
  it('keeps what was agreed to, and nothing more', async () => {
    const done = await connect('cloud.example', { reads: null });
    expect(await database.calendarAccounts.toArray()).toMatchObject([
      { consents: { events: { url: list.url, name: 'Private' }, tasks: null, reads: null } },
    ]);
    expect(done).toMatchObject({ isOther: false });
  });

  it('in two tabs at once is one connection: the first one’s, and the second is told which', async () => {
    const [first, second] = await Promise.all([
      connect('cloud.example'),
      // It would make a list; where another server is connected none is made.
      connect('other.example', { tasks: 'own' }),
    ]);
    expect(first).toMatchObject({
      isOther: false,
      account: { place: { address: 'https://cloud.example/' } },
    });
    expect(second).toEqual({ ...first, isOther: true });
    expect(await database.calendarAccounts.count()).toBe(1);
  });

  it('waits for a round that goes on, and does not change it in its middle', async () => {
    let end: () => void = () => undefined;
    const round = deps.locks.request(calendarLock, () => new Promise<void>((resolve) => (end = resolve)));
    const connecting = connect('cloud.example');
    await database.drafts.put({ key: 'meanwhile', text: 'written' });
    expect(await database.calendarAccounts.count()).toBe(0);
    end();
    await Promise.all([round, connecting]);
    expect(await database.calendarAccounts.count()).toBe(1);
  });
});
