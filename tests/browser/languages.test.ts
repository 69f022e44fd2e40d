import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { everyPage, leavePage, openAt } from './harness/layout.ts';
import { copyInPseudoLocale } from './harness/pseudo-locale.ts';
import { launchSeeded, storeRunningCall } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describe('In a language with longer words', () => {
  const dir = copyInPseudoLocale();
  let chromium: RunningChromium;
  let data: Set<string>;

  beforeAll(async () => {
    const started = await launchSeeded({ server, dir });
    chromium = started.chromium;
    await storeRunningCall(chromium, started.year);
    data = new Set(JSON.stringify(started.year).match(/(?<=")[^"]+(?=")/g));
  });
  afterAll(async () => {
    await chromium.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(everyPage)('$path shows no text but the catalogue’s and the person’s', async ({ path, width }) => {
    const page = await openAt(chromium, path, width);
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent && !parent.closest('kbd, code, pre, script, style')) found.push(node.textContent ?? '');
      }
      const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap(
        (element) => ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [...found, ...named];
    });
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(5);
    expect([...new Set(texts)].filter((text) => isForeign(text.trim(), data))).toEqual([]);
    await leavePage(page);
  });
});

/** What Intl writes, numbers, and addresses that are the same in every language. */
const byIntl =
  /^(?:[\d\s.,:%+–/‐-]|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|AM|PM|min|hr|day|days|week|weeks|month|months|in|ago|today|tomorrow|yesterday|MB|kB|byte)*$/;
const byNature =
  /^(?:https?:\/\/\S*|\S+\.(?:com|us|ms|html)|[A-Z][a-z]+\/[A-Za-z_/]+|mentoree|mentee|protégé)/;

/** Names of services, which no language translates. */
const names = new Set(['Google Meet', 'Zoom', 'Microsoft Teams', 'Jitsi']);

function isForeign(text: string, data: ReadonlySet<string>): boolean {
  if (text === '' || !/\p{L}/u.test(text) || text.includes('⟦')) return false;
  if (byIntl.test(text) || byNature.test(text) || names.has(text)) return false;
  return ![...data].some(
    (value) => value.includes(text) || text.split(/[ ,:]+/).every((word) => value.includes(word)),
  );
}
