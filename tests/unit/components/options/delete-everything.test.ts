// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DeleteEverything } from '../../../../components/options/DeleteEverything';
import { Toasts } from '../../../../components/ui/toasts';
import { createFolder } from '../../../../lib/sync/connect';
import { listFolders } from '../../../../lib/sync/folders';
import { browserLocks } from '../../lib/browser/browser-locks';
import { emptyDatabase } from '../../lib/storage/empty-database';

vi.mock('../../../../components/app/ask-for-copy', () => ({ askForCopy: () => Promise.resolve() }));
vi.mock('../../../../components/app/tell-background', () => ({ tellBackground: () => Promise.resolve() }));

const wish = { origins: ['https://cloud.example/*'] };
let asked: unknown[];
let givenBack: unknown[];

beforeEach(async () => {
  await emptyDatabase();
  [asked, givenBack] = [[], []];
  Object.defineProperty(navigator, 'locks', { configurable: true, value: browserLocks() });
  const note = (list: unknown[]) => ((one: unknown) => Promise.resolve(list.push(one) > 0)) as never;
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(note(asked));
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(note(givenBack));
});

afterEach(() => render(null, document.body));

function press(name: RegExp): void {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
  if (!found) throw new Error(`Expected a button ${name}, found ${document.body.textContent}.`);
  found.click();
}

it('Deleting everything gives back the hosts only folders were on; taking it back asks for them in the click', async () => {
  const place = {
    kind: 'webdav',
    address: 'https://cloud.example/dav/',
    user: 'ana',
    password: 'p',
  } as const;
  const carrierFor = () => Promise.reject(new TypeError('Nothing is asked of a server here.'));
  const deps = { now: () => '2026-12-10T15:00:00.000Z', locks: browserLocks(), carrierFor };
  await createFolder({ place, label: 'Laptop', passphrase: '' }, deps);
  render([h(DeleteEverything, null), h(Toasts, { brief: false })], document.body);
  press(/^Delete everything$/);
  await vi.waitFor(() => press(/now$/));
  await vi.waitFor(() => expect(givenBack).toEqual([wish]));
  expect(await listFolders()).toEqual([]);
  await vi.waitFor(() => press(/Undo/));
  expect(asked).toEqual([wish]);
  await vi.waitFor(async () => expect(await listFolders()).toHaveLength(1));
});
