import type { Call } from '../../../../lib/domain/call';
import type { KeptEvent } from '../../../../lib/domain/calendar';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { PageMeeting } from '../../../../lib/domain/page-meeting';
import type { Session } from '../../../../lib/domain/session';
import type { Decision } from '../../../../lib/matching/decision';
import type { Known, Sighting } from '../../../../lib/matching/known';
import { aMentorship, aSession } from '../domain/sample-mentorship';

/** A time of 2026-12-10, `HH:MM` or `HH:MM:SS` UTC. */
export const at = (clock: string) => new Date(`2026-12-10T${clock}Z`).toISOString();

/** A pair, known by the partner's name, that meets under `callKeys`. */
export function aPair(
  name: string,
  callKeys: readonly string[],
  fields: Partial<Mentorship> = {},
): Mentorship {
  return aMentorship({ id: name, partnerName: name, callKeys: [...callKeys], ...fields });
}

/** A planned session of a pair, `id` `pair:from`. */
export function planned(
  pair: string,
  [from, to]: readonly [string, string],
  fields: Partial<Session> = {},
): Session {
  return aSession('2026-12-10', {
    id: `${pair}:${from}`,
    mentorshipId: pair,
    status: 'planned',
    startsAt: at(from),
    endsAt: at(to),
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    ...fields,
  });
}

/** A session of a pair that is held or was. */
export function held(pair: string, times: readonly [string, string], fields: Partial<Session> = {}): Session {
  return planned(pair, times, { status: 'held', actualStartAt: at(times[0]), ...fields });
}

/** A call of a pair in tab 1, in call and last heard of at `seen`. */
export function aCall(pair: string | null, seen: string, fields: Partial<Call> = {}): Call {
  return {
    id: `call of ${pair}`,
    platform: 'meet',
    keys: [],
    title: '',
    mentorshipId: pair,
    sessionId: null,
    phase: 'in-call',
    tabs: [{ tabId: 1, phase: 'in-call', seenAt: at(seen) }],
    joinedAt: at('10:00'),
    leftAt: null,
    saidEndsAt: null,
    scheduledEnd: null,
    snoozedUntil: null,
    muted: false,
    chipSeenAt: null,
    notifiedAt: null,
    wrapUpOpenedAt: null,
    ...fields,
  };
}

/** An event of a calendar. */
export function anEvent([from, to]: readonly [string, string], fields: Partial<KeptEvent> = {}): KeptEvent {
  return {
    id: `event:${from}`,
    calendarId: 'calendar',
    uid: `event:${from}`,
    sequence: 0,
    startsAt: at(from),
    endsAt: at(to),
    allDay: false,
    title: '',
    callKeys: [],
    partnerEmails: [],
    status: 'confirmed',
    readAt: at('08:00'),
    ...fields,
  };
}

/** A meeting of a pair that a home page listed. */
export function aListed(
  pair: string,
  [from, to]: readonly [string, string],
  callKey: string | null,
): PageMeeting {
  const times = { startsAt: at(from), endsAt: at(to), seenAt: at('08:00') };
  return { ...times, id: `${pair}:${from}`, mentorshipId: pair, title: '', callKey, tie: 'link' };
}

/** What is on record: nothing but what is given. */
export function onRecord(known: Partial<Known>): Known {
  return { calls: [], sessions: [], mentorships: [], events: [], meetings: [], ...known };
}

/** What tab 1 shows: a Meet page in the call, unless said otherwise. */
export function aSighting(keys: readonly string[], fields: Partial<Sighting> = {}): Sighting {
  return { tabId: 1, platform: 'meet', phase: 'in-call', title: '', keys, ...fields };
}

/** A decision in one line, as the table writes it. */
export function inOneLine(decision: Decision): string {
  if (decision.kind === 'call') return decision.call.id;
  if (decision.kind === 'ask') return ['ask', ...decision.mentorships.map(({ id }) => id)].join(' ');
  if (decision.kind === 'leave-alone') return 'leave alone';
  if (decision.kind === 'ask-in-passing') return 'ask in passing';
  const { meeting } = decision;
  return meeting ? `new: ${meeting.sessionId ?? `${meeting.mentorshipId}, not booked`}` : 'new';
}
