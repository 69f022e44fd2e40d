// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Decisions } from '../../../../components/panel/steps/action-items/Decisions';
import { Toasts } from '../../../../components/ui/toasts';
import { onMessage } from '../../../../lib/messaging/protocol';
import { keepDecision } from '../../../../lib/storage/actions/agenda-items';
import { listDecisions } from '../../../../lib/storage/queries/agenda-items';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now } from '../../lib/storage/sample-mentorship';
import { aContext } from './a-context';

let sessionId: string;
let stopListening: () => void;

beforeEach(async () => {
  await emptyDatabase();
  stopListening = onMessage('lookAgain', () => undefined);
  const { session } = await aContext();
  sessionId = session.id;
  await keepDecision({ mentorshipId: session.mentorshipId, sessionId }, 'We meet in person', now);
  render([h(Decisions, { key: 'decisions', sessionId }), h(Toasts, { key: 'toasts' })], document.body);
  await expect.poll(() => words()?.textContent).toBe('We meet in person');
});
afterEach(() => {
  stopListening();
  render(null, document.body);
});

const words = () => document.querySelector<HTMLElement>('.decision__text');
const field = () => document.querySelector<HTMLTextAreaElement>('textarea');
const stored = async () => (await listDecisions(sessionId)).map(({ text }) => text);

async function edit(text: string): Promise<void> {
  words()?.click();
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  type(text);
}
function type(text: string): void {
  const typedIn = field();
  if (!typedIn) throw new Error('There is no field to type in.');
  typedIn.value = text;
  typedIn.dispatchEvent(new Event('input', { bubbles: true }));
}
const press = (key: string, more: KeyboardEventInit = {}) =>
  field()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

describe('A decision', () => {
  it('is reworded where it stands, with each letter stored, and has the old words back by one undo', async () => {
    await edit('We meet on Mondays');
    await expect.poll(stored).toEqual(['We meet on Mondays']);
    press('Enter');
    await expect.poll(() => words()?.textContent).toBe('We meet on Mondays');
    await expect.poll(() => document.activeElement).toBe(words());
    document.querySelector<HTMLElement>('[data-undo]')?.click();
    await expect.poll(stored).toEqual(['We meet in person']);
  });

  it.each([
    ['given up by Escape', 'Something else', 'Escape'],
    ['left empty', ' ', 'Enter'],
  ])('says what it said before once the field is %s', async (_how, typed, key) => {
    await edit(typed);
    press(key);
    await expect.poll(() => words()?.textContent).toBe('We meet in person');
    await expect.poll(stored).toEqual(['We meet in person']);
  });

  it('is not left by the Enter that takes the word of an input method', async () => {
    await edit('対面で会');
    press('Enter', { isComposing: true });
    press('Enter', { keyCode: 229 });
    type('対面で会う');
    await expect.poll(stored).toEqual(['対面で会う']);
    expect(field()).not.toBeNull();
  });
});
