import { toMs, type Instant, type TimeZone } from '../../domain/instant';
import type { MirrorProblem, ProposedChange } from '../../domain/mirror';
import { findMeeting, sequenceOf, type OwnMeeting } from './event-resource';
import {
  isFloating,
  isSameTime,
  readMeetings,
  type FoundMeeting,
  type FoundMeetings,
  type Place,
} from './event-times';
import type { SeenChange } from './merge-task';
import { putMeetings, type MeetingsToPut } from './put-event';

/** A meeting that is still to be, by its place in the resource: '' where it stands alone. */
export interface KnownMeeting {
  readonly recordId: string;
  readonly place: Place;
}

/** A change of one meeting that was seen there. */
export interface SeenMeetingChange extends SeenChange {
  readonly recordId: string;
}

/** What the two sides come to. */
export type MergedEvent =
  | { readonly kind: 'left'; readonly problem: MirrorProblem; readonly seen: readonly SeenMeetingChange[] }
  | { readonly kind: 'merged'; readonly write: string | null; readonly seen: readonly SeenMeetingChange[] };

/** The three sides of a meeting or series, and what is known beside them. */
export interface EventSides {
  /** What this side said when both were last settled; empty: never. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Those that are still to be; of what is over nothing is asked. */
  readonly ahead: readonly KnownMeeting[];
  /** Starts of all its meetings, UTC. */
  readonly around: readonly Instant[];
  /** What the person refused to take over, as `record what` and what it was to become, as JSON. Ours is written over that. */
  readonly refused: ReadonlyMap<string, string>;
  readonly timeZone: TimeZone;
  readonly now: Instant;
}

/** Returns how a refusal is looked up. */
export function refusalOf(recordId: string, what: ProposedChange['what']): string {
  return `${recordId} ${what}`;
}

/**
 * Settles a meeting or a series three ways, each of its meetings by itself. Where only this side changed, ours is
 * written. Where a meeting was moved or taken off there, that becomes a proposal; where both changed, ours is written and
 * theirs proposed. What else was written there stays, beside our own words. What has guests is read and never written.
 */
export function mergeEvent(sides: EventSides): MergedEvent {
  const theirs = findMeeting(sides.theirs);
  if (theirs.kind === 'left') return { ...theirs, seen: [] };
  const ours = ownMeeting(sides.ours);
  const base = ownMeeting(baseText(sides, theirs, ours));
  const read = (text: string) => readMeetings(text, sides.around, sides.timeZone);
  const times = {
    base: read(baseText(sides, theirs, ours)),
    ours: read(sides.ours),
    theirs: withClarity(read(sides.theirs), theirs),
  };
  if (isReshaped(times)) return { kind: 'left', problem: 'reshaped', seen: [] };
  const compared = compare(times, sides);
  if (theirs.hasPeople)
    return { kind: 'left', problem: 'people', seen: compared.seen.filter(({ stands }) => stands) };
  const write = putMeetings({ base, ours, theirs }, compared, sides);
  if (write === undefined) return { kind: 'left', problem: 'unreadable', seen: [] };
  return { kind: 'merged', write, seen: compared.seen };
}

/** Our own text is always one that can be read; so is theirs, where it stands for what was agreed. */
function ownMeeting(text: string): OwnMeeting {
  const found = findMeeting(text);
  if (found.kind === 'left') throw new Error(`Expected a meeting of our own, found ${found.problem}.`);
  return found;
}

/**
 * What was there before anything was sent is an older state of ours where its SEQUENCE is lower. Else what differs was
 * changed there.
 */
function baseText({ base, ours, theirs }: EventSides, there: OwnMeeting, here: OwnMeeting): string {
  if (base !== '') return base;
  const highest = ({ events }: OwnMeeting) => Math.max(...events.map(sequenceOf));
  return highest(there) < highest(here) ? theirs : ours;
}

function withClarity(found: FoundMeetings, { events }: OwnMeeting): FoundMeetings {
  return { ...found, isUnclear: found.isUnclear || events.some(isFloating) };
}

interface Times {
  readonly base: FoundMeetings;
  readonly ours: FoundMeetings;
  readonly theirs: FoundMeetings;
}

/** There are meetings there at places that nobody here knows: the rule was changed as a whole. */
function isReshaped({ base, ours, theirs }: Times): boolean {
  return [...theirs.meetings.keys()].some((place) => !base.meetings.has(place) && !ours.meetings.has(place));
}

function compare(
  { base, ours, theirs }: Times,
  sides: EventSides,
): MeetingsToPut & { readonly seen: readonly SeenMeetingChange[] } {
  const mine = new Set<Place>();
  const removed = new Set<Place>();
  const putBack = new Set<Place>();
  const seen: SeenMeetingChange[] = [];
  for (const place of new Set([...base.meetings.keys(), ...ours.meetings.keys()]))
    if (!isSame(base.meetings.get(place), ours.meetings.get(place))) mine.add(place);
  if (theirs.isUnclear) return { mine, removed, putBack, seen };
  for (const { recordId, place } of sides.ahead) {
    const [was, here, there] = [base, ours, theirs].map(({ meetings }) => meetings.get(place));
    if (!was || !here || here.isCancelled || isSame(here, there) || isSame(was, there)) continue;
    const isGone = !there || there.isCancelled;
    const change: ProposedChange | undefined = isGone ? { what: 'removal' } : moveTo(here, there, sides.now);
    if (!change) continue;
    const to = JSON.stringify('to' in change ? change.to : null);
    const isRefused = sides.refused.get(refusalOf(recordId, change.what)) === to;
    const isMine = mine.has(place);
    if (isRefused) mine.add(place);
    if (isGone && (isRefused || isMine)) putBack.add(place);
    else if (isGone) removed.add(place);
    if (!isRefused) seen.push({ recordId, change, stands: !isMine });
  }
  return { mine, removed, putBack, seen };
}

function isSame(a: FoundMeeting | undefined, b: FoundMeeting | undefined): boolean {
  if (!a || !b || a.isCancelled || b.isCancelled)
    return (a?.isCancelled ?? true) === (b?.isCancelled ?? true);
  return isSameTime(a, b);
}

const shortestMs = 5 * 60_000;
const longestMs = 600 * 60_000;
const farthestMs = 730 * 86_400_000;

/** A time at which a meeting could be booked here, too; another one is left as it is there. */
function moveTo(from: FoundMeeting, to: FoundMeeting, now: Instant): ProposedChange | undefined {
  const length = toMs(to.endsAt) - toMs(to.startsAt);
  const isSane = length >= shortestMs && length <= longestMs;
  if (!isSane || to.startsAt <= now || toMs(to.startsAt) - toMs(now) > farthestMs) return undefined;
  return {
    what: 'move',
    from: { startsAt: from.startsAt, endsAt: from.endsAt },
    to: { startsAt: to.startsAt, endsAt: to.endsAt },
  };
}
