import { z } from '../zod';

/** Every rule that looks for a warning sign, in the order in which signs are shown. */
export const warningRules = [
  'called-off',
  'no-next-date',
  'drifting',
  'spinning',
  'carried',
  'no-progress',
  'frustration',
  'dread',
  'apart',
  'cut-short',
  'drafted-by-mentor',
] as const;

export type WarningRule = (typeof warningRules)[number];

/** The least and the most that each threshold may be. */
export const thresholdBounds = {
  calledOff: [1, 20],
  calledOffDays: [7, 366],
  gapPercent: [110, 1000],
  keptPercent: [1, 100],
  carries: [1, 20],
  stillSessions: [2, 20],
  lowScore: [1, 9],
  lowLookedForward: [1, 4],
  apartPoints: [1, 9],
} as const;

const within = ([least, most]: readonly [number, number]) => z.int().check(z.minimum(least), z.maximum(most));

/** The thresholds of the rules, editable by the person; what they mean stands beside each field in the settings. */
export const warningSettingsSchema = z.object({
  /** Rules switched off. */
  off: z.array(z.enum(warningRules)),
  /** So many meetings called off or missed, in a row or within `calledOffDays`. */
  calledOff: within(thresholdBounds.calledOff),
  calledOffDays: within(thresholdBounds.calledOffDays),
  /** The gap between meetings, in hundredths of the usual one. */
  gapPercent: within(thresholdBounds.gapPercent),
  /** Must-dos kept, in per cent, in each of the last two sessions. */
  keptPercent: within(thresholdBounds.keptPercent),
  /** How often an open item has been carried. */
  carries: within(thresholdBounds.carries),
  /** In so many sessions running no goal moved, or without goals no must-do was kept. */
  stillSessions: within(thresholdBounds.stillSessions),
  /** An overall score up to this is a low one. */
  lowScore: within(thresholdBounds.lowScore),
  /** "I looked forward to today" up to this is dread. */
  lowLookedForward: within(thresholdBounds.lowLookedForward),
  /** The two overall scores of one session are so far apart. */
  apartPoints: within(thresholdBounds.apartPoints),
});

export type WarningSettings = z.infer<typeof warningSettingsSchema>;

export const defaultWarningSettings: WarningSettings = {
  off: [],
  calledOff: 2,
  calledOffDays: 60,
  gapPercent: 150,
  keptPercent: 50,
  carries: 3,
  stillSessions: 3,
  lowScore: 5,
  lowLookedForward: 2,
  apartPoints: 3,
};
