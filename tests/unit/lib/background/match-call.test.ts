import { describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Call } from '../../../../lib/domain/call';
import type { Session } from '../../../../lib/domain/session';
import { isStillThatCall, matchCall, nearestSession } from '../../../../lib/background/match-call';

const room = 'zoom-my:zoom.us/coach';
const now = '2026-12-10T15:00:00.000Z';
const at = (clock: string) => `2026-12-10T${clock}:00.000Z`;
const pair = (id: string, ...callKeys: string[]) => ({ id, callKeys }) as unknown as Mentorship;
const planned = (id: string, mentorshipId: string, start: string, end: string, ...callKeys: string[]) =>
  ({
    id,
    mentorshipId,
    callKeys,
    startsAt: `2026-12-10T${start}:00.000Z`,
    endsAt: `2026-12-10T${end}:00.000Z`,
  }) as unknown as Session;

const ana = pair('ana', room);
const ben = pair('ben', room);
const teams = pair('teams', 'teams:19:x@thread.v2');

const sees = (
  keys: string[],
  mentorships: Mentorship[],
  sessions: Session[] = [],
  platform: 'meet' | 'teams' = 'meet',
) => matchCall({ keys, platform, phase: 'in-call', now }, { mentorships, planned: sessions });

const matched = (mentorshipId: string, sessionId: string | null = null) => ({
  kind: 'matched',
  mentorshipId,
  sessionId,
});

describe('A call', () => {
  it.each([
    ['before the first mentorship is asked about', sees(['meet:a'], []), { kind: 'ask', mentorshipIds: [] }],
    [
      'under an unknown link is left alone once a mentorship exists',
      sees(['meet:a'], [ana]),
      { kind: 'leave-alone' },
    ],
    ['under the link of one pair is theirs', sees([room], [ana, teams]), matched('ana')],
    [
      'under that link near a booked session is that session',
      sees([room], [ana], [planned('s', 'ana', '15:15', '16:15')]),
      matched('ana', 's'),
    ],
    [
      'long before a booked session is not that session',
      sees([room], [ana], [planned('s', 'ana', '15:31', '16:31')]),
      matched('ana'),
    ],
    [
      'under the link of a booked session is of that pair, though they never met there',
      sees(['meet:new'], [ana], [planned('s', 'ana', '15:00', '16:00', 'meet:new')]),
      matched('ana', 's'),
    ],
    [
      'in a room of two pairs with no session near is asked about, with both names',
      sees([room], [ana, ben]),
      { kind: 'ask', mentorshipIds: ['ana', 'ben'] },
    ],
    [
      'in a room of two pairs is that of the pair whose session is near',
      sees([room], [ana, ben], [planned('s', 'ben', '14:45', '15:45')]),
      matched('ben', 's'),
    ],
    [
      'in a room of two pairs with sessions back to back is asked about',
      sees(
        [room],
        [ana, ben],
        [planned('a', 'ana', '14:00', '15:00'), planned('b', 'ben', '15:00', '16:00')],
      ),
      { kind: 'ask', mentorshipIds: ['ana', 'ben'] },
    ],
    [
      'in Teams without a key is the one session planned now',
      sees([], [ana, teams], [planned('s', 'teams', '15:00', '16:00', 'teams:19:x@thread.v2')], 'teams'),
      matched('teams', 's'),
    ],
    [
      'in Teams without a key is not a session planned on another platform',
      sees([], [ana, teams], [planned('s', 'ana', '15:00', '16:00', room)], 'teams'),
      { kind: 'ask', mentorshipIds: ['teams'] },
    ],
    [
      'in Teams without a key is asked about where a pair meets on Teams',
      sees([], [ana, teams], [], 'teams'),
      { kind: 'ask', mentorshipIds: ['teams'] },
    ],
    [
      'in Teams without a key is left alone where no pair does',
      sees([], [ana], [], 'teams'),
      { kind: 'leave-alone' },
    ],
    ['elsewhere without a key is left alone', sees([], [ana, teams]), { kind: 'leave-alone' }],
  ])('%s', (_, match, expected) => {
    expect(match).toEqual(expected);
  });
});

describe('Of two sessions of one pair', () => {
  const early = planned('early', 'ana', '14:00', '14:45');
  const late = planned('late', 'ana', '15:05', '16:00');

  it.each([
    ['14:50', 'late'],
    ['14:40', 'early'],
    ['15:10', 'late'],
    ['13:00', undefined],
    ['17:00', undefined],
  ])('the one at %s is "%s"', (clock, id) => {
    expect(nearestSession('ana', [early, late], `2026-12-10T${clock}:00.000Z`)?.id).toBe(id);
  });
});

describe('A page that shows the link of an earlier call', () => {
  const call = (fields: Partial<Call>) =>
    ({ joinedAt: at('14:00'), tabs: [], leftAt: null, scheduledEnd: null, ...fields }) as unknown as Call;
  const seen = (clock: string) => [{ tabId: 1, phase: 'in-call' as const, seenAt: at(clock) }];
  const end = (clock: string) => ({ endsAt: at(clock), source: 'booked' as const, guess: false });

  it.each([
    ['which goes on', { phase: 'in-call', tabs: seen('14:56') }, true],
    [
      'silent for long, with its end far off',
      { phase: 'in-call', tabs: seen('14:40'), scheduledEnd: end('15:30') },
      true,
    ],
    [
      'silent for long, with its end long over',
      { phase: 'in-call', tabs: seen('14:20'), scheduledEnd: end('14:30') },
      false,
    ],
    [
      'left a moment ago, though its end is long over',
      { phase: 'left', leftAt: at('14:59'), scheduledEnd: end('14:30') },
      true,
    ],
    [
      'left before its end, which is a quarter of an hour ago',
      { phase: 'left', leftAt: at('14:30'), scheduledEnd: end('14:45') },
      true,
    ],
    [
      'left before its end, which is longer ago',
      { phase: 'left', leftAt: at('14:30'), scheduledEnd: end('14:44') },
      false,
    ],
    ['of unknown end, left ten minutes ago', { phase: 'left', leftAt: at('14:50') }, true],
    ['of unknown end, left longer ago', { phase: 'left', leftAt: at('14:49') }, false],
  ] as const)('%s: %j', (_, fields, still) => {
    expect(isStillThatCall(call(fields as unknown as Partial<Call>), now)).toBe(still);
  });
});
