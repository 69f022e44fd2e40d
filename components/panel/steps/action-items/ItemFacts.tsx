import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';
import type { LocalDate } from '../../../../lib/domain/instant';
import type { Role } from '../../../../lib/domain/mentorship';
import { formatDate } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { changeWithUndo } from '../../../action-items/item-acts';
import { OwnerChoice } from '../../../action-items/OwnerChoice';
import { onKeys } from '../../../ui/keys';
import { Icon } from '../../../ui/Icon';
import { MinuteOptions } from '../../../ui/MinuteOptions';
import { focusItem } from './item-keys';

interface Props {
  readonly item: ActionItem;
  /** The day it is due, its own or that of the next meeting; null: no meeting is agreed yet. */
  readonly dueDay: LocalDate | null;
  /** The two as they are called in a narrow place. */
  readonly names: Readonly<Record<Role, string>>;
  readonly myRole: Role;
  readonly tabIndex: number;
}

const estimates = [15, 30, 60, 120, 240, 480];

/** Who, by when and how long: quiet words, each of them a choice where it stands. */
export function ItemFacts({ item, dueDay, names, myRole, tabIndex }: Props) {
  const described = `item-text-${item.id}`;
  return (
    <p class="item__facts">
      <OwnerChoice
        item={item}
        names={names}
        myRole={myRole}
        class="item__fact item__fact--owner"
        fieldClass="item__name"
        describedBy={described}
        tabIndex={tabIndex}
        onOwner={(owner) => void changeWithUndo(item, owner)}
      />
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

/** The deadline in words; pressed, it is a date to choose, an empty one being the next meeting, or that it returns each time. */
function Due({ item, dueDay, tabIndex }: Omit<Props, 'names' | 'myRole'>) {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const returns = useRef<HTMLButtonElement>(null);
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
      <>
        <input
          ref={field}
          class="item__date"
          type="date"
          aria-label={t('editDeadline')}
          aria-describedby={described}
          value={item.dueOn ?? ''}
          onChange={(event) => void changeWithUndo(item, { dueOn: event.currentTarget.value || null })}
          onBlur={(event) => {
            if (event.relatedTarget !== returns.current) setChoosing(false);
          }}
          onKeyDown={onKeys({ enter: close, escape: close })}
        />
        <button
          ref={returns}
          type="button"
          class="item__returns"
          aria-label={t('everyTimeTick')}
          title={t('everyTimeTick')}
          aria-pressed={item.repeats}
          aria-describedby={described}
          onClick={() => {
            void changeWithUndo(item, { repeats: !item.repeats });
            close();
          }}
          onBlur={() => setChoosing(false)}
          onKeyDown={onKeys({ escape: close })}
        >
          <Icon name="repeat" size={13} />
        </button>
      </>
    );
  const words = wordsOf(item);
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
      {item.repeats && <Icon name="repeat" size={13} />}
      {words}
    </button>
  );
}

function wordsOf({ repeats, dueOn }: ActionItem): string {
  if (repeats) return t('everyTime');
  return dueOn ? formatDate(dueOn) : t('dueNextMeetingShort');
}
