import type { MeetingChoice } from '../../../../lib/domain/meeting-plan';
import { repeatBounds } from '../../../../lib/domain/series';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Session } from '../../../../lib/domain/session';
import { AddToSeries } from '../../../meeting/AddToSeries';
import { RepeatFields } from '../../../meeting/RepeatFields';
import { SeriesLine } from '../../../meeting/SeriesLine';
import { SeriesScope } from '../../../meeting/SeriesScope';
import type { RitualContext } from '../ritual-context';
import type { NextSeries as Series } from './use-next-series';

interface Props {
  readonly context: RitualContext;
  readonly series: Series;
  readonly chosen: MeetingChoice | null;
  readonly sessions: readonly Session[];
}

/** Whether the next meeting repeats; of a series that is under way, what is left of it. */
export function NextSeries({ context, series, chosen, sessions }: Props) {
  const { mentorship, session, nextSession, timeZone } = context;
  const { begins, following, repeat, scope } = series;
  return (
    <>
      {begins || !nextSession ? (
        <RepeatFields
          draftKey={`repeat-typed:${session.id}`}
          choice={chosen}
          timeZone={timeZone}
          repeat={repeat}
          usualCount={usualCount(mentorship, sessions)}
          onRepeat={series.setRepeat}
        />
      ) : (
        <>
          <SeriesLine session={nextSession} sessions={sessions} />
          {following < 3 && <AddToSeries mentorship={mentorship} session={nextSession} />}
        </>
      )}
      {following > 1 && <SeriesScope name={`scope-${session.id}`} scope={scope} onScope={series.setScope} />}
    </>
  );
}

const countWithoutPlan = 6;

/** As many as the plan of the mentorship still has room for, else a few. */
function usualCount({ plannedSessions }: Mentorship, sessions: readonly Session[]): number {
  const held = sessions.filter(({ status }) => status === 'held').length;
  const [least, most] = repeatBounds.count;
  const left = plannedSessions === null ? countWithoutPlan : plannedSessions - held;
  return Math.max(least, Math.min(most, left));
}
