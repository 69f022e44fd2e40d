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

/** The thresholds of the rules, editable by the person; what they mean stands beside each field in the settings. */
export const warningSettingsSchema = z.object({
  /** Rules switched off. */
  off: z.array(z.enum(warningRules)),
  /** So many meetings called off or missed, in a row or within `calledOffDays`. */
  calledOff: z.int().min(1).max(20),
  calledOffDays: z.int().min(7).max(366),
  /** The gap between meetings, in hundredths of the usual one. */
  gapPercent: z.int().min(110).max(1000),
  /** Must-dos kept, in per cent, in each of the last two sessions. */
  keptPercent: z.int().min(1).max(100),
  /** How often an open item has been carried. */
  carries: z.int().min(1).max(20),
  /** In so many sessions running no goal moved, or without goals no must-do was kept. */
  stillSessions: z.int().min(2).max(20),
  /** An overall score up to this is a low one. */
  lowScore: z.int().min(1).max(9),
  /** "I looked forward to today" up to this is dread. */
  lowLookedForward: z.int().min(1).max(4),
  /** The two overall scores of one session are so far apart. */
  apartPoints: z.int().min(1).max(9),
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
