import { useState } from 'preact/hooks';
import type { ListedItem } from '../../lib/domain/item-list';
import { t, tn } from '../../lib/words/i18n';
import { completeAll } from '../action-items/decide-many';
import { IconButton } from '../ui/IconButton';
import { lazily } from '../ui/lazily';
import type { ListSelection } from './use-selection';

const PostponeForm = lazily(async () => (await import('./PostponeForm')).PostponeForm);
const DropForm = lazily(async () => (await import('./DropForm')).DropForm);

interface Props {
  readonly selection: ListSelection;
  /** What is selected. */
  readonly rows: readonly ListedItem[];
}

/** How many items are selected, and what is done with all of them at once. */
export function SelectionBar({ selection, rows }: Props) {
  const [form, setForm] = useState<'postpone' | 'drop' | null>(null);
  const isNothing = rows.length === 0;
  function end(): void {
    setForm(null);
    selection.end();
  }
  const toggle = (which: 'postpone' | 'drop') => setForm(form === which ? null : which);
  const forms = [
    ['postpone', t('postpone')],
    ['drop', t('drop')],
  ] as const;
  return (
    <div class="selection" hidden={!selection.active}>
      <div class="selection__line">
        <span class="selection__count" role="status">
          {selection.active && tn('listSelected', rows.length)}
        </span>
        <button
          type="button"
          class="button button--primary"
          disabled={isNothing}
          onClick={() => {
            void completeAll(rows);
            end();
          }}
        >
          {t('itemDoneAct')}
        </button>
        {forms.map(([which, name]) => (
          <button
            key={which}
            type="button"
            class="button"
            data-selection-act={which}
            aria-expanded={form === which}
            disabled={isNothing}
            onClick={() => toggle(which)}
          >
            {name}
          </button>
        ))}
        <IconButton icon="x" name={t('listSelectEnd')} onPress={end} />
      </div>
      {form === 'postpone' && !isNothing && (
        <PostponeForm rows={rows} onDone={end} onClose={() => setForm(null)} />
      )}
      {form === 'drop' && !isNothing && <DropForm rows={rows} onDone={end} onClose={() => setForm(null)} />}
    </div>
  );
}
