import { byTime, type Instant } from '../domain/instant';
import { timesFrom, type SeriesPlace } from '../domain/series';
import { offsetMinutes } from '../domain/wall-clock';
import type { SeriesContent, SeriesMeeting } from './series-content';
import { isNearClockChange } from './vtimezone';

/** More meetings than a series can have, and as many again that stand at no place of it, are written into no file. */
const mostMeetings = 120;

/** How the meetings of a series lie on its rule. */
export interface SeriesLayout {
  /** The places the rule goes through: up to the last one at which there is a meeting. */
  readonly places: readonly SeriesPlace[];
  /** Those of the places at which there is none. */
  readonly empty: readonly SeriesPlace[];
  /** Places of meetings beside the rule, UTC. */
  readonly extra: readonly Instant[];
  /** Meetings that are not just as the rule says, or whose time a clock change makes unclear. */
  readonly exceptions: readonly SeriesMeeting[];
}

/** Lays the meetings of a series out on its rule; of several at one place the first one counts. */
export function layOut({ shared, whole, meetings }: SeriesContent): SeriesLayout {
  const taken = new Map<Instant, SeriesMeeting>();
  for (const meeting of meetings) {
    if (meeting.isCalledOff || taken.has(meeting.recurrenceId) || taken.size >= mostMeetings) continue;
    taken.set(meeting.recurrenceId, meeting);
  }
  const last = shared.places.findLastIndex(({ instant }) => taken.has(instant));
  const places = shared.places.slice(0, last + 1);
  const known = new Set(places.map(({ instant }) => instant));
  const isException = ({ recurrenceId, content }: SeriesMeeting) => {
    const { startsAt, endsAt } = timesFrom(recurrenceId, shared.series.lengthMinutes);
    return (
      content.startsAt !== startsAt ||
      content.endsAt !== endsAt ||
      content.details !== whole.details ||
      content.callLink !== whole.callLink ||
      isUnclear(startsAt, endsAt, shared.timeZone)
    );
  };
  return {
    places,
    empty: places.filter(({ instant }) => !taken.has(instant)),
    extra: [...taken.keys()].filter((place) => !known.has(place)),
    exceptions: [...taken.values()].filter(isException).toSorted(byPlace),
  };
}

/** Returns whether clocks change during a meeting, or just around it: programs do not agree on such times by the wall clock. */
export function isUnclear(startsAt: Instant, endsAt: Instant, timeZone: string): boolean {
  return (
    isNearClockChange(startsAt, timeZone) ||
    isNearClockChange(endsAt, timeZone) ||
    offsetMinutes(startsAt, timeZone) !== offsetMinutes(endsAt, timeZone)
  );
}

function byPlace(a: SeriesMeeting, b: SeriesMeeting): number {
  return byTime(a.recurrenceId, b.recurrenceId);
}
