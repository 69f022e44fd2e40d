import type { Mentorship } from './mentorship';
import type { PresetField, ProgrammePreset } from './programme';
import type { Settings } from './settings';
import type { WarningSettings } from './warning-rules';

/** The fields of a mentorship that a programme may set, and the preset's own name for each. */
const ofMentorship = {
  kind: 'kind',
  cadenceDays: 'rhythmDays',
  usualLengthMinutes: 'lengthMinutes',
  plannedSessions: 'plannedSessions',
  plannedEndOn: 'endsOn',
  asksFeedback: 'feedback',
  watchesSigns: 'warningSigns',
  programmeManagerName: 'managerName',
  programmeManagerEmail: 'managerEmail',
} as const satisfies Partial<Record<keyof Mentorship, PresetField>>;

export type ProgrammeField = keyof typeof ofMentorship;

/** What a programme sets of a mentorship. */
export type SetByProgramme = Partial<Pick<Mentorship, ProgrammeField>>;

/** Returns what a preset sets of a mentorship: only what it says something about. */
export function mentorshipFieldsOf(preset: ProgrammePreset): SetByProgramme {
  const said = Object.entries(ofMentorship)
    .map(([field, from]) => [field, preset[from]] as const)
    .filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said) as SetByProgramme;
}

/** How a field stands to its programme. `open`: the programme says nothing of it, or there is none. */
export type Standing = 'as-set' | 'changed' | 'open';

/** Returns whether a field is still as the programme set it. Nothing is remembered for it: equal is equal, whoever wrote it. */
export function standingOf(
  mentorship: Mentorship,
  preset: ProgrammePreset | undefined,
  field: ProgrammeField,
): Standing {
  const set = preset && mentorshipFieldsOf(preset);
  if (!set || !(field in set)) return 'open';
  return set[field] === mentorship[field] ? 'as-set' : 'changed';
}

/** What a programme sets of how this copy behaves. */
export interface SetOfSettings {
  readonly leadMinutes?: number;
  readonly word?: Settings['word'];
  readonly warnings?: Partial<WarningSettings>;
}

/** Returns what a preset sets of the settings: only what it says something about. */
export function settingsFieldsOf({ leadMinutes, word, warnings }: ProgrammePreset): SetOfSettings {
  const said = Object.entries(warnings).filter(([, value]) => value !== undefined);
  return {
    ...(leadMinutes !== null && { leadMinutes }),
    ...(word !== null && { word }),
    ...(said.length > 0 && { warnings: Object.fromEntries(said) as Partial<WarningSettings> }),
  };
}

/**
 * Returns what of the settings follows a programme that is taken: what still stands at `standing`, which is the
 * extension's own default or what the same programme said before. What the person chose stays.
 */
export function settingsToFollow(
  settings: Settings,
  standing: readonly Partial<Settings>[],
  { leadMinutes, word, warnings }: SetOfSettings,
): Partial<Settings> {
  const stands = (pick: (of: Partial<Settings>) => unknown, now: unknown) =>
    standing.some((one) => JSON.stringify(pick(one)) === JSON.stringify(now));
  const followed = Object.entries(warnings ?? {}).filter(([key]) => {
    const field = key as keyof WarningSettings;
    return stands((one) => one.warnings?.[field], settings.warnings[field]);
  });
  const next = {
    ...(leadMinutes !== undefined &&
      stands((one) => one.leadMinutes, settings.leadMinutes) && { leadMinutes }),
    ...(word !== undefined && stands((one) => one.word, settings.word) && { word }),
    ...(followed.length > 0 && {
      warnings: { ...settings.warnings, ...(Object.fromEntries(followed) as Partial<WarningSettings>) },
    }),
  };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([field, value]) => JSON.stringify(settings[field as keyof Settings]) !== JSON.stringify(value),
    ),
  ) as Partial<Settings>;
}

/** Returns what a preset calls a field of a mentorship. */
export function presetFieldOf(field: ProgrammeField): PresetField {
  return ofMentorship[field];
}
