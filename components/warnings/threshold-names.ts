import type { WarningRule, WarningSettings } from '../../lib/domain/warning-rules';
import type { MessageKey } from '../../lib/words/i18n';

export type Threshold = Exclude<keyof WarningSettings, 'off'>;

/** The numbers in each rule that can be changed. */
export const ruleNumbers: Readonly<Record<WarningRule, readonly Threshold[]>> = {
  'called-off': ['calledOff', 'calledOffDays'],
  'no-next-date': [],
  drifting: ['gapPercent'],
  spinning: ['keptPercent'],
  carried: ['carries'],
  'no-progress': ['stillSessions'],
  frustration: ['lowScore'],
  dread: ['lowLookedForward'],
  apart: ['apartPoints'],
  'cut-short': [],
  'drafted-by-mentor': [],
};

export const thresholdNames: Readonly<Record<Threshold, MessageKey>> = {
  calledOff: 'thresholdCalledOff',
  calledOffDays: 'thresholdCalledOffDays',
  gapPercent: 'thresholdGapPercent',
  keptPercent: 'thresholdKeptPercent',
  carries: 'thresholdCarries',
  stillSessions: 'thresholdStillSessions',
  lowScore: 'thresholdLowScore',
  lowLookedForward: 'thresholdLowLookedForward',
  apartPoints: 'thresholdApartPoints',
};
