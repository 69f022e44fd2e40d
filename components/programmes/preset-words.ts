import type { PairKind } from '../../lib/domain/pair-kind';
import type { PresetField, PresetWarnings, ProgrammePreset } from '../../lib/domain/programme';
import { warningRules, type WarningRule } from '../../lib/domain/warning-rules';
import { formatDate, formatDays, formatMinutes } from '../../lib/words/format';
import { t, uiLanguage, type MessageKey } from '../../lib/words/i18n';
import { ruleNames } from '../../lib/words/warning-words';
import { thresholdNames, type Threshold } from '../warnings/threshold-names';

/** What each field of a programme is called. */
export const fieldNames: Readonly<Record<PresetField, MessageKey>> = {
  name: 'programmeName',
  managerName: 'managerName',
  managerEmail: 'managerEmail',
  kind: 'pairKindQuestion',
  rhythmDays: 'daysBetween',
  plannedSessions: 'plannedSessions',
  endsOn: 'plannedEnd',
  lengthMinutes: 'usualLength',
  leadMinutes: 'optionsLead',
  word: 'wordsQuestion',
  feedback: 'programmeFeedback',
  warningSigns: 'programmeSigns',
  warnings: 'programmeThresholds',
  goals: 'programmeGoals',
  welcome: 'programmeWelcome',
  closing: 'programmeClosing',
  helpLink: 'programmeHelp',
};

export const kindNames: Readonly<Record<PairKind, MessageKey>> = {
  mentoring: 'pairMentoring',
  manager: 'pairManager',
  coaching: 'pairCoaching',
  thesis: 'pairThesis',
  tutoring: 'pairTutoring',
  sponsorship: 'pairSponsorship',
};

const wordNames = { mentoree: 'wordMentoree', mentee: 'wordMentee', protege: 'wordProtege' } as const;

/** Says yes or no. */
export function yesNo(value: boolean): string {
  return t(value ? 'lineYes' : 'lineNo');
}

/** Says what a programme sets of a field; '' where it says nothing about it. */
export function valueText(preset: ProgrammePreset, field: PresetField): string {
  switch (field) {
    case 'kind':
      return t(kindNames[preset.kind]);
    case 'rhythmDays':
      return preset.rhythmDays === null ? '' : formatDays(preset.rhythmDays);
    case 'lengthMinutes':
    case 'leadMinutes':
      return preset[field] === null ? '' : formatMinutes(preset[field]);
    case 'plannedSessions':
      return preset.plannedSessions === null
        ? ''
        : new Intl.NumberFormat(uiLanguage()).format(preset.plannedSessions);
    case 'endsOn':
      return preset.endsOn === null ? '' : formatDate(preset.endsOn);
    case 'word':
      return preset.word === null ? '' : t(wordNames[preset.word]);
    case 'feedback':
    case 'warningSigns':
      return preset[field] === null ? '' : yesNo(preset[field]);
    case 'warnings':
      return warningsText(preset.warnings);
    case 'goals':
      return preset.goals.join('\n');
    case 'managerEmail':
    case 'helpLink':
      return preset[field] ?? '';
    case 'name':
    case 'managerName':
    case 'welcome':
    case 'closing':
      return preset[field];
  }
}

function warningsText({ off, ...numbers }: PresetWarnings): string {
  const said = (Object.entries(numbers) as [Threshold, number | undefined][]).flatMap(([name, value]) =>
    value === undefined ? [] : [t('kindAndName', t(thresholdNames[name]), value)],
  );
  const switchedOff = warningRules
    .filter((rule: WarningRule) => off?.includes(rule))
    .map((rule) => t('kindAndName', t(ruleNames[rule]), yesNo(false)));
  return [...said, ...switchedOff].join('\n');
}
