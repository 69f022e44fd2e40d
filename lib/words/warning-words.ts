import type { WarningFacts, WarningSign } from '../domain/warning-signs';
import type { WarningRule } from '../domain/warning-rules';
import { formatDate } from './format';
import { t, tn, uiLanguage, type MessageKey } from './i18n';

/** The name of each rule. */
export const ruleNames: Readonly<Record<WarningRule, MessageKey>> = {
  'called-off': 'ruleCalledOff',
  'no-next-date': 'ruleNoNextDate',
  drifting: 'ruleDrifting',
  spinning: 'ruleSpinning',
  carried: 'ruleCarried',
  'no-progress': 'ruleNoProgress',
  frustration: 'ruleFrustration',
  dread: 'ruleDread',
  apart: 'ruleApart',
  'cut-short': 'ruleCutShort',
  'drafted-by-mentor': 'ruleDraftedByMentor',
};

/** Says the facts that set a warning sign off, one sentence each, with their numbers. */
export function factsText({ facts }: Pick<WarningSign, 'facts'>): string {
  return sentences(facts).join(' ');
}

function sentences(facts: WarningFacts): string[] {
  switch (facts.rule) {
    case 'called-off':
      return [tn('factCalledOff', facts.days.length, list(facts.days.map(formatDate)))];
    case 'no-next-date':
      return [t('factNoNextDate', formatDate(facts.lastOn))];
    case 'drifting':
      return [tn('factDrifting', facts.days, facts.usualDays)];
    case 'spinning':
      return facts.sessions.map(({ on, kept, promised }) =>
        t('factSpinning', formatDate(on), kept, promised),
      );
    case 'carried':
      return facts.items.map(({ text, times }) => tn('factCarried', times, text));
    case 'no-progress':
      return facts.goals.length === 0
        ? [tn('factNothingKept', facts.sessions)]
        : facts.goals.map((goal) => tn('factGoalStill', facts.sessions, goal));
    case 'frustration':
      return [t('factFrustration', list(facts.scores.map(String)))];
    case 'dread':
      return [t('factDread', list(facts.scores.map(String)))];
    case 'apart':
      return facts.pairs.map(({ mine, theirs }) => t('factApart', mine, theirs));
    case 'cut-short':
      return [
        ...(facts.early.length > 0 ? [t('factEarly', list(facts.early.map(String)))] : []),
        ...(facts.late.length > 0 ? [t('factLate', list(facts.late.map(String)))] : []),
      ];
    case 'drafted-by-mentor':
      return [t('factDraftedByMentor', list(facts.percents.map((percent) => `${percent} %`)))];
  }
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(parts);
}

/** Rules read from a person's own feelings: their facts leave this machine only if they are ticked. */
export const feelingRules: readonly WarningRule[] = ['frustration', 'dread', 'apart'];
