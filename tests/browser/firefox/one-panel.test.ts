import { afterAll, beforeAll, expect, it } from 'vitest';
import { clockIn } from '../harness/ritual.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';

let server: StandInServer;
let firefox: RunningFirefox;
let callTab: string;
let settingsTab: string;

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

const sidebar = () =>
  firefox.inBrowser<string>(
    `return document.getElementById('sidebar')?.contentDocument?.querySelector('browser')?.currentURI?.spec ?? ''`,
  );
const windows = () =>
  firefox.inBrowser<number>(`return [...Services.wm.getEnumerator('navigator:browser')].length`);
const inFront = () =>
  firefox.inBrowser<string>(
    `return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.currentURI.spec`,
  );

/** Shows or hides the extension's sidebar as the browser's own interface does. */
async function show(open: boolean): Promise<void> {
  await firefox.inBrowser(
    open
      ? `return SidebarController.show(
          [...SidebarController.sidebars.keys()].find((key) => key.includes('last-ten')))`
      : 'return SidebarController.hide()',
  );
  await expect.poll(sidebar).toContain(open ? 'sidepanel.html' : '');
}

/** Asks for the panel where it is open already; the call's page has no pill then, the popup has its button. */
async function askAgain(): Promise<void> {
  await firefox.switchTo(settingsTab);
  await firefox.inBrowser(`document.defaultView.focus()`);
  await firefox.page('popup.html');
  await firefox.click('Wrap up');
}

it('no sidebar opens at the installation', async () => {
  [settingsTab = ''] = await firefox.handles();
  await firefox.switchTo(settingsTab);
  await firefox.page('options.html');
  await firefox.fill('Start the wrap-up this many minutes before the end', '60');
  expect(await sidebar()).toBe('');
});

it('a wrap-up in a window of its own comes to the front when it is asked for again: there is no second one', async () => {
  callTab = await firefox.newTab();
  await firefox.go('https://meet.google.com/abc-defg-hij?standin=in-call');
  const before = await firefox.handles();
  await firefox.click('This is a mentoring call');
  await expect.poll(async () => (await firefox.handles()).length).toBe(before.length + 1);
  const panel = (await firefox.handles()).find((handle) => !before.includes(handle)) ?? '';
  await firefox.switchTo(panel);
  await firefox.fill('Who are you meeting?', 'Ana Silva');
  await firefox.click('Another time…');
  await firefox.fill('Clock time', clockIn(45).time);
  await firefox.click('Start');
  await firefox.untilText('Ana Silva');
  const open = await windows();

  await askAgain();
  await expect.poll(inFront).toContain('sidepanel.html');
  expect(await windows()).toBe(open);
  await firefox.switchTo(panel);
  await firefox.run('window.close()');
  await firefox.switchTo(callTab);
  await expect.poll(windows).toBe(open - 1);
});

it('a wrap-up in the sidebar is the one there is: the call opens no window beside it', async () => {
  await show(true);
  await firefox.switchTo(settingsTab);
  const panels = `return navigator.locks.query().then(({ held }) =>
    held.filter(({ name }) => name.startsWith('panel-at')).length)`;
  await expect.poll(() => firefox.run(panels)).toBe(1);
  const open = await windows();
  await askAgain();
  await firefox.switchTo(settingsTab);
  const asked = async () => (await firefox.table('device')).find(({ key }) => key === 'panel-request');
  await expect.poll(asked).toBeDefined();
  expect(await windows()).toBe(open);
  expect(await sidebar()).toContain('sidepanel.html');
});
