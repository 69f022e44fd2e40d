import { commitmentOf } from '../../lib/domain/action-item';
import type { ListedItem } from '../../lib/domain/item-list';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, tn } from '../../lib/words/i18n';
import { dueText } from '../../lib/words/due-text';
import { namesByRole } from '../../lib/domain/names-by-role';
import { ActionItemEditor } from '../action-items/ActionItemEditor';
import { completeWithUndo } from '../action-items/item-acts';
import { firstName } from '../../lib/words/first-name';
import { formatDate, formatMinutes } from '../../lib/words/format';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { DropForm } from './DropForm';
import { PostponeForm } from './PostponeForm';
import { IconButton } from '../ui/IconButton';
import type { IconName } from '../ui/icons';

type Form = 'edit' | 'drop' | 'postpone';

interface Props {
  readonly listed: ListedItem;
  /** Whether the partner is named, because there are several. */
  readonly named: boolean;
  readonly form: Form | null;
  readonly onForm: (form: Form | null) => void;
}

/** One item of the list between calls: done, edited in place, put off or dropped. */
export function PopupItem({ listed, named, form, onForm }: Props) {
  const { item, mentorship } = listed;
  const described = `due-${item.id}`;
  /** After a form the keyboard is on the item again. */
  function close(): void {
    onForm(null);
    requestAnimationFrame(() => document.getElementById(`box-${item.id}`)?.focus());
  }
  const toggle = (which: Form) => onForm(form === which ? null : which);
  return (
    <li class="popup__item" data-item-id={item.id}>
      <div class="popup__item-line">
        <label class="popup__label">
          <input
            id={`box-${item.id}`}
            type="checkbox"
            data-item-box
            checked={false}
            aria-describedby={described}
            onChange={() => completeAndGoOn(listed)}
          />
          <span dir="auto">{item.text}</span>
        </label>
        <span class="popup__acts">
          <Act
            name={t('edit')}
            icon="pencil"
            open={form === 'edit'}
            item={described}
            onAct={() => toggle('edit')}
          />
          <Act
            name={t('postpone')}
            icon="calendar-clock"
            open={form === 'postpone'}
            item={described}
            onAct={() => toggle('postpone')}
          />
          <Act
            name={t('drop')}
            icon="trash"
            open={form === 'drop'}
            item={described}
            onAct={() => toggle('drop')}
          />
        </span>
      </div>
      <Facts listed={listed} id={described} named={named} />
      {form === 'edit' && (
        <ActionItemEditor item={item} names={namesByRole(mentorship, t('you'))} onClose={close} />
      )}
      {form === 'postpone' && <PostponeForm listed={listed} onClose={close} />}
      {form === 'drop' && <DropForm item={item} onClose={() => onForm(null)} />}
    </li>
  );
}

interface ActProps {
  readonly name: string;
  readonly icon: IconName;
  readonly open: boolean;
  readonly item: string;
  readonly onAct: () => void;
}

function Act({ name, icon, open, item, onAct }: ActProps) {
  return <IconButton icon={icon} name={name} expanded={open} describedBy={item} onPress={onAct} />;
}

interface FactsProps {
  readonly listed: ListedItem;
  readonly id: string;
  readonly named: boolean;
}

function Facts({ listed: { item, mentorship, due }, id, named }: FactsProps) {
  // A nice-to-do was no promise: it is never overdue.
  const overdue = item.priority === 'must' && due !== null && due < localDateAt(rightNow(), myTimeZone());
  const mine = item.owner === mentorship.role;
  const moved = item.dueDaysBefore;
  const [first] = moved;
  const asked = item.changedAfterCommitmentAt !== null && commitmentOf(item, mentorship.role) === null;
  return (
    <p class="popup__facts" id={id}>
      <span class={mine ? 'tag popup__mine' : 'tag'}>
        {mine ? t('you') : t('shortPartner', firstName(mentorship.partnerName))}
      </span>
      {named && mine && <span>{t('listWith', firstName(mentorship.partnerName))}</span>}
      <span class={overdue ? 'popup__overdue' : ''}>
        {overdue ? t('popupWasDue', formatDate(due)) : dueText(due)}
      </span>
      {item.estimateMinutes && <span>{formatMinutes(item.estimateMinutes)}</span>}
      {first && <span>{tn('listMovedFrom', moved.length, formatDate(first))}</span>}
      {asked && <span>{t('changedAfterCommitment')}</span>}
    </p>
  );
}

/** The item goes, and the keyboard stays in the list: on the next one, else on the one before. */
function completeAndGoOn({ item }: ListedItem): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-item-box]')];
  const index = boxes.findIndex(({ id }) => id === `box-${item.id}`);
  void completeWithUndo(item);
  (boxes[index + 1] ?? boxes[index - 1])?.focus();
}
