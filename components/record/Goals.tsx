import { useState } from 'preact/hooks';
import { goalScale, hasAnchors, longestGoal, type Goal } from '../../lib/domain/goal';
import type { History } from '../../lib/domain/history';
import { oneLine } from '../../lib/domain/record';
import { t, type MessageKey } from '../../lib/words/i18n';
import { deleteRecord, restoreRecord } from '../../lib/storage/engine/records';
import { spendDraft } from '../../lib/storage/actions/spend-draft';
import { addGoal, changeGoal, setAnchor } from '../../lib/storage/actions/goals';
import { act } from '../app/act';
import { OfferedGoals } from '../programmes/lazy';
import { LineForm } from '../ui/LineForm';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft, useSavedText } from '../app/use-saved-text';
import { signedLevel } from '../../lib/words/signed-level';

/** The goals of a mentorship, each with words for the five steps of its scale. */
export function Goals({ history: { mentorship, goals } }: { readonly history: History }) {
  const key = `goal:${mentorship.id}`;
  const [text, setText] = useDraft(key);
  const [problem, setProblem] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  async function add(): Promise<void> {
    setProblem(oneLine(text) === '' ? t('goalBlank') : '');
    if (oneLine(text) === '') return;
    const stored = act({
      work: () => spendDraft({ key, text }, () => addGoal(mentorship.id, text, rightNow())),
    });
    setText('');
    setOpen((await stored).id);
  }
  return (
    <section class="page__section record__goals" aria-labelledby="goals">
      <h2 class="page__heading" id="goals">
        {t('recordGoals')}
      </h2>
      {goals.length === 0 && <p class="quiet">{t('goalsEmpty')}</p>}
      <ul class="goals">
        {goals.map((goal) => (
          <GoalRow
            key={goal.id}
            goal={goal}
            open={open === goal.id}
            onOpen={() => setOpen(open === goal.id ? null : goal.id)}
          />
        ))}
      </ul>
      <LineForm
        class="row"
        label={t('goalAdd')}
        button={t('add')}
        text={text}
        longest={longestGoal}
        onText={setText}
        onSubmit={add}
      />
      <Problem text={problem} />
      <OfferedGoals mentorship={mentorship} goals={goals} />
    </section>
  );
}

interface RowProps {
  readonly goal: Goal;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function GoalRow({ goal, open, onOpen }: RowProps) {
  const remove = () =>
    act({
      work: () => deleteRecord('goals', goal.id),
      text: t('toastRemoved', goal.text),
      undo: () => restoreRecord('goals', goal.id),
    });
  const close = (status: Goal['status']) => void act({ work: () => changeGoal(goal.id, { status }) });
  return (
    <li class="goals__goal">
      <div class="row goals__line">
        <button type="button" class="timeline__button" aria-expanded={open} onClick={onOpen}>
          <span dir="auto">{goal.text}</span>
          {goal.status === 'closed' && <span class="tag">{t('goalClosed')}</span>}
          {goal.status === 'active' && !hasAnchors(goal) && (
            <span class="tag tag--missing">{t('goalNeedsAnchors')}</span>
          )}
        </button>
      </div>
      {open && (
        <div class="stack">
          <GoalText goal={goal} />
          <p class="quiet">{t('goalAnchorsNote')}</p>
          {goalScale.map((level, index) => (
            <Anchor key={level} goal={goal} index={index} />
          ))}
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => close(goal.status === 'active' ? 'closed' : 'active')}
            >
              {t(goal.status === 'active' ? 'goalClose' : 'goalReopen')}
            </button>
            <button type="button" class="button button--quiet" onClick={() => void remove()}>
              {t('goalRemove')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

function GoalText({ goal }: { readonly goal: Goal }) {
  const [text, setText] = useSavedText(
    goal.text,
    async (typed) => {
      const line = oneLine(typed, longestGoal);
      return line === '' ? undefined : changeGoal(goal.id, { text: line });
    },
    goal.id,
  );
  return (
    <label class="field">
      <span class="field__label">{t('goalText')}</span>
      <input
        class="input"
        dir={text === '' ? undefined : 'auto'}
        maxLength={longestGoal}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}

const anchorKeys: readonly MessageKey[] = [
  'goalAnchorWorst',
  'goalAnchorLess',
  'goalAnchorExpected',
  'goalAnchorMore',
  'goalAnchorBest',
];

function Anchor({ goal, index }: { readonly goal: Goal; readonly index: number }) {
  const [text, setText] = useSavedText(
    goal.anchors[index] ?? '',
    (typed) => setAnchor(goal.id, index, typed),
    `${goal.id}:${index}`,
  );
  return (
    <label class="goals__anchor">
      <span class="goals__level">{signedLevel(goalScale[index] ?? 0)}</span>
      <span class="visually-hidden">{t(anchorKeys[index] ?? 'goalAnchorExpected')}</span>
      <input
        class="input"
        dir="auto"
        maxLength={longestGoal}
        placeholder={t(anchorKeys[index] ?? 'goalAnchorExpected')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}
