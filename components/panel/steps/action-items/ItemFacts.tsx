import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';
import type { LocalDate } from '../../../../lib/domain/instant';
import type { Role } from '../../../../lib/domain/mentorship';
import { formatDate } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { changeWithUndo } from '../../../action-items/item-acts';
import { onKeys } from '../../../ui/keys';
import { MinuteOptions } from '../../../ui/MinuteOptions';
import { focusItem } from './item-keys';

interface Props {
  readonly item: ActionItem;
  /** The day it is due, its own or that of the next meeting; null: no meeting is agreed yet. */
  readonly dueDay: LocalDate | null;
  /** The two as they are called in a narrow place. */
  readonly names: Readonly<Record<Role, string>>;
  readonly tabIndex: number;
}

const estimates = [15, 30, 60, 120, 240, 480];

/** Who, by when and how long: quiet words, each of them a choice where it stands. */
export function ItemFacts({ item, dueDay, names, tabIndex }: Props) {
  const described = `item-text-${item.id}`;
  return (
    <p class="item__facts">
      <select
        class="item__fact item__fact--owner"
        aria-label={t('editWho')}
        aria-describedby={described}
        tabIndex={tabIndex}
        value={item.owner}
        onChange={(event) => void changeWithUndo(item, { owner: event.currentTarget.value as Role })}
      >
        <option value="mentoree">{names.mentoree}</option>
        <option value="mentor">{names.mentor}</option>
      </select>
      <Due item={item} dueDay={dueDay} tabIndex={tabIndex} />
      <select
        class={
          item.estimateMinutes === null
            ? 'item__fact item__fact--length item__fact--unsaid'
            : 'item__fact item__fact--length'
        }
        aria-label={t('editEstimate')}
        aria-describedby={described}
        tabIndex={tabIndex}
        value={String(item.estimateMinutes ?? '')}
        onChange={(event) =>
          void changeWithUndo(item, { estimateMinutes: Number(event.currentTarget.value) || null })
        }
      >
        <option value="">{t('noEstimateShort')}</option>
        <MinuteOptions usual={estimates} chosen={item.estimateMinutes} />
      </select>
    </p>
  );
}

/** The deadline in words; pressed, it is a date to choose, and an empty one means the next meeting. */
function Due({ item, dueDay, tabIndex }: Omit<Props, 'names'>) {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (choosing) field.current?.focus();
  }, [choosing]);
  const described = `item-text-${item.id}`;
  function close(): void {
    setChoosing(false);
    focusItem(item.id);
  }
  if (choosing)
    return (
      <input
        ref={field}
        class="item__date"
        type="date"
        aria-label={t('editDeadline')}
        aria-describedby={described}
        value={item.dueOn ?? ''}
        onChange={(event) => void changeWithUndo(item, { dueOn: event.currentTarget.value || null })}
        onBlur={() => setChoosing(false)}
        onKeyDown={onKeys({ enter: close, escape: close })}
      />
    );
  const words = item.dueOn ? formatDate(item.dueOn) : t('dueNextMeetingShort');
  return (
    <button
      type="button"
      class="item__fact item__fact--due"
      aria-label={`${t('editDeadline')}: ${words}`}
      aria-describedby={described}
      title={dueDay ? formatDate(dueDay) : ''}
      tabIndex={tabIndex}
      onClick={() => setChoosing(true)}
    >
      {words}
    </button>
  );
}
