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
import type { ListSelection } from './use-selection';

const PostponeForm = lazily(async () => (await import('./PostponeForm')).PostponeForm);
const DropForm = lazily(async () => (await import('./DropForm')).DropForm);

interface Props {
  readonly listed: ListedItem;
  readonly form: ItemForm | null;
  readonly onForm: (form: ItemForm | null) => void;
  readonly selection: ListSelection;
  /** What the partner did with it since the person saw it last; null: nothing. */
  readonly news: PartnerNews['kind'] | null;
  /** It was before the person's eyes for a moment. */
  readonly onLook: () => void;
  /** The person pressed it, or went to it. */
  readonly onSeen: () => void;
  readonly onGrip: (event: PointerEvent) => void;
}

/** One item of the list between calls: done, edited in place, put off or dropped; or one of several that are selected. */
export function PopupItem({ listed, form, onForm, selection, news, onLook, onSeen, onGrip }: Props) {
  const { item, mentorship } = listed;
  const { id } = item;
  const facts = `facts-${id}`;
  /** After a form the keyboard is on the item again. */
  function close(): void {
    onForm(null);
    requestAnimationFrame(() => focusBox(id));
  }
  /** With Shift a press selects up to here. The text must not be marked with it. */
  function press(event: MouseEvent): void {
    if (news) onSeen();
    if (!event.shiftKey || !(event.target as Element).closest('.listed__label')) return;
    event.preventDefault();
    event.stopPropagation();
    selection.extend(id, id);
    focusBox(id);
  }
  const rows = [listed];
  return (
    <li
      class="listed"
      data-item-id={id}
      data-person={mentorship.id}
      data-selected={selection.has(id)}
      onClickCapture={press}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocusCapture={() => news && onSeen()}
    >
      <label class="listed__label">
        <input
          id={`box-${id}`}
          type="checkbox"
          class={selection.active ? 'listed__box listed__box--select' : 'listed__box'}
          data-item-box
          checked={selection.has(id)}
          aria-describedby={facts}
          onChange={() => (selection.active ? selection.toggle(id) : completeAndGoOn(listed))}
        />
        <span class="listed__text" dir="auto">
          {item.text}
        </span>
      </label>
      <ItemFacts listed={listed} id={facts} news={news} onLook={onLook} />
      {!selection.active && (
        <ItemActs
          form={form}
          facts={facts}
          onGrip={onGrip}
          onForm={(which) => onForm(form === which ? null : which)}
        />
      )}
      {form === 'edit' && (
        <ActionItemEditor item={item} names={namesByRole(mentorship, t('you'))} onClose={close} />
      )}
      {form === 'postpone' && <PostponeForm rows={rows} onDone={close} onClose={close} />}
      {form === 'drop' && <DropForm rows={rows} onDone={() => onForm(null)} onClose={close} />}
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
