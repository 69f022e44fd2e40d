// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { factsText, signalLists } from '../../../../lib/calls/page-facts';
import { createPageWatcher } from '../../../../lib/calls/page-watcher';
import { pageViewSchema } from '../../../../lib/messaging/page-view';
import { callsBySignal } from './sample-pages';

it.each(callsBySignal)(
  'A report of a $page.platform page says what matched, and nothing of what is written there',
  ({ page, url, call }) => {
    document.body.innerHTML = `${call}<p id="ana-lima" class="secret">Ana Lima, ana@example.com</p>`;
    document.title = 'Ana Lima & Ben';
    const place = () => ({ document, url: new URL(url), keys: ['meet:abc-defg-hij'] });
    const watcher = createPageWatcher({ page, place, clock: () => 5000 });
    watcher.look();
    const facts = watcher.facts();
    const view = { platform: page.platform, keys: [], facts };
    expect(pageViewSchema.parse(view)).toEqual(view);
    const text = factsText(page, facts, '1.2.3');
    expect(text).toContain(`Last Ten 1.2.3, ${page.platform}: in-call`);
    const all = signalLists(page).flatMap(([, signals]) => signals.flatMap(({ anyOf }) => anyOf));
    const absent = all.filter(({ selector }) => !document.querySelector(selector));
    for (const { selector, seenOn } of absent) expect(text).toContain(`  no   ${selector}  (${seenOn})`);
    expect(text.match(/^ {2}yes {2}/gm)?.length).toBeGreaterThan(2);
    expect(text).not.toMatch(/Ana|Lima|Ben|example|secret|abc-defg|81234567890|https/);
  },
);

it('Whatever a page says of itself, only yes and no come out', () => {
  const facts = { sight: 'unclear', forMs: 1, matches: [[['<b>Ana</b>']]] };
  expect(pageViewSchema.safeParse({ platform: 'meet', keys: [], facts }).success).toBe(false);
});
