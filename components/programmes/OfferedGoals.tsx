import { rightNow } from '../../lib/browser/right-now';
import type { Goal } from '../../lib/domain/goal';
import type { Mentorship } from '../../lib/domain/mentorship';
import { addGoal } from '../../lib/storage/actions/goals';
import { deleteRecord } from '../../lib/storage/engine/records';
import { programmeOf } from '../../lib/storage/queries/programmes';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { Icon } from '../ui/Icon';

interface Props {
  readonly mentorship: Mentorship;
  readonly goals: readonly Goal[];
}

/** Goals of the programme to choose from: each press adds one; those that are chosen already are not offered. */
export function OfferedGoals({ mentorship: { id, programmeId }, goals }: Props) {
  const programme = useLive(() => programmeOf({ programmeId }), [programmeId], undefined);
  const offered = programme?.preset.goals.filter((text) => goals.every((goal) => goal.text !== text)) ?? [];
  if (!programme || offered.length === 0) return null;
  const add = (text: string) =>
    act({
      work: () => addGoal(id, text, rightNow()),
      text: t('toastGoalAdded', text),
      undo: (goal) => deleteRecord('goals', goal.id),
    });
  return (
    <div class="stack">
      <p class="quiet" dir="auto">
        {t('goalsOffered', programme.preset.name)}
      </p>
      <ul class="row">
        {[...new Set(offered)].map((text) => (
          <li key={text}>
            <button type="button" class="button preset__value" onClick={() => void add(text)}>
              <Icon name="plus" /> <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
