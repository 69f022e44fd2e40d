// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CalendarChoice } from '../../../../components/sync/CalendarChoice';
import { CalendarConsent } from '../../../../components/sync/CalendarConsent';
import { CalendarServer } from '../../../../components/sync/CalendarServer';
import { LocalForm } from '../../../../components/sync/LocalForm';
import { messenger } from '../../../../lib/messaging/protocol';
import { saveDraft } from '../../../../lib/storage/actions/drafts';
import { database } from '../../../../lib/storage/engine/database';
import { browserLocks } from '../../lib/browser/browser-locks';
import { emptyDatabase } from '../../lib/storage/empty-database';

const list = (name: string, component: 'VEVENT' | 'VTODO') => ({
  url: `https://cloud.example/${name}/`,
  name,
  color: null,
  components: [component],
  mayWrite: true,
});
const found = {
  place: { address: 'https://cloud.example/', user: 'ana', password: 'app' },
  home: 'https://cloud.example/',
  lists: [list('Private', 'VEVENT'), list('Tasks', 'VTODO')],
};
const nothing = () => undefined;

beforeEach(async () => {
  await emptyDatabase();
  Object.defineProperty(navigator, 'locks', { configurable: true, value: browserLocks() });
  messenger.removeAllListeners();
  messenger.onMessage('syncNow', () => undefined);
});

afterEach(() => {
  render(null, document.body);
  messenger.removeAllListeners();
});

const fields = () => [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
const values = () => fields().map(({ value }) => value);

function set(at: number, value: string): void {
  const field = fields()[at];
  if (!field) throw new Error(`Expected a field ${at}.`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** Draws a form, fills it in, and draws it anew once all is stored, as a reload does. */
async function afterReload(draw: () => void, given: readonly string[], drafts: number): Promise<void> {
  draw();
  for (const [at, value] of given.entries()) set(at, value);
  await vi.waitFor(async () => expect(await database.drafts.count()).toBe(drafts));
  render(null, document.body);
  draw();
}

it('What was typed of a calendar server is there after a reload, and the password is kept nowhere', async () => {
  const draw = () => render(h(CalendarServer, { onFound: nothing, onCancel: nothing }), document.body);
  await afterReload(draw, ['', 'cloud.example', 'ana', 'app-password-of-ana'], 2);
  await vi.waitFor(() => expect(values()).toEqual(['', 'cloud.example', 'ana', '']));
  expect(JSON.stringify(await database.drafts.toArray())).not.toContain('app-password-of-ana');
});

it('The provider that was chosen is, too; one that is not named is none, wherever it comes from', async () => {
  const draw = () => render(h(CalendarServer, { onFound: nothing, onCancel: nothing }), document.body);
  await afterReload(draw, ['https://caldav.icloud.com/'], 1);
  await vi.waitFor(() => expect(values()[0]).toBe('https://caldav.icloud.com/'));
  await saveDraft('sync-calendar-provider', 'https://elsewhere.example/');
  await vi.waitFor(() => expect(values()).toHaveLength(4));
  expect(values()[0]).toBe('');
});

it('What was chosen to go where is there after a reload, where the server has it', async () => {
  const draw = (lists = found.lists) =>
    render(
      h(CalendarChoice, { found: { ...found, lists }, onChosen: nothing, onCancel: nothing }),
      document.body,
    );
  const events = 'https://cloud.example/Private/';
  await afterReload(draw, [events, 'own', events], 3);
  await vi.waitFor(() => expect(values()).toEqual([events, 'own', events]));
  draw([list('Other', 'VEVENT')]);
  await vi.waitFor(() => expect(values()).toEqual(['', 'own', '']));
});

it('The name of this machine is there after a reload in the form for a folder of this computer, too', async () => {
  const props = { step: '', folderId: null, onWorks: nothing, onCancel: nothing };
  await afterReload(() => render(h(LocalForm, props), document.body), ['Laptop'], 1);
  await vi.waitFor(() => expect(values()).toEqual(['Laptop']));
});

it('All that was typed is forgotten once it is connected', async () => {
  for (const field of ['provider', 'address', 'user', 'events'])
    await saveDraft(`sync-calendar-${field}`, 'x');
  await saveDraft('sync-label', 'Laptop');
  const [events = list('Private', 'VEVENT')] = found.lists;
  const chosen = { events, tasks: null, reads: null };
  render(h(CalendarConsent, { found, chosen, onDone: nothing, onCancel: nothing }), document.body);
  document.querySelector('button')?.click();
  await vi.waitFor(async () =>
    expect(await database.drafts.toArray()).toEqual([{ key: 'sync-label', text: 'Laptop' }]),
  );
  expect(await database.calendarAccounts.count()).toBe(1);
});
