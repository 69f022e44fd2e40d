import { describe, expect, it } from 'vitest';
import {
  completenessOf,
  dueDayOf,
  itemsOfLastTime,
  itemsOfSession,
  mustDoMinutes,
  needsDecision,
} from '../../../../lib/domain/carry-over';
import { anItem } from './sample-records';

const session = (id: string, day: string, status: 'planned' | 'held' | 'cancelled' | 'missed' = 'held') => ({
  id,
  startsAt: `${day}T15:00:00.000Z`,
  status,
});

describe('The third carry', () => {
  it.each([
    [0, false],
    [1, false],
    [2, true],
    [3, true],
  ])('with %d carries behind it asks for a decision: %s', (carries, asks) => {
    const carriedThrough = Array.from({ length: carries }, () => crypto.randomUUID());
    expect(needsDecision({ carriedThrough, repeats: false })).toBe(asks);
    expect(needsDecision({ carriedThrough, repeats: true })).toBe(false);
  });
});

describe('An open item', () => {
  const today = session('today', '2026-12-10');
  const items = [
    anItem({ text: 'earlier', sessionId: 'before', createdAt: '2026-11-26T15:50:00.000Z' }),
    anItem({ text: 'between', createdAt: '2026-12-01T10:00:00.000Z' }),
    anItem({ text: 'carried', sessionId: 'today', createdAt: '2026-11-12T15:50:00.000Z' }),
    anItem({ text: 'captured', sessionId: 'today', createdAt: '2026-12-10T15:20:00.000Z' }),
    anItem({ text: 'in the popup', createdAt: '2026-12-10T15:30:00.000Z' }),
  ];

  const before = session('before', '2026-11-26');
  const names = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

  it('stands either under last time or under this session, never both, never nowhere', () => {
    const sessions = [before, today];
    expect(names(itemsOfLastTime(items, today, sessions))).toEqual(['earlier', 'between']);
    expect(names(itemsOfSession(items, today, sessions))).toEqual(['carried', 'captured', 'in the popup']);
  });

  it('of a later meeting is none of a wrap-up that is finished late', () => {
    const later = session('later', '2026-12-12');
    const sessions = [before, today, later, session('next', '2026-12-20', 'planned')];
    const more = [
      ...items,
      anItem({ text: 'agreed later', sessionId: 'later', createdAt: '2026-12-12T15:30:00.000Z' }),
      anItem({ text: 'carried on later', sessionId: 'later', createdAt: '2026-12-10T15:31:00.000Z' }),
      anItem({ text: 'old, taken up later', sessionId: 'later', createdAt: '2026-11-26T15:51:00.000Z' }),
      anItem({ text: 'in the popup, later', createdAt: '2026-12-13T10:00:00.000Z' }),
      anItem({ text: 'written down late', sessionId: 'today', createdAt: '2026-12-13T10:00:00.000Z' }),
    ];
    expect(names(itemsOfLastTime(more, today, sessions))).toEqual(['earlier', 'between']);
    expect(names(itemsOfSession(more, today, sessions))).toEqual([
      'carried',
      'captured',
      'in the popup',
      'written down late',
    ]);
    expect(names(itemsOfSession(more, later, sessions))).toEqual([
      'agreed later',
      'carried on later',
      'old, taken up later',
      'in the popup, later',
    ]);
    expect(names(itemsOfLastTime(more, later, sessions))).toContain('written down late');
  });

  it('added between two meetings belongs to the first until the second has begun', () => {
    const sessions = [before, today, session('next', '2026-12-20', 'planned')];
    const added = [anItem({ text: 'added', createdAt: '2026-12-13T10:00:00.000Z' })];
    expect(names(itemsOfSession(added, today, sessions))).toEqual(['added']);
  });
});

describe('An item is due', () => {
  const sessions = [
    session('third', '2026-12-24', 'planned'),
    session('first', '2026-11-26'),
    session('off', '2026-12-17', 'cancelled'),
    session('second', '2026-12-10'),
    session('never', '2026-12-08', 'missed'),
  ];
  const due = (fields: Parameters<typeof anItem>[0], zone = 'Europe/Berlin') =>
    dueDayOf(anItem(fields), sessions, zone);

  it('on its own day where it has one', () => {
    expect(due({ dueOn: '2026-12-12', sessionId: 'second' })).toBe('2026-12-12');
  });

  it('on the day of the meeting after the one it was agreed in, however often that meeting has moved', () => {
    expect(due({ sessionId: 'first' })).toBe('2026-12-10');
    expect(due({ sessionId: 'second' })).toBe('2026-12-24');
  });

  it('between meetings by the next one after it was written', () => {
    expect(due({ createdAt: '2026-12-01T10:00:00.000Z' })).toBe('2026-12-10');
  });

  it('some day while no further meeting is agreed', () => {
    expect(due({ sessionId: 'third' })).toBeNull();
  });

  it('by the calendar of the zone', () => {
    expect(due({ sessionId: 'first' }, 'Pacific/Kiritimati')).toBe('2026-12-11');
  });
});

describe('What is missing from a promise', () => {
  it('shows at a glance', () => {
    const word = { at: '2026-12-10T15:55:00.000Z', as: 'own-word' as const, to: '', withdrawn: false };
    expect(completenessOf(anItem({ commitmentMentor: word, estimateMinutes: 30 }), null)).toEqual({
      estimate: true,
      deadline: false,
      mentor: true,
      mentoree: false,
    });
  });

  it('does not stop the must-dos from adding up', () => {
    const items = [
      anItem({ estimateMinutes: 30 }),
      anItem(),
      anItem({ estimateMinutes: 45 }),
      anItem({ estimateMinutes: 600, priority: 'nice' }),
    ];
    expect(mustDoMinutes(items)).toBe(75);
  });
});
