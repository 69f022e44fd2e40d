import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, storeRows, type RunningFirefox } from './firefox.ts';

const room = 'https://rooms.example.org/weekly-ana';
const longPoll = { timeout: 30_000 };

let server: StandInServer;
let firefox: RunningFirefox;

beforeAll(async () => {
  server = await startServer();
  for (const host of ['rooms.example.org', 'elsewhere.example.org'])
    server.addRoute(host, '/weekly-ana', (_url, _request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>A room</title><h1>A call</h1>');
    });
  firefox = await launchFirefox(server);
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

/** Whether each call on record is in a call, and under what key, read in the tab at hand. */
async function phases(): Promise<string[]> {
  const calls = await firefox.table('calls');
  return calls.map(({ phase, keys }) => `${String(phase)} ${String(keys)}`).toSorted();
}

const goingOn = async () => (await phases()).filter((one) => one.startsWith('in-call'));

describe('In a real Firefox', () => {
  it('a page that is the call is let go when it is loaded, which the popup says, and one click goes on', async () => {
    const tab = await firefox.newTab();
    await firefox.go(room);
    await firefox.openPopup();
    await firefox.clickInPopup('This tab is my call');
    const record = await firefox.newTab();
    await firefox.page('readback.html');
    await expect.poll(phases).toEqual(['in-call tab:rooms.example.org/weekly-ana']);
    const [first] = await firefox.table('calls');

    await firefox.switchTo(tab);
    await firefox.go(room);
    await firefox.switchTo(record);
    await expect.poll(phases).toEqual(['left tab:rooms.example.org/weekly-ana']);

    await firefox.switchTo(tab);
    await firefox.go('https://elsewhere.example.org/weekly-ana');
    await firefox.openPopup();
    await expect.poll(() => firefox.popupText()).toContain('This tab is my call');
    expect(await firefox.popupText()).not.toContain('Press once more');
    await firefox.go(room);
    await firefox.openPopup();
    await expect.poll(() => firefox.popupText()).toContain('Press once more, and it goes on.');
    await firefox.clickInPopup('This tab is my call');
    await firefox.switchTo(record);
    await expect.poll(() => firefox.table('calls')).toMatchObject([{ id: first?.['id'], phase: 'in-call' }]);
  });

  it('a call that can no longer be seen goes on while its page holds the microphone', async () => {
    const record = await firefox.newTab();
    await firefox.page('readback.html');
    const codes = ['aaa-aaaa-aaa', 'bbb-bbbb-bbb'];
    const [pattern] = seededYear(Date.now()).mentorships;
    await firefox.run(storeRows, {
      calls: (await firefox.table('calls')).map((call) => ({ ...call, phase: 'left', tabs: [] })),
      mentorships: codes.map((code) => ({
        ...pattern,
        id: crypto.randomUUID(),
        partnerName: code,
        callKeys: [`meet:${code}`],
      })),
    });
    const tabs: string[] = [];
    for (const code of codes) {
      tabs.push(await firefox.newTab());
      await firefox.go(`https://meet.google.com/${code}?standin=in-call`);
    }
    await firefox.switchTo(record);
    await expect.poll(goingOn, longPoll).toEqual(['in-call meet:aaa-aaaa-aaa', 'in-call meet:bbb-bbbb-bbb']);

    await firefox.switchTo(tabs[0] ?? '');
    await firefox.run(
      `return navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => { window.held = stream; });`,
    );
    for (const tab of tabs) {
      await firefox.switchTo(tab);
      await firefox.run(`document.body.replaceChildren(document.createElement('main'))`);
    }
    // The one that holds nothing is drawn anew last: when it is left, the other had the same time.
    await firefox.switchTo(record);
    await expect.poll(goingOn, longPoll).toEqual(['in-call meet:aaa-aaaa-aaa']);
  });
});
