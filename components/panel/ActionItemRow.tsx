import { commitmentOf, type ActionItem } from '../../lib/domain/action-item';
import { completenessOf, dueDayOf } from '../../lib/domain/carry-over';
import type { Role } from '../../lib/domain/mentorship';
import { t } from '../../lib/i18n';
import {
  completeActionItem,
  dropActionItem,
  setCommitment,
  undoToActionItem,
} from '../../lib/storage/action-items';
import { persist } from '../../lib/storage/persist';
import { firstName } from '../ui/first-name';
import { formatDate, formatMinutes } from '../../lib/format';
import { showToast } from '../ui/toasts';
import { rightNow } from '../ui/use-now';
import { ActionItemEditor } from '../action-items/ActionItemEditor';
import type { RitualContext } from './ritual-context';
import './action-item-row.css';

interface Props {
  readonly item: ActionItem;
  readonly context: RitualContext;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One action item: its words, what the article asks of it as present or missing, and both people's yes. */
export function ActionItemRow({ item, context, editing, onEdit, onClose }: Props) {
  const { session, nextSession, timeZone, names } = context;
  const dueDay = dueDayOf(item, nextSession ? [session, nextSession] : [session], timeZone);
  const has = completenessOf(item, dueDay);
  const described = `item-facts-${item.id}`;
  return (
    <li class="action-item" data-item-id={item.id}>
      <div class="action-item__line">
        <label class="action-item__text">
          <input
            type="checkbox"
            checked={false}
            aria-describedby={described}
            onChange={() => completeWithUndo(item)}
          />
          <span dir="auto" id={`item-text-${item.id}`}>
            {item.text}
          </span>
        </label>
        <button
          type="button"
          class="button button--quiet action-item__act"
          aria-label={t('edit')}
          title={t('edit')}
          aria-describedby={described}
          onClick={onEdit}
        >
          ✎
        </button>
        <button
          type="button"
          class="button button--quiet action-item__act"
          aria-label={t('drop')}
          title={t('drop')}
          aria-describedby={described}
          onClick={() => dropWithUndo(item)}
        >
          ✕
        </button>
      </div>
      <div class="action-item__line action-item__line--facts">
        <p class="action-item__facts" id={described}>
          <span title={names[item.owner]}>{firstName(names[item.owner])}</span>
          <span class={has.deadline ? '' : 'action-item__missing'}>{dueText(item, dueDay)}</span>
          <span
            class={has.estimate ? '' : 'action-item__missing'}
            title={has.estimate ? '' : t('noEstimate')}
          >
            {item.estimateMinutes ? formatMinutes(item.estimateMinutes) : t('noEstimateShort')}
          </span>
        </p>
        <Commitment item={item} role="mentoree" context={context} />
        <Commitment item={item} role="mentor" context={context} />
      </div>
      {item.changedAfterCommitmentAt && <p class="action-item__changed">{t('changedAfterCommitment')}</p>}
      {editing && <ActionItemEditor item={item} names={names} onClose={onClose} />}
    </li>
  );
}

function dueText(item: ActionItem, dueDay: string | null): string {
  if (item.dueOn) return t('dueOn', formatDate(item.dueOn));
  return dueDay ? t('dueOn', formatDate(dueDay)) : t('dueNextMeetingShort');
}

interface CommitmentProps {
  readonly item: ActionItem;
  readonly role: Role;
  readonly context: RitualContext;
}

function Commitment({ item, role, context: { myRole } }: CommitmentProps) {
  const commitment = commitmentOf(item, role);
  const saidAloud = commitment?.as === 'said-aloud';
  return (
    <label class="action-item__commitment">
      <input
        type="checkbox"
        checked={commitment !== null}
        aria-label={role === 'mentor' ? t('mentorCommits') : t('mentoreeCommits')}
        aria-describedby={`item-text-${item.id}`}
        onChange={(event) => {
          const committed = event.currentTarget.checked;
          void persist(() => setCommitment([item.id], { role, committed, myRole }, rightNow()));
        }}
      />
      <span class={saidAloud ? 'action-item__aloud' : ''} title={saidAloud ? t('saidAloud') : ''}>
        {role === 'mentor' ? t('roleMentor') : t('roleMentoree')}
      </span>
    </label>
  );
}

/** Marks an item as done, with the way back. */
export function completeWithUndo(item: ActionItem): void {
  void persist(() => completeActionItem(item.id, rightNow()));
  showToast({ text: t('toastDone', item.text), undo: () => persist(() => undoToActionItem(item)) });
}

/** Drops an item, with the way back. */
export function dropWithUndo(item: ActionItem): void {
  void persist(() => dropActionItem(item.id, '', rightNow()));
  showToast({ text: t('toastDropped', item.text), undo: () => persist(() => undoToActionItem(item)) });
}
