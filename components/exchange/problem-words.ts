import type { CodeProblem } from '../../lib/merge/code-block';
import type { ExchangeProblem } from '../../lib/merge/exchange';
import type { PairCode } from '../../lib/merge/pair-code';
import { toInstant } from '../../lib/domain/instant';
import { stampMs } from '../../lib/domain/record';
import { t, type MessageKey } from '../../lib/words/i18n';
import { formatLongDay } from '../../lib/words/format';
import { rightNow } from '../../lib/browser/right-now';

const keys: Readonly<Record<CodeProblem | Exclude<ExchangeProblem, 'clock'>, MessageKey>> = {
  'no-code': 'codeProblemNone',
  damaged: 'codeProblemDamaged',
  newer: 'codeProblemNewer',
  own: 'codeProblemOwn',
  gap: 'codeProblemGap',
  forged: 'codeProblemForged',
  elsewhere: 'standingElsewhere',
  changed: 'codeProblemChanged',
  'no-mentorship': 'codeProblemNoMentorship',
};

/** Says why a code is not taken, and what to do. */
export function problemWords(problem: CodeProblem | ExchangeProblem, code?: PairCode): string {
  if (problem !== 'clock') return t(keys[problem]);
  const latest = Math.max(0, ...(code?.stamps ?? []).map(stampMs));
  // A stamp may say a time no date can.
  const day = latest < 8e15 ? formatLongDay(toInstant(latest)) : '–';
  return t('codeProblemClock', day, formatLongDay(rightNow()));
}
