// @vitest-environment happy-dom
import { h, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInvitation, type GivenInvitation } from '../../../../components/invitation/use-invitation';
import { database } from '../../../../lib/storage/engine/database';
import { emptyDatabase } from '../../lib/storage/empty-database';

let given: GivenInvitation;

function Shown() {
  const invitation = useInvitation();
  const { understood } = invitation;
  useLayoutEffect(() => {
    given = invitation;
  });
  return h('p', null, understood === null ? 'none' : understood === 'nothing' ? 'nothing' : understood.link);
}

beforeEach(async () => {
  await emptyDatabase();
  render(h(Shown, null), document.body);
});
afterEach(() => render(null, document.body));

const shown = () => document.body.textContent;
const link = 'https://meet.google.com/abc-defg-hij';

it('What was given last counts, also where what was given before is read later', async () => {
  let readFirst = (): void => undefined;
  const held = new Promise<never[]>((resolve) => (readFirst = () => resolve([])));
  vi.spyOn(database.mentorships, 'toArray').mockReturnValueOnce(held as never);
  const first = given.take('https://');
  await given.take(link);
  await expect.poll(shown).toBe(link);
  readFirst();
  expect(await first).toBe(false);
  expect(shown()).toBe(link);
});

it('What was put away before it was read stays away', async () => {
  const reading = given.take(link);
  given.clear();
  expect(await reading).toBe(true);
  await new Promise((drawn) => setTimeout(drawn));
  expect(shown()).toBe('none');
});
