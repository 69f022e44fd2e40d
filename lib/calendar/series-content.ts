import type { Instant } from '../domain/instant';
import type { SharedSeries } from '../domain/series-members';
import type { InviteContent } from './invite-content';

/** One meeting of a series, as its invite says it. */
export interface SeriesMeeting {
  /** Its place in the series, UTC. */
  readonly recurrenceId: Instant;
  readonly isCalledOff: boolean;
  readonly content: InviteContent;
}

/** What the invite of a series says. */
export interface SeriesContent {
  readonly shared: SharedSeries;
  /** What holds for every meeting that is as it was booked. */
  readonly whole: InviteContent;
  readonly meetings: readonly SeriesMeeting[];
}
