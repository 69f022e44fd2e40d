import type { Instant } from '../domain/instant';
import type { Decision } from './decision';
import type { Known, Sighting } from './known';
import { isDue } from './nearest';
import { meetingsNow, openMeetings, running } from './open-meetings';
import { isTeamsKey, sharesKey } from './shared-key';

/**
 * Decides which meeting a call is that is not on record.
 *
 * A meeting that is on or about to be decides first, then one near now, wherever it is known from. Where those are
 * of several pairs, the person is asked. Where there is none, the key decides: of one pair it is theirs, of several
 * the person is asked. A Teams call that shows no key is asked about where a pair is known to meet on Teams, without
 * naming any but those whose meeting is near. A tab that shows no more than a link is a meeting's when that is on or
 * about to be; at any other time the person is asked. Until the first mentorship exists every call is asked about;
 * afterwards a call under a link that never was anybody's is asked about in passing, and any other is left alone.
 */
export function matchMeeting(sighting: Sighting, all: Known, now: Instant): Decision {
  const known = running(all);
  const { keys, platform } = sighting;
  const possible = meetingsNow(openMeetings(sighting, known, now), now);
  const [meeting] = possible;
  // A page of an unknown site shows its link, never whether anyone is in a call there.
  const isSeen = keys.length > 0 && platform !== 'tab';
  const isPlain = isSeen || (meeting !== undefined && isDue(meeting, now));
  if (meeting && possible.length === 1 && isPlain) {
    return {
      kind: 'new-call',
      meeting: { mentorshipId: meeting.mentorshipId, sessionId: meeting.sessionId },
    };
  }
  const near = known.mentorships.filter(({ id }) => possible.some(({ mentorshipId }) => mentorshipId === id));
  if (keys.length === 0) {
    const onTeams =
      platform === 'teams' && known.mentorships.some(({ callKeys }) => callKeys.some(isTeamsKey));
    const asks = near.length > 0 || onTeams || known.mentorships.length === 0;
    return asks ? { kind: 'ask', mentorships: near } : { kind: 'leave-alone' };
  }
  const meetHere = known.mentorships.filter(({ callKeys }) => sharesKey(callKeys, keys));
  const pairs = near.length > 1 ? near : [...new Set([...near, ...meetHere])];
  const [only] = pairs;
  if (only && pairs.length === 1 && isSeen)
    return { kind: 'new-call', meeting: { mentorshipId: only.id, sessionId: null } };
  if (pairs.length > 0 || known.mentorships.length === 0) return { kind: 'ask', mentorships: pairs };
  const wasTheirs = all.mentorships.some(({ callKeys }) => sharesKey(callKeys, keys));
  return { kind: wasTheirs || !isSeen ? 'leave-alone' : 'ask-in-passing' };
}
