import { useState } from 'preact/hooks';
import type { MeetingChoice } from '../../lib/domain/meeting-plan';
import { followingOf, mayReshape } from '../../lib/domain/series-members';
import type { Session } from '../../lib/domain/session';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { AddToSeries } from './AddToSeries';
import { bookRepeated, moveFollowing, stopRepeating } from './book-series';
import { CancelMeeting } from './CancelMeeting';
import { InviteButtons } from './InviteButtons';
import { choiceOf } from './meeting-choice';
import { MeetingFields } from './MeetingFields';
import type { MeetingPair } from './meeting-pair';
import { moveMeeting } from './move-meeting';
import { RepeatFields } from './RepeatFields';
import { SeriesScope, type Scope } from './SeriesScope';

interface Props {
  readonly pair: MeetingPair;
  readonly meeting: Session;
  /** All of the mentorship. */
  readonly sessions: readonly Session[];
}

const usualCount = 6;

/** Moves a planned meeting, has it repeat, or calls it off; of a series, it alone or with all that follow. */
export function ChangeMeeting({ pair, meeting, sessions }: Props) {
  const [scope, setScope] = useState<Scope>('one');
  const timeZone = myTimeZone();
  const chosen = choiceOf(meeting, timeZone);
  const following = followingOf(meeting, sessions).length;
  const start = { mentorship: pair.mentorship, current: null, booked: meeting };

  function move(choice: MeetingChoice): Promise<void> {
    const isAll = scope === 'following' && following > 1;
    return isAll ? moveFollowing(pair.mentorship, meeting, choice) : moveMeeting(meeting, choice);
  }
  return (
    <div class="stack">
      <MeetingFields
        timeZone={timeZone}
        draftKey={`move-words:${meeting.id}`}
        chosen={chosen}
        usual={chosen}
        onChoose={move}
      />
      {mayReshape(meeting, sessions) ? (
        <RepeatFields
          draftKey={`repeat:${meeting.id}`}
          choice={chosen}
          timeZone={timeZone}
          repeat={meeting.series}
          usualCount={usualCount}
          onRepeat={(repeat) => void (repeat ? bookRepeated(start, chosen, repeat) : stopRepeating(meeting))}
        />
      ) : (
        <AddToSeries mentorship={pair.mentorship} session={meeting} />
      )}
      {following > 1 && <SeriesScope name={`scope-${meeting.id}`} scope={scope} onScope={setScope} />}
      {meeting.exportedSequence !== null && meeting.exportedSequence < meeting.sequence && (
        <InviteButtons pair={pair} nextSession={meeting} />
      )}
      <CancelMeeting pair={pair} meeting={meeting} />
    </div>
  );
}
