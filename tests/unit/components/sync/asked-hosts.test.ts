// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveBackHost, holdHost } from '../../../../components/sync/host-permission';
import { PairBlock } from '../../../../components/sync/PairBlock';
import { ServerForm } from '../../../../components/sync/ServerForm';
import { SyncSettings } from '../../../../components/sync/SyncSettings';
import { messenger } from '../../../../lib/messaging/protocol';
import { noteAskedHost } from '../../../../lib/storage/actions/asked-hosts';
import { addCalendar } from '../../../../lib/storage/actions/calendars';
import { database } from '../../../../lib/storage/engine/database';
import { readAskedHosts } from '../../../../lib/storage/queries/asked-hosts';
import { tryCalendars } from '../../../../lib/sync/connect-calendar';
import { createFolder } from '../../../../lib/sync/connect';
import { purposeOfBlock } from '../../../../lib/sync/connect-pair';
import { listFolders } from '../../../../lib/sync/folders';
import { formatJoinBlock, type JoinBlock } from '../../../../lib/sync/join-block';
import { tryServer } from '../../../../lib/sync/try-server';
import { browserLocks } from '../../lib/browser/browser-locks';
import { emptyDatabase } from '../../lib/storage/empty-database';

vi.mock(import('../../../../lib/sync/try-server'), async (actual) => ({
  ...(await actual()),
  tryServer: vi.fn(),
}));
vi.mock(import('../../../../lib/sync/connect-calendar'), async (actual) => ({
  ...(await actual()),
  tryCalendars: vi.fn(),
}));
vi.mock(import('../../../../lib/sync/connect-pair'), async (actual) => ({
  ...(await actual()),
  purposeOfBlock: vi.fn(),
}));

const now = '2026-12-10T15:00:00.000Z';
const pattern = 'https://cloud.example/*';
const place = { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'ana', password: 'p' } as const;
const refused = { trouble: 'unauthorized' } as const;
const folderId = 'a'.repeat(32);
const key = `${'A'.repeat(43)}=`;

interface Wish {
  readonly origins: readonly string[];
}

let allowed: Set<string>;
/** What the browser did, in turn. */
let done: string[];
let answer: Promise<boolean>;

beforeEach(async () => {
  await emptyDatabase();
  allowed = new Set();
  done = [];
  answer = Promise.resolve(true);
  Object.defineProperty(navigator, 'locks', { configurable: true, value: browserLocks() });
  const request = async ({ origins }: Wish) => {
    const isGranted = await answer;
    if (isGranted) for (const origin of origins) allowed.add(origin);
    done.push(isGranted ? 'allowed' : 'refused');
    return isGranted;
  };
  const remove = async ({ origins }: Wish) => {
    for (const origin of origins) allowed.delete(origin);
    done.push('given back');
    return true;
  };
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request as never);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove as never);
  vi.mocked(tryServer).mockResolvedValue(refused);
  vi.mocked(tryCalendars).mockResolvedValue(refused);
  messenger.removeAllListeners();
  messenger.onMessage('syncNow', () => undefined);
});

afterEach(() => {
  render(null, document.body);
  messenger.removeAllListeners();
});

/** Waits until an element of a name is there, and returns it. */
function shown<Found extends HTMLElement>(
  kind: string,
  name: RegExp,
  within: ParentNode = document,
): Promise<Found> {
  return vi.waitFor(() => {
    const found = [...within.querySelectorAll<Found>(kind)].find(({ textContent }) => name.test(textContent));
    if (!found) throw new Error(`Expected ${kind} ${name}, found ${document.body.textContent}.`);
    return found;
  });
}

const press = async (name: RegExp) => (await shown('button', name)).click();

async function type(label: RegExp, text: string): Promise<void> {
  const field = (await shown('label', label)).querySelector<HTMLInputElement>('input, textarea');
  if (!field) throw new Error(`Expected a field in ${label}.`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Says where the folder is, and has it tried. */
async function tryFolder(address = 'cloud.example/dav'): Promise<void> {
  await type(/^Address of the folder/, address);
  await type(/^User name/, 'ana');
  await type(/^App password/, 'p');
  (await shown('form', /App password/)).dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
}

const draw = () => render(h(SyncSettings, null), document.body);
const givenBack = (host = pattern) => vi.waitFor(() => expect([...allowed]).not.toContain(host));

/** Waits until nothing is remembered to be given back any more. */
const isSettled = () => vi.waitFor(async () => expect(await readAskedHosts()).toEqual([]));

const blockOf = (block: JoinBlock) => formatJoinBlock(block, '');

describe('The permission for a host', () => {
  it('is given back where the test of a folder failed and the form is left, for each host that was tried', async () => {
    draw();
    await press(/^Connect a folder/);
    await tryFolder('other.example');
    await shown('[role=alert]', /other\.example/);
    await tryFolder();
    await shown('[role=alert]', /cloud\.example/);
    expect([...allowed]).toEqual(['https://other.example/*', pattern]);
    await press(/^Cancel/);
    await isSettled();
    expect([...allowed]).toEqual([]);
  });

  it('is given back where the folder works and is then not made; and kept where it is made', async () => {
    vi.mocked(tryServer).mockResolvedValue({ place });
    draw();
    await press(/^Connect a folder/);
    await tryFolder();
    await shown('button', /^Make the folder/);
    expect(allowed).toContain(pattern);
    await press(/^Cancel/);
    await givenBack();
    await press(/^Connect a folder/);
    await tryFolder();
    (await shown('form', /Make the folder/)).dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
    await shown('button', /^I have kept it/);
    await isSettled();
    expect([allowed.has(pattern), (await listFolders()).length]).toEqual([true, 1]);
  });

  it('is given back where the person leaves while a server is still asked', async () => {
    vi.mocked(tryServer).mockReturnValue(new Promise(() => undefined));
    draw();
    await press(/^Connect a folder/);
    await tryFolder();
    await vi.waitFor(() => expect(tryServer).toHaveBeenCalled());
    expect(allowed).toContain(pattern);
    await press(/^Cancel/);
    await givenBack();
  });

  it('is given back where the browser’s question is answered after the form was left', async () => {
    let grant: (isGranted: boolean) => void = () => undefined;
    answer = new Promise((resolve) => (grant = resolve));
    draw();
    await press(/^Connect a folder/);
    await tryFolder();
    await press(/^Cancel/);
    await isSettled();
    grant(true);
    await vi.waitFor(() => expect(done.slice(-2)).toEqual(['allowed', 'given back']));
    expect(tryServer).not.toHaveBeenCalled();
  });

  it.each([
    [
      'another folder',
      () =>
        createFolder({ place, label: 'Laptop', passphrase: '' }, { now: () => now, locks: browserLocks() }),
    ],
    [
      'a calendar',
      () => addCalendar({ name: 'Mine', kind: 'address', address: 'https://cloud.example/a.ics' }, now),
    ],
  ])('stays where %s needs it', async (_, other) => {
    await other();
    draw();
    await press(/^Connect a folder/);
    await tryFolder();
    await shown('[role=alert]', /cloud\.example/);
    await press(/^Cancel/);
    await isSettled();
    expect(allowed).toContain(pattern);
  });

  it('is given back where a calendar server was tried and is not connected', async () => {
    draw();
    await press(/^Connect a calendar/);
    await type(/^Address of the server/, 'cloud.example');
    await type(/^User name/, 'ana');
    await type(/^App password/, 'p');
    (await shown('form', /App password/)).dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
    await shown('[role=alert]', /cloud\.example/);
    expect(allowed).toContain(pattern);
    await press(/^Cancel/);
    await givenBack();
  });

  it('is given back where a partner’s block with a link is read and not joined', async () => {
    const mentorship = { id: 'one', partnerName: 'Ana' };
    vi.mocked(purposeOfBlock).mockResolvedValue({ kind: 'join', mentorship } as never);
    const where = { kind: 'link', address: 'https://cloud.example/s/', fileName: `${folderId}.ltn` } as const;
    const publicKey = btoa('k'.repeat(65));
    draw();
    await press(/^Join with a block/);
    await type(/^Block/, await blockOf({ role: 'pair', folderId, publicKey, proof: key, where }));
    await press(/^Read the block/);
    await shown('form', /App password/);
    expect(allowed).toContain(pattern);
    await press(/^Cancel/);
    await givenBack();
  });

  it('to this side’s own link is needed for the test alone', async () => {
    const local = {
      kind: 'local',
      handle: { name: 'Dropbox' } as FileSystemDirectoryHandle,
      name: 'Dropbox',
    } as const;
    const deps = { now: () => now, locks: browserLocks() };
    const { folder } = await createFolder(
      { place: { ...place, address: 'https://home.example/' }, label: '', passphrase: '' },
      deps,
    );
    const away = {
      ...folder,
      place: local,
      readPlace: { kind: 'link', address: 'https://b.example/s/', fileName: `${folderId}.ltn` } as const,
    };
    const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 404 })));
    vi.stubGlobal('fetch', asked);
    render(h(PairBlock, { folder: away, partner: 'Ana', onGiven: () => undefined }), document.body);
    await type(/^Public link/, 'https://cloud.example/s/abc');
    (await shown('form', /Public link/)).dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
    await shown('[role=alert]', /LastTen/);
    await isSettled();
    expect(asked).toHaveBeenCalled();
    expect([...allowed]).toEqual([]);
  });

  it('that a page asked for which was closed since is given back when Sync is opened; one that another page is about to need stays', async () => {
    for (const host of [pattern, 'https://other.example/*']) {
      allowed.add(host);
      await noteAskedHost(host);
    }
    const letGo = holdHost('https://other.example/*');
    draw();
    await givenBack();
    await vi.waitFor(async () => expect(await readAskedHosts()).toEqual(['https://other.example/*']));
    expect([...allowed]).toEqual(['https://other.example/*']);
    await letGo();
    await giveBackHost('https://other.example/*');
    expect([...allowed]).toEqual([]);
  });

  it('of a whole site stays where a calendar is on one of its hosts, and no other site’s', async () => {
    const site = 'https://*.icloud.com/*';
    await addCalendar({ name: 'Mine', kind: 'address', address: 'https://p01-caldav.icloud.com/a.ics' }, now);
    allowed.add(site);
    await giveBackHost(site);
    expect([...allowed]).toEqual([site]);
    await database.calendars.clear();
    await addCalendar({ name: 'Other', kind: 'address', address: 'https://noticloud.com/a.ics' }, now);
    await giveBackHost(site);
    expect([...allowed]).toEqual([]);
  });
});

it('A form that was left goes on with nothing, whatever the server it asked answers then', async () => {
  let works: (found: { place: typeof place }) => void = () => undefined;
  vi.mocked(tryServer).mockReturnValue(new Promise((resolve) => (works = resolve)));
  const onWorks = vi.fn<() => void>();
  render(h(ServerForm, { step: '', where: null, onWorks, onCancel: () => undefined }), document.body);
  await tryFolder();
  await vi.waitFor(() => expect(tryServer).toHaveBeenCalled());
  render(null, document.body);
  works({ place });
  // By then all that follows from the answer at once has followed.
  await database.drafts.count();
  expect(onWorks).not.toHaveBeenCalled();
});
