import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  nextReminderLook,
  reminderToNotify,
  remindersOf,
  waitingReminders,
  type ReminderBasis,
} from '../../../../lib/domain/reminders';
import { defaultSettings } from '../../../../lib/domain/settings';
import { aMentorship, aSession } from './sample-mentorship';
import { anItem } from './sample-records';

const zone = 'Europe/Berlin';
const held = aSession('2026-12-10');
const next = aSession('2026-12-24', { status: 'planned', agendaFinalBy: '2026-12-23' });
const basis: ReminderBasis = {
  mentorship: aMentorship(),
  sessions: [held, next],
  openItems: [anItem({ dueOn: '2026-12-15' }), anItem({ text: 'Read', dueOn: null })],
};
const settings = { ...defaultSettings, remindBySystem: true };

const at = (time: string) => `2026-12-${time.replace(' ', 'T')}:00.000Z`;
function waitingAt(time: string, changed: Partial<ReminderBasis> = {}): string[] {
  const now = at(time);
  const reminders = remindersOf([{ ...basis, ...changed }], now, zone);
  return waitingReminders(reminders, [], { settings, now }).map(({ need }) => need);
}

describe('Reminders', () => {
  it.each([
    ['nothing right after a meeting', '11 09:00', []],
    ['a nudge half-way to the next', '17 16:00', ['half-way']],
    ['the deadline on its day, by the local clock', '14 23:30', ['deadline']],
    ['none of a deadline the day after', '15 23:30', []],
    ['the agenda and the meeting on the day before', '23 09:00', ['agenda', 'meeting']],
    ['nothing once it has begun', '24 15:30', []],
  ])('are %s', (_, time, needs) => {
    expect(waitingAt(time)).toEqual(needs);
  });

  it('ask only the mentoree for the agenda, and only until it is final', () => {
    expect(waitingAt('23 09:00', { mentorship: aMentorship({ role: 'mentor' }) })).toEqual(['meeting']);
    const final = aSession('2026-12-24', { status: 'planned', agendaFinalisedAt: at('20 09:00') });
    expect(waitingAt('23 09:00', { sessions: [held, final] })).toEqual(['meeting']);
  });

  it('nudge neither where nothing is open nor in a gap of a few days', () => {
    expect(waitingAt('17 16:00', { openItems: [] })).toEqual([]);
    const soon = aSession('2026-12-13', { status: 'planned' });
    expect(waitingAt('12 09:00', { sessions: [held, soon] })).not.toContain('half-way');
  });

  it('that are switched off or put away do not wait', () => {
    const now = at('23 09:00');
    const reminders = remindersOf([basis], now, zone);
    const off = { ...settings, reminders: { ...settings.reminders, agenda: false } };
    const shown = [{ id: `meeting:${next.id}:${next.startsAt}`, notifiedAt: null, putAwayAt: now }];
    expect(waitingReminders(reminders, shown, { settings: off, now })).toEqual([]);
  });
});

describe('Quiet hours', () => {
  const night = { from: '22:00', to: '07:00' };
  it.each([
    ['before midnight', night, '10 21:30', true],
    ['after midnight', night, '10 05:59', true],
    ['at their end', night, '10 06:00', false],
    ['before they begin', night, '10 20:59', false],
    ['within a day', { from: '12:00', to: '13:00' }, '10 11:30', true],
    ['of no length', { from: '12:00', to: '12:00' }, '10 11:00', false],
    ['switched off', null, '10 23:00', false],
  ])('%s', (_, quiet, time, expected) => {
    expect(isQuiet(quiet, at(time), zone)).toBe(expected);
  });

  it('follow the wall clock across a clock change', () => {
    expect(isQuiet(night, '2026-03-28T05:30:00.000Z', zone)).toBe(true);
    expect(isQuiet(night, '2026-03-29T05:30:00.000Z', zone)).toBe(false);
  });
});

describe('A notification of the system', () => {
  const now = at('23 09:00');
  const waiting = remindersOf([basis], now, zone);
  const shownAt = (notifiedAt: string) => [{ id: waiting[0]?.id ?? '', notifiedAt, putAwayAt: null }];

  it('is given for one reminder at a time, an hour apart, each once', () => {
    expect(reminderToNotify(waiting, [], { settings, now, timeZone: zone })).toBe(waiting[0]);
    const half = shownAt(at('23 08:30'));
    expect(reminderToNotify(waiting, half, { settings, now, timeZone: zone })).toBeNull();
    const long = shownAt(at('23 07:30'));
    expect(reminderToNotify(waiting, long, { settings, now, timeZone: zone })).toBe(waiting[1]);
  });

  it('waits for the end of the quiet hours, and is not given unless switched on', () => {
    const night = at('23 05:00');
    expect(reminderToNotify(waiting, [], { settings, now: night, timeZone: zone })).toBeNull();
    expect(nextReminderLook(waiting, [], { settings, now: night, timeZone: zone })).toBe(at('23 07:00'));
    const off = { ...settings, remindBySystem: false };
    expect(reminderToNotify(waiting, [], { settings: off, now, timeZone: zone })).toBeNull();
  });
});
