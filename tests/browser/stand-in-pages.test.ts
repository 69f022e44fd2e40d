import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageLanguages } from '../pages/page-state.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { go, heard } from './harness/stand-in.ts';

type Row = readonly [state: string, variants: string, there: readonly string[], notThere: readonly string[]];

const code = 'https://meet.google.com/abc-defg-hij';

const meetRows: readonly Row[] = [
  ['home', '', ['[data-call-id="abc-defg-hij"][data-begin-time="1791190800000"]'], ['[jsname=CQylAd]']],
  ['home-v2', '', ['[data-a11y-recover]'], ['[jsname=CQylAd]']],
  ['green-room', '', ['[jsname=Qx7uuf] button', '[jsname=hw0c9]'], ['[data-tile-media-id]', 'input']],
  ['green-room', 'guest', ['input[jsname=YPqjbf]'], []],
  ['waiting', '', ['[jsname=CQylAd]', '[data-is-muted=true]'], ['[data-tile-media-id]', '[jsname=RrG0hf]']],
  [
    'in-call',
    '',
    ['button[jsname=CQylAd] i.google-symbols', '[data-tile-media-id=m2]', 'textarea', 'a[href]'],
    ['[jsname=Qx7uuf]'],
  ],
  ['in-call', 'old-icons', ['[jsname=CQylAd] i.google-material-icons'], ['[jsname=CQylAd] i.google-symbols']],
  ['in-call', 'leave-div', ['div[jsname=CQylAd]'], ['button[jsname=CQylAd]']],
  ['in-call', 'companion', ['[jsname=CQylAd]'], ['[jsname=hw0c9]', '[jsname=psRWwc]']],
  ['in-call', 'modal', ['[aria-modal=true] > [data-mdc-dialog-action=ok]', '[jsname=CQylAd]'], []],
  ['end-warning', '', ['[role=status]', '[jsname=CQylAd]'], []],
  ['exit-hall', '', ['h1[jsname=r4nke]', '[jsname=W6suGc]'], ['[data-is-muted]', '[jsname=CQylAd]']],
  ['denied', '', ['h1[jsname=r4nke]'], ['[data-is-muted]', '[jsname=CQylAd]']],
];

const zoomRows: readonly Row[] = [
  ['launch', '', ['#zoom-ui-frame a[href*="/wc/join/81234567890"]'], ['#wc-footer']],
  ['preview', '', ['.preview-join-button', '#preview-audio-control-button'], ['#wc-footer']],
  ['preview', 'classic', ['#inputname', '#joinBtn'], ['.preview-join-button']],
  ['waiting', '', ['button.leave-btn'], ['video-player']],
  [
    'in-call',
    '',
    ['#foot-bar svg.SvgLeave', 'video-player[node-id]', 'textarea', '#participant'],
    ['.leave-meeting-options'],
  ],
  ['in-call', 'host', ['#foot-bar svg.SvgEnd'], ['svg.SvgLeave']],
  [
    'in-call',
    'leave-popover',
    ['.leave-meeting-options__btn--danger', '.leave-option-container'],
    ['.SvgLeave'],
  ],
  ['in-call', 'breakout', ['.loading-layer--bo-room'], ['#wc-footer']],
  ['in-call', 'participants-in-more', ['video-player', '#wc-footer'], ['#participant']],
  ['end-warning', '', ['#notificationManager .notification-message-wrap', '#wc-footer'], []],
  ['ended-by-host', '', ['.ReactModal__Content[role=dialog] .zm-btn'], ['#wc-footer']],
  [
    'waiting-room',
    '',
    ['.bhold .wr-content .wr-leave-btn button'],
    ['#wc-footer', '.footer', '.footer__leave-btn-container'],
  ],
  [
    'minimised',
    '',
    ['body.minimize-mode .minimize-layout-container'],
    ['.footer', '.footer__leave-btn-container'],
  ],
  ['disconnected', '', ['#wc-leave'], ['#meeting-app', 'body.minimize-mode']],
  ['ended-dialog', '', ['[aria-label="Meeting is end now"]', '#wc-footer', 'video-player'], []],
  ['free-meeting', '', ['.free-meeting-remaining-timer-container__text', '#wc-footer'], []],
  [
    'in-call',
    'assistant',
    ['.assistant-footer [feature-type="participant"]'],
    ['#wc-footer', '#participant'],
  ],
  ['in-call', 'share', ['.main-layout[style*=none] video-player', '#participant'], []],
  ['in-call', '', ['.main-footer #participant[feature-type="participant"]'], []],
  ['invalid', '', ['#global-error .error-message'], []],
  ['left', '', ['main'], ['#meeting-app']],
];

const teamsRows: readonly Row[] = [
  ['launcher', '', ['[data-tid=joinOnWeb]'], ['#hangup-button']],
  ['pre-join', '', ['#prejoin-join-button', '[data-tid=toggle-mute]'], ['#hangup-button']],
  ['pre-join', 'guest', ['[data-tid=prejoin-display-name-input]'], []],
  ['connecting', '', ['[data-tid=calling-connecting-screen]'], ['#hangup-button']],
  ['lobby', '', ['[data-tid=calling-lobby-screen] #prejoin-join-button'], ['#hangup-button']],
  [
    'in-call',
    '',
    [
      '[data-cid=call-screen-wrapper] #hangup-button',
      '[data-tid=call-duration]',
      'textarea',
      '#microphone-button',
    ],
    ['[data-tid=hangup-toggle-more-options-btn]'],
  ],
  ['in-call', 'organizer', ['[data-tid=hangup-toggle-more-options-btn]'], []],
  ['off-screen', '', ['nav'], ['[data-cid=call-screen-wrapper]']],
  ['pop-out', '', ['nav'], ['[data-cid=call-screen-wrapper]']],
  ['end-warning', '', ['[data-cid=call-screen-wrapper] [role=status]', '#hangup-button'], []],
  ['left', '', ['#calling-retry-screen-title', '[data-tid=calling-retry-rejoinbutton]'], ['#hangup-button']],
  ['left', 'removed', ['#calling-retry-screen-title'], []],
  ['rejected', '', ['[data-tid=meeting-code-input]', '[role=alert]'], ['#hangup-button']],
  ['signed-in-after', '', ['nav'], ['[data-tid=calling-retry-screen]']],
];

const sites = [
  ['Meet', code, meetRows],
  ['Zoom', 'https://us02web.zoom.us/wc/81234567890/join', zoomRows],
  ['Teams', 'https://teams.microsoft.com/v2/', teamsRows],
] as const;

/** Which nodes are missing, and which are there though they must not be. */
function faults(page: Page, there: readonly string[], notThere: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (wanted, unwanted) => [
      ...wanted.filter((one) => !document.querySelector(one)).map((one) => `missing ${one}`),
      ...unwanted.filter((one) => document.querySelector(one)).map((one) => `unexpected ${one}`),
    ],
    there,
    notThere,
  );
}

let server: StandInServer;
let chromium: RunningChromium;
let page: Page;
const pageErrors: string[] = [];

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server, dir: null });
  page = await chromium.openCall('about:blank');
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe.each(sites)('%s', (_name, address, rows) => {
  it.each(pageLanguages)('shows each state and variant with its key nodes in %s', async (language) => {
    await page.goto(`${address}?lang=${language}`);
    expect(new URL(page.url()).host).toBe(new URL(address).host);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const wrong: string[] = [];
    for (const [state, variants, there, notThere] of rows) {
      await go(page, state, variants);
      const found = await faults(page, there, notThere);
      wrong.push(...found.map((fault) => `${state}+${variants}: ${fault}`));
    }
    expect(wrong).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
});

it('starts in the state, variant, title and language its address asks for', async () => {
  await page.goto(`${code}?standin=in-call&lang=de&variant=leave-div&title=Mentoring`);
  expect(await page.title()).toBe('Mentoring - Google Meet');
  expect(await faults(page, ['div[jsname=CQylAd][aria-label="Anruf verlassen"]'], [])).toEqual([]);
});

it('locks a Zoom meeting in the words of its language, and counts a free one down', async () => {
  const zoomCall = 'https://us02web.zoom.us/wc/81234567890/join?lang=de&title=Mentoring';
  await page.goto(`${zoomCall}&standin=in-call&variant=locked`);
  expect(await page.title()).toBe('(Gesperrt) Mentoring');
  await page.goto(`${zoomCall}&standin=free-meeting`);
  await page.waitForFunction(() =>
    /^09:3[0-4] verbleibend$/.test(
      document.querySelector('.free-meeting-remaining-timer-container__text')?.textContent ?? '',
    ),
  );
  expect(await faults(page, ['#wc-footer'], [])).toEqual([]);
});

it('keeps the Meet address from the join button to the exit hall', async () => {
  await page.goto(code);
  await page.click('[jsname=Qx7uuf] button');
  expect(await faults(page, ['[data-tile-media-id]'], [])).toEqual([]);
  await page.click('[jsname=CQylAd]');
  expect(await faults(page, ['[jsname=W6suGc]'], [])).toEqual([]);
  expect(page.url()).toBe(code);
});

it('leads a Zoom launch page into the signed-in shell, whose frame holds the meeting', async () => {
  await page.goto('https://us02web.zoom.us/j/81234567890?pwd=x');
  await Promise.all([page.waitForNavigation(), page.click('#zoom-ui-frame a')]);
  expect(page.url()).toContain('https://app.zoom.us/wc/81234567890/join?ref_from=launch&fromPWA=1');
  const frame = await page.waitForFrame((one) => one.url().includes('from=pwa'));
  await frame.waitForSelector('.preview-join-button');
  await go(page, 'in-call');
  await frame.waitForSelector('#foot-bar .SvgLeave');
  await frame.click('.footer__leave-btn-container button');
  await frame.click('.leave-meeting-options__btn--danger');
  expect(page.url()).toBe('https://app.zoom.us/wc/home');
  expect(await faults(page, ['.pwa-webclient'], ['iframe'])).toEqual([]);
});

it('leads a Teams short link over the launcher into a call whose address shows no meeting', async () => {
  await page.goto('https://teams.microsoft.com/meet/1234567890123?p=secret');
  expect(page.url()).toContain('/dl/launcher/launcher.html?url=%2F_%23%2Fmeet%2F1234567890123');
  await Promise.all([page.waitForNavigation(), page.click('[data-tid=joinOnWeb]')]);
  expect(page.url()).toMatch(/\/v2\/\?meetingjoin=true&?#\/meet\/1234567890123\?p=secret$/);
  await page.click('#prejoin-join-button');
  expect(await faults(page, ['#hangup-button'], [])).toEqual([]);
  expect(page.url()).toBe('https://teams.microsoft.com/v2/');
});

it('leads a guest of Teams into the light client with the meeting in its coords', async () => {
  await page.goto('https://teams.microsoft.com/meet/1234567890123?p=secret&variant=guest');
  await Promise.all([page.waitForNavigation(), page.click('[data-tid=joinOnWeb]')]);
  const coords = new URL(page.url()).searchParams.get('coords') ?? '';
  expect(JSON.parse(atob(coords))).toMatchObject({ meetingCode: '1234567890123' });
  await page.click('#prejoin-join-button');
  expect(await faults(page, ['[data-tid=calling-lobby-screen]'], [])).toEqual([]);
  await go(page, 'in-call');
  expect(page.url()).toContain('/light-meetings/launch');
});

it('hears the keys and clicks a person gives the page', async () => {
  await page.goto(`${code}?standin=in-call`);
  await page.click('#chat-box');
  await page.keyboard.type('k');
  expect(await heard(page, 'clicks')).toEqual([
    { type: 'click', target: 'textarea#chat-box', trusted: true },
  ]);
  expect((await heard(page, 'keys')).map(({ type, key }) => `${type} ${key}`)).toEqual([
    'keydown k',
    'keypress k',
    'beforeinput k',
    'input k',
    'keyup k',
  ]);
});

it('answers hosts without a stand-in page with 404 and logs who asked', async () => {
  server.forgetRequests();
  const response = await page.goto('https://elsewhere.example/path?q=1');
  expect(response?.status()).toBe(404);
  const asked = server.requests.find(({ host }) => host === 'elsewhere.example');
  expect(asked).toMatchObject({ path: '/path?q=1', fetch: { mode: 'navigate', dest: 'document' } });
});
