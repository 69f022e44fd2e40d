import type { ScheduledEnd } from '../domain/call';
import { endSourceSchema } from '../domain/call';
import type { Instant } from '../domain/instant';
import type { EndCandidate } from './candidates';

/** The call an end is decided for. */
export interface CallTimes {
  readonly joinedAt: Instant;
  readonly now: Instant;
  readonly mentorshipId: string | null;
}

/** The sources in the order of trust. */
const trust = endSourceSchema.options;

/**
 * Decides the scheduled end of a call from what all sources say, with the source it came from; `null` where
 * none knows anything.
 *
 * The person's own word wins; then the order of trust in `endSourceSchema`. Candidates of another mentorship
 * and ends from before the call was joined do not count, except the person's own word. Among equals a link
 * beats a guess, and the later knowledge the earlier.
 */
export function decideScheduledEnd(
  candidates: readonly EndCandidate[],
  call: CallTimes,
): ScheduledEnd | null {
  const [best] = candidates
    .filter((candidate) => mayApply(candidate, call))
    .toSorted((a, b) => rank(a) - rank(b) || b.knownAt.localeCompare(a.knownAt));
  if (!best) return null;
  return { endsAt: best.endsAt, source: best.source, guess: best.tie === 'title' };
}

function mayApply(candidate: EndCandidate, call: CallTimes): boolean {
  if (candidate.source === 'said') return true;
  const ours = call.mentorshipId === null || candidate.mentorshipId === call.mentorshipId;
  return ours && candidate.endsAt > call.joinedAt;
}

function rank({ source, tie }: EndCandidate): number {
  return trust.indexOf(source) * 2 + (tie === 'title' ? 1 : 0);
}
