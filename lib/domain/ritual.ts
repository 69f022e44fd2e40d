/** The sections of the wrap-up, in their usual order. */
export const ritualSteps = [
  'last-time',
  'action-items',
  'next-meeting',
  'agenda',
  'feedback',
  'finish',
] as const;

export type RitualStep = (typeof ritualSteps)[number];

/** Returns the sections of a pair's wrap-up: without feedback where they ask for none. */
export function stepsOf({ asksFeedback }: { readonly asksFeedback: boolean }): readonly RitualStep[] {
  return asksFeedback ? ritualSteps : ritualSteps.filter((step) => step !== 'feedback');
}

/** How much of the call is left, for the wrap-up. `after`: the call is over, or there never was one. */
export type RitualTime = 'capture' | 'full' | 'short' | 'overtime' | 'after';

/** Returns what the minutes to the scheduled end mean for the ritual. */
export function ritualTime(minutesLeft: number | null, leadMinutes: number, live: boolean): RitualTime {
  if (!live) return 'after';
  if (minutesLeft === null || minutesLeft > leadMinutes) return 'capture';
  if (minutesLeft > 2) return 'full';
  return minutesLeft > 0 ? 'short' : 'overtime';
}

/**
 * Returns the step that opens first. During the call it is the place to capture; in the wrap-up what was
 * left from last time, then the action items. With two minutes left, and in overtime, the next date comes
 * first: it is what gets lost.
 */
export function firstStep(
  time: RitualTime,
  has: { readonly undecided: boolean; readonly nextMeeting: boolean; readonly finished: boolean },
): RitualStep {
  if (has.finished) return 'finish';
  if (time === 'short' || time === 'overtime') return has.nextMeeting ? 'action-items' : 'next-meeting';
  return has.undecided ? 'last-time' : 'action-items';
}

/** Returns the step after `step`; in overtime the short lane: the date, one must-do, done. */
export function stepAfter(
  step: RitualStep,
  time: RitualTime,
  steps: readonly RitualStep[] = ritualSteps,
): RitualStep {
  if (time === 'overtime') return step === 'next-meeting' ? 'action-items' : 'finish';
  return steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? 'finish';
}

/** Returns the step before `step`. */
export function stepBefore(step: RitualStep, steps: readonly RitualStep[] = ritualSteps): RitualStep {
  return steps[Math.max(steps.indexOf(step) - 1, 0)] ?? 'last-time';
}
