import type { ProgrammeProblem } from '../../lib/programmes/read-programme';
import type { PolicyProblem } from '../../lib/programmes/policy';
import { t, type MessageKey } from '../../lib/words/i18n';
import { fieldNames } from './preset-words';

const sentences: Readonly<Record<ProgrammeProblem['problem'], MessageKey>> = {
  'no-programme': 'programmeProblemNone',
  newer: 'programmeProblemNewer',
  damaged: 'programmeProblemDamaged',
  several: 'programmeProblemSeveral',
  'too-large': 'programmeProblemLarge',
};

/** Says why a text holds no programme that can be taken, and what to do. */
export function problemText({ problem, field }: ProgrammeProblem): string {
  return field === '' ? t(sentences[problem]) : t('programmeProblemField', t(fieldNames[field]));
}

/** Says what of the organisation's policy was not taken. */
export function policyProblemText(problem: PolicyProblem): string {
  return problem.place === 0
    ? t('policyProblemList')
    : t('policyProblem', problem.place, problemText(problem));
}
