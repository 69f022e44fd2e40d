// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedbackStep } from '../../../../components/panel/steps/feedback/FeedbackStep';
import { addGoal, setAnchor } from '../../../../lib/storage/actions/goals';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now } from '../../lib/storage/sample-mentorship';
import { aContext } from './a-context';

const anchors = ['Avoids it', 'Goes along', 'Does it with notes', 'Does it freely', 'Is asked for advice'];

beforeEach(async () => {
  await emptyDatabase();
  const context = await aContext();
  const goal = await addGoal(context.mentorship.id, 'Speak in the team meeting', now);
  for (const [index, text] of anchors.entries()) await setAnchor(goal.id, index, text);
  render(h(feedbackStep.Body, { context }), document.body);
  await expect.poll(words).not.toBeNull();
});
afterEach(() => render(null, document.body));

const words = () => document.querySelector('.scores__words')?.textContent ?? null;
const level = (name: string) => document.querySelector<HTMLElement>(`[aria-label^="${name}: "]`);

describe('A goal’s scale', () => {
  it('says in sight what its two ends mean', () => {
    expect(words()).toBe('-2 Avoids it+2 Is asked for advice');
  });

  it.each([
    ['pointer', 'pointerenter'],
    ['keyboard', 'focus'],
  ])('says what the level under the %s means', async (_, onto) => {
    level('+1')?.dispatchEvent(new Event(onto));
    await expect.poll(words).toBe('+1 Does it freely');
  });
});
