import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockIn } from '../harness/ritual.ts';
import { coverPill, drawnWords, tryEachWay, type Grip } from '../harness/page-grip.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';

/** The Enter key, as WebDriver writes it. */
const enter = '\uE007';

let server: StandInServer;
let firefox: RunningFirefox;
let callTab: string;

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

describe('In a real Firefox', () => {
  it('the first run opens the welcome page', async () => {
    const urls = () =>
      firefox.inBrowser<string[]>(
        'return gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)',
      );
    await expect.poll(urls).toContainEqual(expect.stringContaining('welcome.html'));
  });

  it('a setting is kept: the wrap-up begins an hour before the end', async () => {
    await firefox.page('options.html');
    await firefox.fill('Start the wrap-up this many minutes before the end', '60');
    await expect
      .poll(() => firefox.table('device'))
      .toContainEqual({ key: 'settings', value: expect.objectContaining({ leadMinutes: 60 }) as unknown });
  });

  it('a call asks once, and the yes opens the panel in a window of its own', async () => {
    callTab = await firefox.newTab();
    await firefox.go('https://meet.google.com/abc-defg-hij?standin=in-call');
    const before = await firefox.handles();
    await firefox.click('This is a mentoring call');
    await expect.poll(async () => (await firefox.handles()).length).toBe(before.length + 1);
    const panel = (await firefox.handles()).find((handle) => !before.includes(handle)) ?? '';
    await firefox.switchTo(panel);
    await firefox.untilText('Set up your mentoring call');
  });

  it('the whole ritual runs in it: items, date, agenda, feedback, invite', async () => {
    await firefox.fill('Who are you meeting?', 'Ana Silva');
    await firefox.click('Another time…');
    await firefox.fill('Clock time', clockIn(45).time);
    await firefox.click('Start');
    await firefox.until(`return document.querySelector('#add-action-item')`);
    await firefox.fill('Add an action item', 'Draft CV by tomorrow ~2h');
    await firefox.type(enter);
    await firefox.untilText('1 item');
    await firefox.click('Next meeting');
    const next = clockIn(7 * 24 * 60);
    await firefox.fill('Date', next.date);
    await firefox.fill('Start time', '15:00');
    await firefox.click('Download invite (.ics)');
    const file = () => readdirSync(firefox.downloadsDir).find((name) => name.endsWith('.ics'));
    await expect.poll(file).toBeDefined();
    await expect
      .poll(() => readFileSync(join(firefox.downloadsDir, file() ?? ''), 'utf8'))
      .toContain('BEGIN:VEVENT');
    await firefox.click('Agenda');
    await firefox.click('Use this agenda');
    await firefox.click('Feedback');
    await firefox.click('8 of 10');
    await firefox.click('Finish');
    await firefox.untilText('Saved on this computer');
    expect(await firefox.table('actionItems')).toMatchObject([{ text: 'Draft CV', estimateMinutes: 120 }]);
    expect(await firefox.table('feedback')).toMatchObject([{ overall: 8 }]);
    expect(await firefox.table('agendaItems')).not.toHaveLength(0);
  });

  it('nothing was typed into the page, and the extension asked no server for anything', async () => {
    const outside = server.requests.filter(({ host }) => !host.includes('meet.google.com'));
    expect(outside).toEqual([]);
  });

  it('the chip appears in the call, and opens the wrap-up with the background stopped in between', async () => {
    const open = await firefox.handles();
    for (const handle of open.filter((one) => one !== callTab)) {
      await firefox.switchTo(handle);
      if (!(await firefox.run<string>('return location.href')).includes('sidepanel')) continue;
      await firefox.untilText('Reopen');
      await firefox.click('Reopen');
      await firefox.untilText('Add an action item');
      await firefox.run('window.close()');
    }
    await firefox.switchTo(callTab);
    await firefox.waitFor('Wrap up');
    const grip = await firefox.run<Grip>(`return (${tryEachWay.toString()})(arguments[0])`, drawnWords);
    expect(grip.found).toEqual([]);
    expect(grip.selected).toContain('Weekly sync');
    for (const word of drawnWords) expect(Object.values(grip).join(' ')).not.toContain(word);
    await firefox.run(`return (${coverPill.toString()})()`);
    const uncovered = await firefox.handles();
    await firefox.click('Wrap up');
    await firefox.click('Wrap up');
    expect(await firefox.handles()).toEqual(uncovered);
    await firefox.run(`document.querySelector('#cover').remove()`);
    await firefox.stopBackground();
    const left = await firefox.handles();
    await firefox.click('Wrap up');
    await expect.poll(async () => (await firefox.handles()).length).toBe(left.length + 1);
    const panel = (await firefox.handles()).find((handle) => !left.includes(handle)) ?? '';
    await firefox.switchTo(panel);
    await firefox.untilText('Draft CV');
    await firefox.click('Finish');
    await firefox.untilText('Saved on this computer');
  });

  it('the popup lists the item, ticks it off and takes it back', async () => {
    await firefox.switchTo(callTab);
    await firefox.page('popup.html');
    await firefox.untilText('Draft CV');
    const status = async () => (await firefox.table('actionItems'))[0]?.['status'];
    await firefox.until(`return document.querySelector('[data-item-box]')`);
    await firefox.run(`document.querySelector('[data-item-box]').focus()`);
    await firefox.type('d');
    await expect.poll(status).toBe('done');
    await firefox.click('Undo');
    await expect.poll(status).toBe('open');
  });

  it('the panel shows in the real sidebar, opened from the browser’s own interface', async () => {
    await firefox.inBrowser(
      `return SidebarController.show(
        [...SidebarController.sidebars.keys()].find((key) => key.includes('last-ten')))`,
    );
    await expect
      .poll(() =>
        firefox.inBrowser<string>(
          `return document.getElementById('sidebar')?.contentDocument?.querySelector('browser')?.currentURI?.spec ?? ''`,
        ),
      )
      .toContain('sidepanel.html');
  });

  it.each([
    ['record.html', 'Mentoring with Ana Silva'],
    ['options.html', 'Warning signs'],
    ['data.html', 'Permissions held'],
    ['exchange.html', 'Send to partner'],
    ['welcome.html', 'Welcome to Last Ten'],
  ])('%s is drawn', async (path, text) => {
    await firefox.page(path);
    await expect.poll(() => firefox.run<string>('return document.body?.innerText ?? ""')).toContain(text);
  });

  it('a practice call leaves nothing behind when its page is left', async () => {
    const stores = () =>
      firefox.run(`return indexedDB.databases().then((all) => all.map(({ name }) => name).sort().join(' '))`);
    await firefox.page('practice.html?store=practice');
    await firefox.click('Skip to ten minutes before the end');
    await firefox.untilText('The reminder in the corner says the end is near');
    expect(await stores()).toBe('last-ten last-ten-practice');
    await firefox.page('welcome.html');
    await expect.poll(stores).toBe('last-ten');
  });

  it('an export is written, and a code is made for the partner’s copy', async () => {
    await firefox.page('options.html#your-data');
    await firefox.click('Export everything');
    const file = () => readdirSync(firefox.downloadsDir).find((name) => name.endsWith('.json'));
    await expect.poll(file).toBeDefined();
    await expect
      .poll(() => readFileSync(join(firefox.downloadsDir, file() ?? ''), 'utf8'))
      .toContain('"Draft CV"');
    await firefox.page('exchange.html');
    await firefox.run(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
    await firefox.click('Copy full code');
    expect(await firefox.until<string>('return window.copied')).toMatch(/^\[LastTen:2:/);
  });
});
