// @vitest-environment happy-dom
import { h, render, type FunctionComponent } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agendaStep } from '../../../../components/panel/steps/agenda/AgendaStep';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';
import { onMessage } from '../../../../lib/messaging/protocol';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now, planOn } from '../../lib/storage/sample-mentorship';
import { aContext } from './a-context';

let context: RitualContext;
let goneOn: number;
let stopListening: () => void;
let told: number;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  await emptyDatabase();
  goneOn = 0;
  told = 0;
  stopListening = onMessage('lookAgain', () => void (told += 1));
  context = await aContext({ next: () => void (goneOn += 1) });
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five'])
    await addActionItem(
      { mentorshipId: context.mentorship.id, sessionId: context.session.id },
      { text },
      now,
    );
});
afterEach(() => {
  stopListening();
  render(null, document.body);
  vi.useRealTimers();
});

const Line: FunctionComponent<{ context: RitualContext }> = ({ context: of }) =>
  h('p', { id: 'state' }, agendaStep.useStateLine(of));
const text = () => document.body.textContent ?? '';
const use = () => document.querySelector<HTMLElement>('.agenda__use');

async function draw(day: string): Promise<void> {
  const nextSession = await bookNextSession(context.mentorship, context.session, planOn(day), now);
  const given = { ...context, nextSession };
  render(h('div', null, h(Line, { context: given }), h(agendaStep.Body, { context: given })), document.body);
  await expect.poll(text).toContain('Review promises (5)');
}

describe('The next agenda', () => {
  it('says as a draft until when it can be made final: the day before, where the meeting is', async () => {
    await draw('24');
    expect(text()).toContain('Last word by Wed, Dec 23: You');
  });

  it('names no day that has passed', async () => {
    await draw('10');
    expect(text()).not.toContain('Last word by');
  });

  it('is counted in the points that are drawn, all promises being one', async () => {
    await draw('24');
    use()?.click();
    await expect.poll(() => document.querySelector('#state')?.textContent).toBe('3 points');
    expect(document.querySelectorAll('.agenda > li')).toHaveLength(3);
    await expect.poll(() => told).toBe(2);
  });

  it.each([
    ['a click, by a pointer or what stands in for one, stays with its lines', 0],
    ['Enter goes on, as its key says', 1],
  ])('is taken: %s', async (_, steps) => {
    await draw('24');
    if (steps === 0) use()?.click();
    else
      use()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await expect.poll(() => document.querySelectorAll('.agenda__text').length).toBeGreaterThan(0);
    expect(goneOn).toBe(steps);
    await expect.poll(() => told).toBe(2);
  });
});
