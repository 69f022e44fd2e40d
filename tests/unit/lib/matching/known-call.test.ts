import { describe, expect, it } from 'vitest';
import { decideCall } from '../../../../lib/matching/decide-call';
import { nextMeetingOf } from '../../../../lib/matching/next-meeting';
import type { Known, Sighting } from '../../../../lib/matching/known';
import { aCall, aPair, aSighting, at, held, inOneLine, onRecord, planned } from './on-record';

const room = 'zoom-my:zoom.us/coach';
const ana = aPair('ana', [room]);
const seen = (keys: string[], fields?: Partial<Sighting>) => aSighting(keys, fields);
const end = (clock: string) => ({ endsAt: at(clock), source: 'booked' as const, guess: false });
const left = (clock: string) => ({ phase: 'left' as const, leftAt: at(clock), tabs: [] });
const finished = (clock: string) => ({ wrapUpFinishedAt: at(clock) });

type Case = readonly [name: string, clock: string, sighting: Sighting, known: Partial<Known>, is: string];

const wasCall = (fields: Parameters<typeof aCall>[2]) => ({
  mentorships: [ana],
  calls: [aCall('ana', '14:56', { keys: [room], joinedAt: at('14:00'), ...fields })],
});
const lastSeen = (clock: string) => ({ tabs: [{ tabId: 2, phase: 'in-call' as const, seenAt: at(clock) }] });

const earlierCall: Case[] = [
  ['which goes on, is that call', '15:00', seen([room]), wasCall({}), 'call of ana'],
  [
    'silent for long, with its end far off, is that call',
    '15:00',
    seen([room]),
    wasCall({ ...lastSeen('14:40'), scheduledEnd: end('15:30') }),
    'call of ana',
  ],
  [
    'silent for long, with its end long over, is a new one',
    '15:00',
    seen([room]),
    wasCall({ ...lastSeen('14:20'), scheduledEnd: end('14:30') }),
    'new: ana, not booked',
  ],
  [
    'left a moment ago, though its end is long over, is that call',
    '15:00',
    seen([room]),
    wasCall({ ...left('14:59'), scheduledEnd: end('14:30') }),
    'call of ana',
  ],
  [
    'left before its end, which is a quarter of an hour ago, is that call',
    '15:00',
    seen([room]),
    wasCall({ ...left('14:30'), scheduledEnd: end('14:45') }),
    'call of ana',
  ],
  [
    'left before its end, which is longer ago, is a new one',
    '15:00',
    seen([room]),
    wasCall({ ...left('14:30'), scheduledEnd: end('14:44') }),
    'new: ana, not booked',
  ],
  [
    'of unknown end, left ten minutes ago, is that call',
    '15:00',
    seen([room]),
    wasCall(left('14:50')),
    'call of ana',
  ],
  [
    'of unknown end, left longer ago, is a new one',
    '15:00',
    seen([room]),
    wasCall(left('14:49')),
    'new: ana, not booked',
  ],
  [
    'wrapped up and left, with the next session near, is the next one',
    '15:00',
    seen([room]),
    {
      mentorships: [ana],
      sessions: [held('ana', ['14:00', '15:00'], finished('14:55')), planned('ana', ['15:10', '16:00'])],
      calls: [aCall('ana', '14:56', { keys: [room], sessionId: 'ana:14:00', ...left('14:57') })],
    },
    'new: ana:15:10',
  ],
];

describe('A page that shows the link of an earlier call,', () => {
  it.each(earlierCall)('%s', (_name, clock, sighting, known, is) => {
    expect(inOneLine(decideCall(sighting, onRecord(known), at(clock)))).toBe(is);
  });
});

describe('A call that goes on past its meeting', () => {
  const first = held('ana', ['14:00', '15:00'], finished('14:58'));
  const next = planned('ana', ['15:00', '16:00']);
  const call = aCall('ana', '15:00', { sessionId: first.id });

  it.each([
    ['is the next one once that has begun and the first is wrapped up', '15:00', [first, next], next.id],
    ['is the first one until the next has begun', '14:59', [first, next], undefined],
    ['is the first one until it is wrapped up', '15:01', [held('ana', ['14:00', '15:00']), next], undefined],
    ['is never a session of another pair', '15:01', [first, planned('ben', ['15:00', '16:00'])], undefined],
  ])('%s', (_, clock, sessions, id) => {
    expect(nextMeetingOf(call, onRecord({ sessions, calls: [call] }), at(clock))?.sessionId).toBe(id);
  });
});
