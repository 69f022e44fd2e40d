import { useMemo } from 'preact/hooks';
import type { ListedItem } from '../../lib/domain/item-list';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { PartnerNews } from '../../lib/domain/partner-news';
import { t } from '../../lib/words/i18n';
import { ActionItemEditor } from '../action-items/ActionItemEditor';
import { completeAll } from '../action-items/decide-many';
import { lazily } from '../ui/lazily';
import { ItemActs } from './ItemActs';
import type { ItemForm } from './item-form';
import { ItemFacts } from './ItemFacts';
import { focusBox } from './use-kept-focus';
import type { RowActs } from './use-row-acts';

const PostponeForm = lazily(async () => (await import('./PostponeForm')).PostponeForm);
const DropForm = lazily(async () => (await import('./DropForm')).DropForm);

interface Props {
  readonly listed: ListedItem;
  readonly form: ItemForm | null;
  readonly selected: boolean;
  /** Whether the boxes of the list select. */
  readonly selecting: boolean;
  /** What the partner did with it since the person saw it last; null: nothing. */
  readonly news: PartnerNews['kind'] | null;
  readonly acts: RowActs;
}

/** One item of the list between calls: done, edited in place, put off or dropped; or one of several that are selected. */
export function PopupItem(props: Props) {
  const { listed, form, selected, selecting, news, acts } = props;
  // The same picture for the same item: of a long list only the rows that differ are drawn anew.
  return useMemo(() => <Row {...props} />, [listed, form, selected, selecting, news, acts]);
}

function Row({ listed, form, selected, selecting, news, acts }: Props) {
  const { item, mentorship } = listed;
  const { id } = item;
  const facts = `facts-${id}`;
  const see = () => news && acts.see(id);
  /** After a form the keyboard is on the item again. */
  function close(): void {
    acts.openForm(id, null);
    requestAnimationFrame(() => focusBox(id));
  }
  /** With Shift a press selects up to here. The text must not be marked with it. */
  function press(event: MouseEvent): void {
    see();
    if (!event.shiftKey || !(event.target as Element).closest('.listed__label')) return;
    event.preventDefault();
    event.stopPropagation();
    acts.extend(id);
    focusBox(id);
  }
  const rows = [listed];
  return (
    <li
      class="listed"
      data-item-id={id}
      data-person={mentorship.id}
      data-selected={selected}
      onClickCapture={press}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocusCapture={see}
    >
      <label class="listed__label">
        <input
          id={`box-${id}`}
          type="checkbox"
          class={selecting ? 'listed__box listed__box--select' : 'listed__box'}
          data-item-box
          checked={selected}
          aria-describedby={facts}
          onChange={() => (selecting ? acts.toggle(id) : completeAndGoOn(listed))}
        />
        <span class="listed__text" dir="auto">
          {item.text}
        </span>
      </label>
      <ItemFacts listed={listed} id={facts} news={news} onLook={() => acts.look(id)} />
      {!selecting && (
        <ItemActs
          form={form}
          repeats={item.repeats}
          facts={facts}
          onGrip={acts.grip}
          onForm={(which) => acts.openForm(id, form === which ? null : which)}
        />
      )}
      {form === 'edit' && (
        <ActionItemEditor
          item={item}
          names={namesByRole(mentorship, t('you'))}
          myRole={mentorship.role}
          onClose={close}
        />
      )}
      {form === 'postpone' && !item.repeats && <PostponeForm rows={rows} onDone={close} onClose={close} />}
      {form === 'drop' && <DropForm rows={rows} onDone={() => acts.openForm(id, null)} onClose={close} />}
    </li>
  );
}

/** The item goes, and the keyboard stays in the list: on the next one, else on the one before. */
function completeAndGoOn(listed: ListedItem): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-item-box]')];
  const index = boxes.findIndex(({ id }) => id === `box-${listed.item.id}`);
  void completeAll([listed]);
  (boxes[index + 1] ?? boxes[index - 1])?.focus();
}
