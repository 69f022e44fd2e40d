import type { PairKind } from './pair-kind';
import type { ProgrammePreset } from './programme';

/** What a kind of pair presets: a preset of the same form as a programme's. */
export type KindDefaults = Pick<
  ProgrammePreset,
  'rhythmDays' | 'lengthMinutes' | 'feedback' | 'warningSigns'
>;

/**
 * What each kind of pair begins with. Mentoring is the article's. A manager is no neutral ear: no scores and no warning
 * signs. A thesis is supervised on record, not scored.
 */
export const kindDefaults: Readonly<Record<PairKind, KindDefaults>> = {
  mentoring: { rhythmDays: null, lengthMinutes: null, feedback: true, warningSigns: true },
  manager: { rhythmDays: 7, lengthMinutes: 30, feedback: false, warningSigns: false },
  coaching: { rhythmDays: 14, lengthMinutes: 60, feedback: true, warningSigns: true },
  thesis: { rhythmDays: 14, lengthMinutes: 45, feedback: false, warningSigns: true },
  tutoring: { rhythmDays: 7, lengthMinutes: 60, feedback: true, warningSigns: true },
  sponsorship: { rhythmDays: 30, lengthMinutes: 45, feedback: true, warningSigns: true },
};
