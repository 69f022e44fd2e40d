// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeMeeting } from '../../../../components/meeting/ChangeMeeting';
import { bookMeeting } from '../../../../components/panel/steps/next-meeting/book-meeting';
import { Toasts } from '../../../../components/ui/toasts';
import { addDays, addHours } from 'date-fns';
import { onMessage } from '../../../../lib/messaging/protocol';
import type { Session } from '../../../../lib/domain/session';
import { myTimeZone } from '../../../../lib/browser/my-time-zone';
import { wallClockAt } from '../../../../lib/domain/wall-clock';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { findSession } from '../../../../lib/storage/queries/sessions';
import { aContext } from '../panel/a-context';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now, planOn } from '../../lib/storage/sample-mentorship';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';

let stopListening: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  stopListening = onMessage('lookAgain', () => undefined);
  await emptyDatabase();
});
afterEach(() => {
  render(null, document.body);
  stopListening();
  vi.useRealTimers();
});

const inDays = (days: number) => addDays(now, days).toISOString();
const timesIn = (days: number) => ({
  startsAt: inDays(days),
  endsAt: addHours(inDays(days), 1).toISOString(),
});

async function booked(): Promise<{ context: RitualContext; meeting: Session }> {
  const context = await aContext();
  const plan = { ...planOn('24'), ...timesIn(9) };
  const meeting = await bookNextSession(context.mentorship, context.session, plan, now);
  return { context: { ...context, nextSession: meeting }, meeting };
}
const startOf = async ({ id }: Session) => (await findSession(id))?.startsAt;
const toast = () => document.querySelector('.toast__text')?.textContent ?? null;
const undo = () => document.querySelector<HTMLButtonElement>('[data-undo]')?.click();

describe('A meeting that is moved', () => {
  it('by itself says so, and goes back by one press', async () => {
    const { context, meeting } = await booked();
    const change = h(ChangeMeeting, { pair: context, meeting, sessions: [meeting] });
    render(h('div', null, change, h(Toasts, null)), document.body);
    const day = document.querySelector<HTMLInputElement>('input[type="date"]');
    expect(day?.value).toBe(wallClockAt(meeting.startsAt, myTimeZone()).date);
    if (day) day.value = wallClockAt(inDays(12), myTimeZone()).date;
    day?.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(toast).toMatch(/^Meeting moved: /);
    expect(await startOf(meeting)).not.toBe(meeting.startsAt);
    undo();
    await expect.poll(() => startOf(meeting)).toBe(meeting.startsAt);
  });

  it('at the end of a call goes back by one press, too', async () => {
    const { context, meeting } = await booked();
    render(h(Toasts, null), document.body);
    await bookMeeting(context, timesIn(14));
    await expect.poll(toast).toMatch(/^Meeting moved: /);
    undo();
    await expect.poll(() => startOf(meeting)).toBe(meeting.startsAt);
  });
});

it('A meeting that is booked for the first time, or for when it is, was not moved', async () => {
  const { context, meeting } = await booked();
  render(h(Toasts, null), document.body);
  await bookMeeting(context, meeting);
  await bookMeeting({ ...context, nextSession: null }, timesIn(14));
  expect(toast()).toBeNull();
});
