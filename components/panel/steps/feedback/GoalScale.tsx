import { useState } from 'preact/hooks';
import { goalScale, type Goal, type GoalLevel } from '../../../../lib/domain/goal';
import { t } from '../../../../lib/words/i18n';
import { signedLevel } from '../../../../lib/words/signed-level';

interface Props {
  readonly goal: Goal;
  /** Whether the caret waits here: digits then answer. */
  readonly first: boolean;
  readonly onScore: (level: GoalLevel) => void;
}

/** The five levels of a goal, one press each, and below them what they mean: the one that is looked at, else both ends. */
export function GoalScale({ goal, first, onScore }: Props) {
  const [lookedAt, setLookedAt] = useState<GoalLevel | null>(null);
  const wordsOf = (level: GoalLevel) => goal.anchors[level + 2] ?? '';
  const told: readonly GoalLevel[] = lookedAt === null ? [-2, 2] : [lookedAt];
  return (
    <fieldset class="scores" data-choices {...(first && { 'data-first': true, tabIndex: -1 })}>
      <legend class="scores__legend" dir="auto">
        {t('goalScoreAsk', goal.text)}
      </legend>
      <div class="scores__row" onPointerLeave={() => setLookedAt(null)}>
        {goalScale.map((level) => (
          <button
            key={level}
            type="button"
            class="scores__score"
            aria-label={`${signedLevel(level)}: ${wordsOf(level)}`}
            onPointerEnter={() => setLookedAt(level)}
            onFocus={() => setLookedAt(level)}
            onBlur={() => setLookedAt(null)}
            onClick={() => onScore(level)}
          >
            {signedLevel(level)}
          </button>
        ))}
      </div>
      <p class="scores__words" aria-hidden="true">
        {told.map((level) => (
          <span key={level}>
            <bdi dir="ltr">{signedLevel(level)}</bdi> <bdi>{wordsOf(level)}</bdi>
          </span>
        ))}
      </p>
    </fieldset>
  );
}
