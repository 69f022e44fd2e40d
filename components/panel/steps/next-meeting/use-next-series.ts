import { useState } from 'preact/hooks';
import type { MeetingChoice } from '../../../../lib/domain/meeting-plan';
import { isRepeat, type Repeat } from '../../../../lib/domain/series';
import { followingOf, mayReshape } from '../../../../lib/domain/series-members';
import type { Session } from '../../../../lib/domain/session';
import { useDraft } from '../../../app/use-saved-text';
import { bookRepeated, moveFollowing, stopRepeating } from '../../../meeting/book-series';
import { choiceOf } from '../../../meeting/meeting-choice';
import type { Scope } from '../../../meeting/SeriesScope';
import type { RitualContext } from '../ritual-context';

/** How the next meeting repeats, and what that makes of a time that is chosen. */
export interface NextSeries {
  /** Null: it does not repeat. */
  readonly repeat: Repeat | null;
  /** Whether the series may be given another shape: it begins with the next meeting, or there is none yet. */
  readonly begins: boolean;
  /** How many are to come, the next one among them. */
  readonly following: number;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  readonly setRepeat: (repeat: Repeat | null) => void;
  /** Books a time where that concerns a series; false: it is a meeting by itself. */
  readonly book: (choice: MeetingChoice) => Promise<boolean>;
}

/** Follows whether the next meeting repeats. What is chosen before a time is, is kept until there is one. */
export function useNextSeries(context: RitualContext, sessions: readonly Session[]): NextSeries {
  const { mentorship, session, nextSession, timeZone } = context;
  const [kept, keep] = useDraft(`repeat:${session.id}`);
  const [picked, setScope] = useState<Scope | null>(null);
  const begins = !nextSession || mayReshape(nextSession, sessions);
  const following = nextSession ? followingOf(nextSession, sessions).length : 0;
  const repeat = nextSession ? nextSession.series : repeatIn(kept);
  // While it is being agreed, another time is one for all of it.
  const scope = picked ?? (begins ? 'following' : 'one');
  const start = { mentorship, current: session, booked: nextSession };

  function setRepeat(next: Repeat | null): void {
    keep(next ? `${next.everyDays} ${next.count}` : '');
    if (!nextSession) return;
    if (next) void bookRepeated(start, choiceOf(nextSession, timeZone), next);
    else void stopRepeating(nextSession);
  }
  async function book(choice: MeetingChoice): Promise<boolean> {
    if (!nextSession) {
      if (repeat) await bookRepeated(start, choice, repeat);
      return repeat !== null;
    }
    if (scope === 'one' || following < 2) return false;
    await moveFollowing(mentorship, nextSession, choice);
    return true;
  }
  return { repeat, begins, following, scope, setScope, setRepeat, book };
}

function repeatIn(kept: string): Repeat | null {
  const [everyDays = Number.NaN, count = Number.NaN] = kept.split(' ').map(Number);
  return isRepeat({ everyDays, count }) ? { everyDays, count } : null;
}
