import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playRitual } from '../demo/demo.ts';
import { launchWithExtension } from './harness/chromium.ts';
import { lookAround, readPicture, type PictureFacts, type Sight } from './harness/picture-tools.ts';
import { clockIn } from './harness/ritual.ts';
import { startServer } from './harness/server.ts';

/** Each picture with a control of one colour in it, and what a person reads there. */
const pictures = [
  ['1-first-card', 'This is a mentoring call', ['Is this a mentoring call?']],
  ['2-chip', 'Wrap up', ['min left']],
  ['4-panel-action-items', 'Finish', ['min left', '3 items, both committed', 'Draft CV', 'Read chapter 3']],
  ['5-panel-next-meeting', 'Finish', ['both committed', '3:00 PM', 'Download invite (.ics)']],
  ['6-panel-agenda', 'Finish', ['45 min of 45 min', 'Draft CV', 'marks it as final by']],
  ['7-panel-done', 'Send with Google Calendar', ['See you', '3:00 PM', 'Finished']],
  ['8-popup', 'Wrap up', ['Draft CV', 'Read chapter 3', 'Introduce Ana to the lab']],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'last-ten-demo-'));
const seen: Record<string, { sight: Sight; picture: PictureFacts }> = {};

beforeAll(async () => {
  const server = await startServer();
  const chromium = await launchWithExtension({ server });
  const controls = new Map<string, string>(pictures.map(([name, control]) => [name, control]));
  await playRitual(chromium, {
    folder,
    hasScreen: false,
    async onPicture(page, name) {
      const sight = await lookAround(page, controls.get(name) ?? '');
      const png = readFileSync(join(folder, `${name}.png`));
      seen[name] = { sight, picture: await readPicture(chromium.browser, png, [sight.place]) };
      await page.bringToFront();
    },
  });
  await chromium.close();
  await server.close();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('The demo of the README', () => {
  it('leaves these pictures, and no others', () => {
    const left = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(left.toSorted()).toEqual(pictures.map(([name]) => `${name}.png`));
  });

  it.each(pictures)('%s shows the finished state', (name, _, texts) => {
    const { sight } = seen[name] ?? {};
    for (const text of texts) expect(sight?.text).toContain(text);
    expect(sight).toMatchObject({ moving: 0, opacity: 1 });
  });

  it.each(pictures)('%s is a picture of the whole page in its own colours', (name) => {
    const { sight, picture } = seen[name] ?? {};
    expect(picture).toMatchObject({ width: sight?.width, height: sight?.height, at: [sight?.colour] });
    expect(picture?.colours).toBeGreaterThan(50);
  });

  it('leaves an invite to the meeting that was agreed on', () => {
    const [name = '', ...more] = readdirSync(folder).filter((one) => one.endsWith('.ics'));
    expect(more).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), 'utf8')) as never);
    const [event, ...others] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(others).toEqual([]);
    expect(event?.summary).toContain('Ana Silva');
    expect(event?.startDate.toString().slice(0, 16)).toBe(`${clockIn(14 * 24 * 60).date}T15:00`);
    expect(event?.duration.toSeconds()).toBe(45 * 60);
  });
});
