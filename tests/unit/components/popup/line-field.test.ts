// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LineField } from '../../../../components/popup/LineField';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { onMessage } from '../../../../lib/messaging/protocol';
import { listActionItems } from '../../../../lib/storage/queries/action-items';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { storeMentorship } from '../../lib/storage/sample-mentorship';

let ana: Mentorship;
let line: string;
let stopListening: () => void;

beforeEach(async () => {
  await emptyDatabase();
  stopListening = onMessage('lookAgain', () => undefined);
  ana = await storeMentorship('Ana Lima', []);
  line = '';
});
afterEach(() => {
  stopListening();
  render(null, document.body);
});

function draw(target: Mentorship | null, isSent = false): void {
  const props = {
    line,
    target,
    mentorships: [],
    onLine: (text: string) => {
      line = text;
      draw(target);
    },
    onTarget: () => undefined,
    isSent,
    onDown: () => undefined,
  };
  render(h(LineField, props), document.body);
}
const enter = () =>
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const texts = async () => (await listActionItems(ana.id)).map(({ text }) => text);

it('An Enter pressed before the list is read adds what was typed once it is', async () => {
  line = 'Draft CV';
  draw(null);
  enter();
  draw(ana);
  await expect.poll(texts).toEqual(['Draft CV']);
  await expect.poll(() => line).toBe('');
});

it('What is typed on after such an Enter waits for one of its own', async () => {
  line = 'Draft';
  draw(null);
  enter();
  const field = document.querySelector('input');
  if (field) field.value = 'Draft CV';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  draw(ana);
  enter();
  await expect.poll(texts).toEqual(['Draft CV']);
});

it('Two presses of Enter add one item, and what is typed while it is added stays', async () => {
  line = 'Draft CV';
  draw(ana);
  enter();
  enter();
  line = 'Then something else';
  draw(ana);
  await expect.poll(texts).toEqual(['Draft CV']);
  expect(line).toBe('Then something else');
});

it('An Enter pressed before any of the popup was there adds what was typed by then', async () => {
  line = 'Draft CV';
  draw(null, true);
  draw(ana);
  await expect.poll(texts).toEqual(['Draft CV']);
});
