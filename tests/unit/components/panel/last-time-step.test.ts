// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastTimeStep } from '../../../../components/panel/steps/last-time/LastTimeStep';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';
import { addActionItem, completeActionItem } from '../../../../lib/storage/actions/action-items';
import type { LocalDate } from '../../../../lib/domain/instant';
import { onMessage } from '../../../../lib/messaging/protocol';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now } from '../../lib/storage/sample-mentorship';
import { aContext } from './a-context';

let context: RitualContext;
let stopListening: () => void;

beforeEach(async () => {
  stopListening = onMessage('lookAgain', () => undefined);
  await emptyDatabase();
  context = await aContext();
});
afterEach(() => {
  stopListening();
  render(null, document.body);
});

/** Puts a promise of an earlier session on record, and returns its id. */
async function promised(text: string, dueOn: LocalDate | null = null): Promise<string> {
  const place = { mentorshipId: context.mentorship.id, sessionId: crypto.randomUUID() };
  const item = { text, owner: 'mentor', priority: 'must', draftedBy: 'mentoree', dueOn } as const;
  return (await addActionItem(place, item, '2026-11-10T15:00:00.000Z')).id;
}
const draw = () => render(h(lastTimeStep.Body, { context }), document.body);
const shown = () => document.body.textContent ?? '';
const facts = () => [...document.querySelectorAll('.last-time__facts')].map(({ textContent }) => textContent);
const act = (name: string) => document.querySelector<HTMLElement>(`.last-time__act[aria-label="${name}"]`);

describe('What was left open last time', () => {
  it.each<[string, LocalDate | null, RegExp]>([
    ['yesterday', '2026-12-09', /was due Wed, Dec 9$/],
    ['today', '2026-12-10', /by Thu, Dec 10$/],
    ['no day of its own', null, /by next meeting$/],
  ])('says a day that has passed as one that was: %s', async (_, dueOn, says) => {
    await promised('Read chapter 3', dueOn);
    draw();
    await expect.poll(facts).toEqual([expect.stringMatching(says)]);
  });

  it('says where it went once it was carried, and praises nobody', async () => {
    await promised('Read chapter 3');
    draw();
    await expect.poll(() => act('Carry')).not.toBeNull();
    act('Carry')?.click();
    await expect.poll(shown).toBe('1 carriedNow under “Action items”.');
  });

  it('says that nothing is left where all was done', async () => {
    const id = await promised('Read chapter 3');
    await completeActionItem(id, now);
    draw();
    await expect.poll(shown).toBe('Nothing is left open from last time.');
  });
});
