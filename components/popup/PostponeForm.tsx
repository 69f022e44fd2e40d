import { useLayoutEffect, useRef } from 'preact/hooks';
import { postponeChoices } from '../../lib/domain/postpone';
import type { ListedItem } from '../../lib/domain/item-list';
import type { LocalDate } from '../../lib/domain/instant';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, type MessageKey } from '../../lib/words/i18n';
import { postponeActionItem, undoToActionItem } from '../../lib/storage/actions/action-items';
import { formatDate } from '../../lib/words/format';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';
import { onKeys } from '../ui/keys';

interface Props {
  readonly listed: ListedItem;
  readonly onClose: () => void;
}

const choiceNames: Readonly<Record<'tomorrow' | 'next-week' | 'next-meeting', MessageKey>> = {
  tomorrow: 'postponeTomorrow',
  'next-week': 'postponeNextWeek',
  'next-meeting': 'postponeNextMeeting',
};

/** Puts a deadline off by one press, or to a day of one's own; that it was moved stays to be seen. */
export function PostponeForm({ listed, onClose }: Props) {
  const { item, due, nextMeetingOn } = listed;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const today = localDateAt(rightNow(), myTimeZone());

  function postpone(dueOn: LocalDate): void {
    void act({
      work: () => postponeActionItem(item.id, { from: due, dueOn }, rightNow()),
      text: t('toastPostponed', formatDate(dueOn)),
      undo: () => undoToActionItem(item),
    });
    onClose();
  }
  return (
    <div
      class="popup__form row"
      role="group"
      aria-label={t('postpone')}
      onKeyDown={onKeys({ escape: onClose })}
    >
      {postponeChoices({ today, due, nextMeetingOn }).map(({ name, dueOn }, index) => (
        <button
          key={name}
          ref={index === 0 ? first : null}
          type="button"
          class="button"
          onClick={() => postpone(dueOn)}
        >
          {t(choiceNames[name], formatDate(dueOn))}
        </button>
      ))}
      <input
        type="date"
        class="input popup__date"
        aria-label={t('postponeTo')}
        min={today}
        onChange={(event) => {
          if (event.currentTarget.value >= today) postpone(event.currentTarget.value);
        }}
      />
    </div>
  );
}
