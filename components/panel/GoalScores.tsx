import { goalScale, hasAnchors, type Goal, type GoalLevel, type GoalScore } from '../../lib/domain/goal';
import { t } from '../../lib/i18n';
import { listGoals, listGoalScores, scoreGoal } from '../../lib/storage/goals';
import { persist } from '../../lib/storage/persist';
import { deleteOne } from '../../lib/storage/deletions';
import { signedLevel } from '../ui/signed-level';
import { useKeys, type KeyMap } from '../ui/use-keys';
import { useLive } from '../ui/use-live-query';
import { rightNow } from '../ui/use-now';
import type { RitualContext } from './ritual-context';

const noGoals: Goal[] = [];
const noScores: GoalScore[] = [];

interface Props {
  readonly context: RitualContext;
  /** Whether the digits are free: 1 to 5 then stand for -2 to +2. */
  readonly keys: boolean;
}

/** Where each goal stands now, one key each: the words for the five steps were agreed once. */
export function GoalScores({ context: { mentorship, session, active }, keys }: Props) {
  const all = useLive(() => listGoals(mentorship.id), [mentorship.id], noGoals);
  const scores = useLive(() => listGoalScores(mentorship.id), [mentorship.id], noScores);
  const goals = all.filter((goal) => goal.status === 'active' && hasAnchors(goal));
  const scoreOf = (goal: Goal) =>
    scores.find(({ goalId, sessionId }) => goalId === goal.id && sessionId === session.id);
  const asked = goals.find((goal) => !scoreOf(goal));
  const score = (goal: Goal, level: GoalLevel) =>
    void persist(() => scoreGoal(goal, session.id, level, rightNow()));
  useKeys(
    active && keys && asked !== undefined,
    levelKeys((level) => asked && score(asked, level)),
  );
  if (goals.length === 0) return null;
  return (
    <div class="stack">
      {goals.map((goal) => {
        const known = scoreOf(goal);
        if (known)
          return (
            <p key={goal.id} class="row">
              <span dir="auto">
                {goal.text}: <strong>{signedLevel(known.level)}</strong> {goal.anchors[known.level + 2]}
              </span>
              <button
                type="button"
                class="button button--quiet"
                aria-label={t('goalScoreChange', goal.text)}
                onClick={() => void persist(() => deleteOne('goalScores', known.id))}
              >
                {t('change')}
              </button>
            </p>
          );
        if (goal !== asked) return null;
        return (
          <fieldset key={goal.id} class="scores">
            <legend class="scores__legend" dir="auto">
              {t('goalScoreAsk', goal.text)}
            </legend>
            <div class="scores__row">
              {goalScale.map((level, index) => (
                <button
                  key={level}
                  type="button"
                  class="scores__score"
                  aria-label={`${signedLevel(level)}: ${goal.anchors[index] ?? ''}`}
                  title={goal.anchors[index]}
                  onClick={() => score(goal, level)}
                >
                  {signedLevel(level)}
                </button>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

function levelKeys(act: (level: GoalLevel) => void): KeyMap {
  return Object.fromEntries(goalScale.map((level, index) => [String(index + 1), () => act(level)]));
}
