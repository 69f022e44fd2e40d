import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCalendars } from '../../../../lib/background/calendars';
import { atWork } from '../../../../lib/browser/offscreen-work';
import { withOffscreen } from '../../../../lib/background/offscreen';
import { readCalendarsSoon } from '../../../../lib/background/listeners/calendars';
import { messenger } from '../../../../lib/messaging/protocol';
import { addCalendar, changeCalendar } from '../../../../lib/storage/actions/calendars';
import { browserLocks } from '../browser/browser-locks';
import { emptyDatabase } from '../storage/empty-database';
import { createFakeDesk } from './fake-desk';

const unmocked = fakeBrowser.offscreen;
const now = '2026-12-10T15:00:00.000Z';
let opened: number;
let said: string;
let log: string[];
let read: (ids: readonly string[]) => Promise<void>;

/** Chromium's rules: one document at most, and closing none is an error. */
const offscreen = {
  Reason: { WORKERS: 'WORKERS' },
  hasDocument: async () => opened > 0,
  async createDocument({ justification }: { readonly justification: string }) {
    said = justification;
    if (opened > 0) throw new Error('Only a single offscreen document may be created.');
    opened += 1;
    log.push('opened');
  },
  async closeDocument() {
    if (opened === 0) throw new Error('No current offscreen document.');
    opened -= 1;
    log.push('closed');
  },
};

beforeEach(async () => {
  await emptyDatabase();
  opened = 0;
  log = [];
  read = async (ids) => {
    for (const id of ids) await changeCalendar(id, { triedAt: now, readAt: now });
    log.push('read');
  };
  Object.assign(fakeBrowser, { offscreen });
  vi.stubGlobal('navigator', { locks: browserLocks() });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  messenger.removeAllListeners();
  messenger.onMessage('readCalendars', ({ data }) => read(data.ids));
  await addCalendar({ name: 'Mine', kind: 'address', address: 'https://calendar.example/a.ics' }, now);
});

afterEach(() => {
  Object.assign(fakeBrowser, { offscreen: unmocked });
  messenger.removeAllListeners();
});

describe('Calendars read in an offscreen document', () => {
  it('are read by one reader at a time, and not again while they are fresh', async () => {
    await Promise.all([readCalendars(now, 0), readCalendars(now), readCalendars(now)]);
    expect(log).toEqual(['opened', 'read', 'closed']);
  });

  it('are read in the document a stopped worker left open', async () => {
    opened = 1;
    await readCalendars(now, 0);
    expect(log).toEqual(['read', 'closed']);
  });

  it('are read also where the document is there although none was found', async () => {
    vi.spyOn(offscreen, 'hasDocument').mockResolvedValue(false);
    opened = 1;
    await readCalendars(now, 0);
    expect(log).toEqual(['read', 'closed']);
  });

  it('leave no document open where reading fails, nor where it closed itself', async () => {
    read = () => Promise.reject(new RangeError('broken'));
    await expect(readCalendars(now, 0)).rejects.toThrow('broken');
    expect(opened).toBe(0);
    read = async () => void (opened = 0);
    await expect(readCalendars(now, 0)).resolves.toBeUndefined();
  });
});

describe('An offscreen document', () => {
  it('is opened anew for what comes while it closes', async () => {
    const close = vi.spyOn(offscreen, 'closeDocument').mockImplementationOnce(async () => {
      await next;
      opened -= 1;
      log.push('closed');
    });
    let begin: () => void = () => undefined;
    const next = new Promise<void>((resolve) => (begin = resolve));
    const first = withOffscreen(() => Promise.resolve());
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    const second = withOffscreen(async () => void log.push(opened > 0 ? 'at work' : 'nowhere'));
    begin();
    await Promise.all([first, second]);
    expect(log).toEqual(['opened', 'closed', 'opened', 'at work', 'closed']);
  });
});

describe('A calendar round that a stopped worker left in the document', () => {
  let end: () => void;

  beforeEach(() => {
    opened = 1;
    void atWork(() => new Promise<void>((resolve) => (end = resolve)));
  });

  it('goes on while others come and go, and the document is closed after it', async () => {
    await readCalendars(now, 0);
    await withOffscreen(async () => void log.push('more'));
    expect([opened, log]).toEqual([1, ['read', 'more']]);
    end();
    await vi.waitFor(() => expect(opened).toBe(0));
  });

  it('is not waited for, and its end does not close the document under who came since', async () => {
    await withOffscreen(() => Promise.resolve());
    let leave: () => void = () => undefined;
    const stays = withOffscreen(() => atWork(() => new Promise<void>((resolve) => (leave = resolve))));
    end();
    await withOffscreen(() => Promise.resolve());
    expect(opened).toBe(1);
    leave();
    await stays;
    await vi.waitFor(() => expect(opened).toBe(0));
  });
});

it('The browser is told all that the document is for', async () => {
  await withOffscreen(() => Promise.resolve());
  expect(said).toMatch(/Reads calendars.*keeps .*calendar and task list in step/);
});

describe('A reading that fails', () => {
  it('leaves the calls that go on looked after, and says once what went wrong', async () => {
    const desk = createFakeDesk();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const setBadge = vi.spyOn(desk.browser, 'setBadge');
    read = () => Promise.reject(new RangeError('broken reading'));
    readCalendarsSoon(desk.browser);
    await vi.waitFor(() => expect(setBadge).toHaveBeenCalled());
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: 'broken reading' }));
  });
});
