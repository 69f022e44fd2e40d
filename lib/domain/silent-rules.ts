import type { ProgrammePreset } from './programme';
import type { WarningRule } from './warning-rules';

/**
 * Returns the rules of a preset that cannot fire within the mentorship it plans: what they wait for takes more sessions
 * than there will be, or more days. They are no mistake, so they are said and not refused.
 */
export function silentRules({ warnings, plannedSessions, rhythmDays }: ProgrammePreset): WarningRule[] {
  if (plannedSessions === null) return [];
  const isOff = (rule: WarningRule) => warnings.off?.includes(rule) ?? false;
  const waits: readonly (readonly [WarningRule, boolean])[] = [
    ['called-off', (warnings.calledOff ?? 0) > plannedSessions],
    ['drifting', isLongerThanAll(warnings.gapPercent, rhythmDays, plannedSessions)],
    ['carried', (warnings.carries ?? 0) >= plannedSessions],
    ['no-progress', (warnings.stillSessions ?? 0) > plannedSessions],
  ];
  return waits.flatMap(([rule, isSilent]) => (isSilent && !isOff(rule) ? [rule] : []));
}

/** A gap longer than all meetings together take. */
function isLongerThanAll(
  gapPercent: number | undefined,
  rhythmDays: number | null,
  sessions: number,
): boolean {
  if (gapPercent === undefined || rhythmDays === null) return false;
  return (gapPercent / 100) * rhythmDays > rhythmDays * sessions;
}
