import type { Page } from 'puppeteer-core';
import { seededYear, type SeededYear } from '../../seed/seeded-year.ts';
import { launchWithExtension, type LaunchOptions, type RunningChromium } from './chromium.ts';
import { storeRows } from './records.ts';

/** Starts a browser in which two mentorships have a year behind them. */
export async function launchSeeded(
  options: LaunchOptions,
): Promise<{ readonly chromium: RunningChromium; readonly year: SeededYear }> {
  const chromium = await launchWithExtension(options);
  const year = seededYear(Date.now());
  const page = await chromium.extensionPage('readback.html');
  for (const [table, rows] of Object.entries(year)) await storeRows(page, table, rows as never);
  await page.close();
  return { chromium, year };
}

/** What a page shows as text, hidden parts left out. */
export async function shownText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Lets a session of the first mentorship be going on, as a call by hand that ends in eight minutes. */
export async function storeRunningCall(chromium: RunningChromium, year: SeededYear): Promise<void> {
  const [mentorship] = year.mentorships;
  const session = year.sessions.findLast(
    ({ mentorshipId, status }) => mentorshipId === mentorship?.id && status === 'held',
  );
  if (!mentorship || !session) throw new Error('The year has no session to go on.');
  const iso = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const sessionId = crypto.randomUUID();
  const page = await chromium.extensionPage('readback.html');
  await storeRows(page, 'sessions', [
    {
      ...session,
      id: sessionId,
      uid: `${sessionId}@last-ten`,
      startsAt: iso(-52),
      endsAt: iso(8),
      actualStartAt: iso(-52),
      actualEndAt: null,
      wrapUpStartedAt: null,
      wrapUpFinishedAt: null,
    },
  ] as never);
  const call = {
    id: crypto.randomUUID(),
    platform: 'manual',
    keys: [],
    title: '',
    mentorshipId: mentorship.id,
    sessionId,
    phase: 'in-call',
    tabs: [],
    joinedAt: iso(-52),
    leftAt: null,
    saidEndsAt: iso(8),
    scheduledEnd: { endsAt: iso(8), source: 'said', guess: false },
    snoozedUntil: null,
    muted: false,
    chipSeenAt: null,
    wrapUpOpenedAt: null,
  };
  await storeRows(page, 'calls', [call]);
  await page.close();
}
