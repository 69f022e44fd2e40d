import { describe, expect, it } from 'vitest';
import { decideAdoption } from '../../../../lib/matching/decide-call';
import type { Known, Sighting } from '../../../../lib/matching/known';
import { aCall, aPair, aSighting, at, inOneLine, onRecord, planned } from './on-record';

const room = 'zoom-my:zoom.us/coach';
const ana = aPair('ana', [room]);
const tom = aPair('tom', ['teams:19:x@thread.v2']);
const seen = (keys: string[], fields?: Partial<Sighting>) => aSighting(keys, fields);
const left = (clock: string) => ({ phase: 'left' as const, leftAt: at(clock), tabs: [] });
const teams = { platform: 'teams' as const };
const wasCall = (fields: Parameters<typeof aCall>[2]) => ({
  mentorships: [ana],
  calls: [aCall('ana', '14:56', { keys: [room], joinedAt: at('14:00'), ...fields })],
});
const teamsCall = (pair: string, fields: Parameters<typeof aCall>[2] = {}) =>
  aCall(pair, '14:30', { ...teams, ...fields });

describe('A call of which the person says whose it is', () => {
  it.each<readonly [string, Sighting, string | null, Partial<Known>, string, string | null | undefined]>([
    ['is new, for the set-up form', seen(['meet:a']), null, {}, 'new', undefined],
    [
      'is their booked session',
      seen(['meet:a']),
      'ana',
      { mentorships: [ana], sessions: [planned('ana', ['15:00', '16:00'])] },
      'new: ana:15:00',
      'ana:15:00',
    ],
    [
      'stays the call that is on record, and its session',
      seen([room]),
      'ana',
      { ...wasCall({ sessionId: 'ana:14:00' }), sessions: [planned('ana', ['15:00', '16:00'])] },
      'call of ana',
      'ana:14:00',
    ],
    [
      'takes the call on record for another pair, with the session of that one',
      seen([room]),
      'ben',
      { ...wasCall({ sessionId: 'ana:14:00' }), sessions: [planned('ben', ['15:00', '16:00'])] },
      'call of ana',
      'ben:15:00',
    ],
    [
      'without a key is their call without a key, left minutes ago',
      seen([], { ...teams, tabId: 2 }),
      'tom',
      { mentorships: [tom], calls: [teamsCall('tom', { ...left('14:55'), sessionId: 'tom:14:00' })] },
      'call of tom',
      'tom:14:00',
    ],
    [
      'without a key is not the call without a key of another pair',
      seen([], { ...teams, tabId: 2 }),
      'ana',
      { mentorships: [ana, tom], calls: [teamsCall('tom', left('14:55'))] },
      'new: ana, not booked',
      null,
    ],
  ])('%s', (_, sighting, mentorshipId, known, is, sessionId) => {
    const decision = decideAdoption(sighting, mentorshipId, onRecord(known), at('15:00'));
    expect(inOneLine(decision)).toBe(is);
    expect('meeting' in decision ? decision.meeting?.sessionId : undefined).toBe(sessionId);
  });
});
