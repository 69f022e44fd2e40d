import {
  goalScale,
  hasAnchors,
  type Goal,
  type GoalLevel,
  type GoalScore,
} from '../../../../lib/domain/goal';
import { t } from '../../../../lib/words/i18n';
import { listGoals, listGoalScores } from '../../../../lib/storage/queries/goals';
import { scoreGoal } from '../../../../lib/storage/actions/goals';
import { deleteOne } from '../../../../lib/storage/actions/deletions';
import { signedLevel } from '../../../../lib/words/signed-level';
import { act } from '../../../app/act';
import { useKeys, type KeyMap } from '../../../ui/use-keys';
import { useLive } from '../../../app/use-live-query';
import { rightNow } from '../../../../lib/browser/right-now';
import type { RitualContext } from '../ritual-context';
import { GoalScale } from './GoalScale';
import { useKeptCaret } from '../use-kept-caret';

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
    void act({ work: () => scoreGoal(goal, session.id, level, rightNow()) });
  useKeys(
    active && keys && asked !== undefined,
    levelKeys((level) => asked && score(asked, level)),
  );
  useKeptCaret([asked?.id]);
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
                onClick={() => void act({ work: () => deleteOne('goalScores', known.id) })}
              >
                {t('change')}
              </button>
            </p>
          );
        if (goal !== asked) return null;
        return <GoalScale key={goal.id} goal={goal} first={keys} onScore={(level) => score(goal, level)} />;
      })}
    </div>
  );
}

function levelKeys(act: (level: GoalLevel) => void): KeyMap {
  return Object.fromEntries(goalScale.map((level, index) => [String(index + 1), () => act(level)]));
}
