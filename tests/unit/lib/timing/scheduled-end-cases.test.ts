import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndCandidate } from '../../../../lib/timing/candidates';
import { decideScheduledEnd } from '../../../../lib/timing/scheduled-end';

const ana = 'ana';
const at = (clock: string, day = '2026-12-10') => `${day}T${clock}:00.000Z`;

function candidate(source: EndCandidate['source'], patch: Partial<EndCandidate> = {}): EndCandidate {
  const times = { startsAt: at('15:00'), endsAt: at('16:00'), knownAt: at('08:00') };
  return {
    source,
    tie: 'link',
    mentorshipId: ana,
    sessionId: null,
    uid: null,
    sequence: null,
    ...times,
    ...patch,
  };
}

const calendar = (from: string, to: string, patch: Partial<EndCandidate> = {}) =>
  candidate('calendar', { startsAt: at(from), endsAt: at(to), ...patch });
const booked = (from: string, to: string, patch: Partial<EndCandidate> = {}) =>
  candidate('booked', { startsAt: at(from), endsAt: at(to), ...patch });
const said = (to: string) => candidate('said', { startsAt: null, endsAt: at(to), tie: 'none' });
const page = (from: string, to: string) => candidate('page', { startsAt: at(from), endsAt: at(to) });
const cut = (to: string) => candidate('page-countdown', { startsAt: null, endsAt: at(to), tie: 'none' });
const usual = (to: string) => candidate('usual-length', { startsAt: null, endsAt: at(to), tie: 'none' });

interface Case {
  readonly name: string;
  readonly candidates: readonly EndCandidate[];
  readonly joinedAt?: string;
  readonly now?: string;
  readonly is: readonly [endsAt: string, source: EndCandidate['source'], guess?: boolean] | null;
}

const cases: readonly Case[] = [
  { name: 'nothing is known', candidates: [], is: null },
  { name: 'only the usual length is known', candidates: [usual('16:00')], is: [at('16:00'), 'usual-length'] },
  {
    name: 'the page shows the meeting',
    candidates: [usual('16:00'), page('15:00', '15:45')],
    is: [at('15:45'), 'page'],
  },
  {
    name: 'the platform counts down to its cut, before and after what the calendar says',
    candidates: [calendar('15:00', '15:50'), booked('15:00', '15:50'), cut('15:40')],
    is: [at('15:40'), 'page-countdown'],
  },
  {
    name: 'the person has said when, whatever is counted down',
    candidates: [said('15:30'), cut('15:40')],
    is: [at('15:30'), 'said'],
  },
  {
    name: 'it was booked here',
    candidates: [page('15:00', '15:45'), booked('15:00', '15:50')],
    is: [at('15:50'), 'booked'],
  },
  {
    name: 'a calendar read after the booking knows better',
    candidates: [booked('15:00', '16:00'), calendar('15:00', '15:30', { knownAt: at('14:00') })],
    is: [at('15:30'), 'calendar'],
  },
  {
    name: 'a booking made after the calendar was read beats it',
    candidates: [booked('15:00', '16:00', { knownAt: at('14:00') }), calendar('15:00', '15:30')],
    is: [at('16:00'), 'booked'],
  },
  {
    name: 'the same meeting, moved here: the higher SEQUENCE wins',
    candidates: [
      booked('15:00', '16:00', { uid: 'u', sequence: 2 }),
      calendar('15:00', '15:30', { uid: 'u', sequence: 1 }),
    ],
    is: [at('16:00'), 'booked'],
  },
  {
    name: 'the same meeting, moved in the calendar: the higher SEQUENCE wins',
    candidates: [
      booked('15:00', '16:00', { uid: 'u', sequence: 1, knownAt: at('14:00') }),
      calendar('15:00', '15:30', { uid: 'u', sequence: 2 }),
    ],
    is: [at('15:30'), 'calendar'],
  },
  {
    name: 'the very booking is cancelled in the calendar',
    candidates: [
      booked('15:00', '16:00', { uid: 'u', sequence: 1 }),
      calendar('15:00', '16:00', { uid: 'u', sequence: 1, status: 'cancelled' }),
      usual('16:30'),
    ],
    is: [at('16:30'), 'usual-length'],
  },
  {
    name: 'an older cancellation does not undo a newer booking',
    candidates: [
      booked('15:00', '16:00', { uid: 'u', sequence: 3 }),
      calendar('15:00', '16:00', { uid: 'u', sequence: 2, status: 'cancelled' }),
    ],
    is: [at('16:00'), 'booked'],
  },
  {
    name: 'the person said so',
    candidates: [said('15:20'), calendar('15:00', '16:00'), booked('15:00', '15:50')],
    is: [at('15:20'), 'said'],
  },
  {
    name: 'the person said an end that has passed: it stays theirs',
    candidates: [said('14:00'), calendar('15:00', '16:00')],
    is: [at('14:00'), 'said'],
  },
  {
    name: 'the person took their word back',
    candidates: [calendar('15:00', '16:00')],
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'overlapping events in the same permanent room: the one that began when the call did',
    candidates: [calendar('14:00', '17:00'), calendar('15:00', '15:30')],
    is: [at('15:30'), 'calendar'],
  },
  {
    name: 'back-to-back on one link, joined at the boundary: the second',
    candidates: [calendar('14:00', '15:00'), calendar('15:00', '16:00')],
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'back-to-back on one link, joined five minutes early: the second',
    candidates: [calendar('14:00', '15:00'), calendar('15:00', '16:00')],
    joinedAt: at('14:55'),
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'back-to-back on one link, joined in the first: the first',
    candidates: [calendar('14:00', '15:00'), calendar('15:00', '16:00')],
    joinedAt: at('14:01'),
    is: [at('15:00'), 'calendar'],
  },
  {
    name: 'an event moved while the call runs: the fresh reading',
    candidates: [
      calendar('15:00', '16:00', { uid: 'e', sequence: 0 }),
      calendar('15:00', '16:30', { uid: 'e', sequence: 1, knownAt: at('15:20') }),
    ],
    now: at('15:21'),
    is: [at('16:30'), 'calendar'],
  },
  {
    name: 'an event cancelled while the call runs leaves the next best',
    candidates: [calendar('15:00', '16:00', { status: 'cancelled' }), usual('16:05')],
    now: at('15:21'),
    is: [at('16:05'), 'usual-length'],
  },
  {
    name: 'a declined event is no meeting of ours',
    candidates: [calendar('15:00', '16:00', { status: 'declined' })],
    is: null,
  },
  {
    name: 'a tentative event counts',
    candidates: [calendar('15:00', '16:00', { status: 'tentative' })],
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'a personal room of two mentorships: only this one counts',
    candidates: [calendar('15:00', '15:30', { mentorshipId: 'bob' }), calendar('15:00', '16:00')],
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'joined 20 minutes early',
    candidates: [calendar('15:00', '16:00')],
    joinedAt: at('14:40'),
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'joined 20 minutes late',
    candidates: [calendar('15:00', '16:00')],
    joinedAt: at('15:20'),
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'joined hours early, it is another call',
    candidates: [calendar('15:00', '16:00'), usual('12:00')],
    joinedAt: at('11:00'),
    is: [at('12:00'), 'usual-length'],
  },
  {
    name: 'past midnight',
    candidates: [calendar('23:30', '00:30', { endsAt: at('00:30', '2026-12-11') })],
    joinedAt: at('23:31'),
    is: [at('00:30', '2026-12-11'), 'calendar'],
  },
  {
    name: 'a session that crosses a clock change ends at its instant',
    candidates: [
      calendar('00:30', '01:30', { startsAt: at('00:30', '2026-10-25'), endsAt: at('01:30', '2026-10-25') }),
    ],
    joinedAt: at('00:31', '2026-10-25'),
    is: [at('01:30', '2026-10-25'), 'calendar'],
  },
  {
    name: 'an all-day event says nothing',
    candidates: [calendar('00:00', '23:59', { allDay: true }), usual('16:00')],
    is: [at('16:00'), 'usual-length'],
  },
  {
    name: 'an event without a link, tied by its title, is a guess',
    candidates: [calendar('15:00', '15:45', { tie: 'title' })],
    is: [at('15:45'), 'calendar', true],
  },
  {
    name: 'a link beats a title',
    candidates: [calendar('15:00', '15:45', { tie: 'title' }), calendar('14:50', '16:00')],
    is: [at('16:00'), 'calendar'],
  },
  {
    name: 'an event that was over before the call began',
    candidates: [calendar('13:00', '14:00'), usual('16:00')],
    is: [at('16:00'), 'usual-length'],
  },
  {
    name: 'occurrences of one series share their UID and stay apart',
    candidates: [
      calendar('15:00', '16:00', { uid: 's', sequence: 0 }),
      calendar('15:00', '16:00', {
        uid: 's',
        sequence: 5,
        startsAt: at('15:00', '2026-12-17'),
        endsAt: at('16:00', '2026-12-17'),
      }),
    ],
    is: [at('16:00'), 'calendar'],
  },
];

describe('the scheduled end', () => {
  it.each(cases)('$name', ({ candidates, joinedAt = at('15:01'), now = joinedAt, is }) => {
    const end = decideScheduledEnd(candidates, { joinedAt, now, mentorshipId: ana });

    expect(end).toEqual(is && { endsAt: is[0], source: is[1], guess: is[2] ?? false });
  });

  it('does not depend on the order in which sources speak', () => {
    const all = cases.flatMap(({ candidates }) => candidates);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 2 }), (some) => {
        const call = { joinedAt: at('15:01'), now: at('15:02'), mentorshipId: ana };
        expect(decideScheduledEnd(some.toReversed(), call)).toEqual(decideScheduledEnd(some, call));
      }),
    );
  });
});
