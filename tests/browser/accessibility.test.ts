import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './harness/layout.ts';
import { openStep, waitForText } from './harness/ritual.ts';
import { launchSeeded, storeRunningCall } from './harness/seeded.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  const started = await launchSeeded({ server });
  chromium = started.chromium;
  await storeRunningCall(chromium, started.year);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const controls = new Set([
  'button',
  'textbox',
  'checkbox',
  'radio',
  'combobox',
  'link',
  'spinbutton',
  'searchbox',
  'Date',
  'InputTime',
]);

/** What a screen reader has of a page: the tree, flat. */
async function heard(page: Page): Promise<SerializedAXNode[]> {
  const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  return root ? flat(root) : [];
}

/** The control the keyboard is on, as a screen reader says it. */
async function focused(page: Page): Promise<string> {
  const node = (await heard(page)).find(({ focused: here, role }) => here && role !== 'RootWebArea');
  return node ? `${node.role} ${node.name ?? ''}` : 'nothing';
}

async function nameless(page: Page): Promise<string[]> {
  return (await heard(page)).flatMap(({ role, name }) => (controls.has(role) && !name?.trim() ? [role] : []));
}

it('with reduced motion nothing moves, and in forced colours what is pressed and where the keyboard is still shows', async () => {
  const page = await chromium.extensionPage('sidepanel.html');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await waitForText(page, 'Feedback');
  await openStep(page, 'Feedback');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return (
          animationName !== 'none' ||
          transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0)
        );
      }).length,
  );
  expect(moving).toBe(0);
  const looks = await page.evaluate(() => {
    const look = (element: Element) => {
      const { backgroundColor, borderTopColor, borderTopWidth, color, outlineStyle } =
        getComputedStyle(element);
      return [backgroundColor, borderTopColor, borderTopWidth, color, outlineStyle].join(' ');
    };
    return [
      ['.step--open .button:not(.button--chosen)', 'button--chosen'],
      ['.scores__score:not(.scores__score--chosen)', 'scores__score--chosen'],
    ].map(([selector = '', chosen = '']) => {
      const control = document.querySelector(selector);
      if (!control) throw new Error(`There is no ${selector}.`);
      const released = look(control);
      control.classList.add(chosen);
      const pressed = look(control);
      control.classList.remove(chosen);
      return { selector, shows: pressed !== released };
    });
  });
  expect(looks.filter(({ shows }) => !shows)).toEqual([]);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  expect(outline).toBe(true);
  await page.close();
});

it('the whole ritual is there for a screen reader and a keyboard: every control named, every step and answer told', async () => {
  const panel = await chromium.extensionPage('sidepanel.html');
  await waitForText(panel, 'With Ana Silva');
  // By Tab alone, as a person who does not see where the controls are.
  async function tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if ((await focused(panel)) === wanted) return;
      await panel.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to "${wanted}"; the keyboard is on "${await focused(panel)}".`);
  }
  const steps = (await heard(panel)).filter(
    ({ role, expanded }) => role === 'button' && expanded !== undefined,
  );
  expect(steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Last time', 'Action items', 'Next meeting', 'Agenda', 'Feedback']),
  );

  await tabTo('button Action items');
  await panel.keyboard.press('Enter');
  await tabTo('textbox Add an action item');
  await panel.keyboard.type('Draft CV ~2h');
  await panel.keyboard.press('Enter');
  await waitForText(panel, 'Draft CV');
  expect(await nameless(panel)).toEqual([]);
  await tabTo('button Ana commits to all');
  await panel.keyboard.press('Space');
  await tabTo('button Me: I commit to all');
  await panel.keyboard.press('Space');
  await waitForText(panel, 'both committed');

  await tabTo('button Next meeting');
  await panel.keyboard.press('Enter');
  await waitForText(panel, 'Download invite');
  expect(await nameless(panel)).toEqual([]);
  await tabTo('button Agenda');
  await panel.keyboard.press('Enter');
  expect(await nameless(panel)).toEqual([]);

  await tabTo('button Feedback');
  await panel.keyboard.press('Enter');
  await tabTo('button 8 of 10');
  await panel.keyboard.press('Space');
  await waitForText(panel, 'Your answer is in');
  expect(await nameless(panel)).toEqual([]);
  // Ana's number is not in the tree, nor is mine, before both are in.
  await tabTo('button 9 of 10');
  await panel.keyboard.press('Space');
  await tabTo('button Finish');
  await panel.keyboard.press('Enter');
  await waitForText(panel, 'See you');
  expect(await nameless(panel)).toEqual([]);
  await panel.close();
});

it('while the record is missing, what is wrong is said at once, and every way out is named', async () => {
  const page = await openPage(chromium, 'missing.html');
  const all = await heard(page);
  expect(all.some(({ role }) => role === 'alert')).toBe(true);
  const buttons = all.filter(({ role }) => role === 'button').map(({ name }) => name ?? '');
  expect(buttons).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Restore the copy of /),
      'Check again',
      'Start fresh',
      'Start fresh now',
      'Cancel',
    ]),
  );
  expect(await nameless(page)).toEqual([]);
  await page.close();
});
