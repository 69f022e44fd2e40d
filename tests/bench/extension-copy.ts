import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../browser/harness/build';
import { storeRows } from '../browser/harness/records';
import { seededYear, type SeededYear } from '../seed/seeded-year';

/** Builds the extension and copies it with the bench's own pages beside the others. */
export function extensionWithBenchPages(): string {
  buildExtension();
  const dir = mkdtempSync(join(tmpdir(), 'last-ten-bench-'));
  cpSync('.output/chrome-mv3', dir, { recursive: true });
  cpSync('tests/bench/empty-page', dir, { recursive: true });
  cpSync('node_modules/dexie/dist/dexie.min.js', join(dir, 'dexie.min.js'));
  return dir;
}

/**
 * Stores the seeded year with `items` action items of its first mentorship, `open` of them open, and `sessions` held
 * ones more.
 */
export async function storeYear(page: Page, items: number, sessions = 0, open = items): Promise<SeededYear> {
  const year = seededYear(Date.now());
  const [pattern] = year.actionItems.filter(({ status }) => status === 'open');
  for (const [table, rows] of Object.entries(year))
    if (table !== 'actionItems') await storeRows(page, table, rows as never);
  const texts = year.actionItems.map(({ text }) => text);
  const rows = Array.from({ length: items }, (_, index) => ({
    ...pattern,
    id: crypto.randomUUID(),
    mentorshipId: year.mentorships[0]?.id,
    sessionId: null,
    text: `${texts[index % texts.length] ?? ''} ${index}`,
    position: index,
    ...(index >= open && { status: 'done', closedAt: new Date().toISOString() }),
  }));
  for (let from = 0; from < rows.length; from += 2000)
    await storeRows(page, 'actionItems', rows.slice(from, from + 2000));
  const [held] = year.sessions.filter(({ status }) => status === 'held');
  const day = 86_400_000;
  const more = Array.from({ length: sessions }, (_, index) => {
    const start = Date.now() - (index + 400) * day;
    return {
      ...held,
      id: crypto.randomUUID(),
      uid: `bench-${index}@last-ten`,
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 3_600_000).toISOString(),
    };
  });
  await storeRows(page, 'sessions', more as never);
  return year;
}
