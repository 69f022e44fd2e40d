import type { ActionItem } from '../../../../lib/domain/action-item';
import { thirdPersonOf } from '../../../../lib/domain/item-owner';
import { localDateAt } from '../../../../lib/domain/wall-clock';
import { t, tn } from '../../../../lib/words/i18n';
import { dueTextOf } from '../../../../lib/words/due-text';
import { formatDate } from '../../../../lib/words/format';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { Key } from '../../../ui/Key';
import { shortNameOf } from '../action-items/short-name';
import type { RitualContext } from '../ritual-context';
import type { Decisions } from './decisions';
import { ThirdCarry } from './ThirdCarry';

interface Props {
  readonly item: ActionItem;
  /** Of one that returns: it was done since it was last promised. */
  readonly isDone: boolean;
  readonly context: RitualContext;
  /** Whether the caret waits here when the step opens. */
  readonly first: boolean;
  /** Whether Tab leads to this row. */
  readonly current: boolean;
  /** Whether it is asked what the item really needs. */
  readonly deciding: boolean;
  readonly decide: Decisions;
  readonly onCurrent: () => void;
  readonly onClose: () => void;
}

/** A promise of last time in one line; in focus it shows its facts, and what can be decided. */
export function LastTimeRow({
  item,
  isDone,
  context,
  current,
  deciding,
  decide,
  onCurrent,
  onClose,
  first,
}: Props) {
  const text = `last-time-${item.id}`;
  const reachable = current ? 0 : -1;
  return (
    <li
      class={current || deciding ? 'last-time__item last-time__item--open' : 'last-time__item'}
      data-item-id={item.id}
      tabIndex={reachable}
      aria-labelledby={text}
      {...(first && { 'data-first': true })}
      onFocusCapture={onCurrent}
    >
      <div class="last-time__line">
        <IconButton
          icon="circle"
          name={t(item.repeats ? 'doneThisTime' : 'itemDoneAct')}
          class="last-time__done"
          describedBy={text}
          tabIndex={reachable}
          onPress={() => decide.done(item)}
        />
        <span class="last-time__text" id={text} dir="auto" title={item.text}>
          {item.text}
        </span>
        <LateNote item={item} context={context} isDone={isDone} />
      </div>
      <p class="last-time__facts">{facts(item, context)}</p>
      {deciding ? (
        <ThirdCarry item={item} context={context} onClose={onClose} />
      ) : (
        <div class="last-time__acts">
          {(item.repeats ? answers : acts).map(({ key, does, says }) => (
            <button
              key={key}
              type="button"
              class="button last-time__act"
              tabIndex={reachable}
              aria-describedby={text}
              onClick={() => decide[does](item)}
            >
              {t(says)} <Key of={key} />
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

const acts = [
  { key: 'D', does: 'done', says: 'itemDoneAct' },
  { key: 'C', does: 'carry', says: 'carry' },
  { key: 'X', does: 'drop', says: 'drop' },
] as const;

/** The same of what returns each session. */
const answers = [
  { key: 'D', does: 'done', says: 'doneThisTime' },
  { key: 'C', does: 'carry', says: 'notThisTime' },
  { key: 'X', does: 'drop', says: 'stopRepeating' },
] as const;

/** What should be seen without asking: that it returns, a day that has passed, or that it was carried before. */
function LateNote({ item, context, isDone }: Pick<Props, 'item' | 'context' | 'isDone'>) {
  if (item.repeats)
    return (
      <span class="last-time__note last-time__note--returns">
        <Icon name={isDone ? 'check' : 'repeat'} size={13} /> {t(isDone ? 'doneThisTime' : 'everyTime')}
      </span>
    );
  const late = item.dueOn !== null && item.dueOn < localDateAt(context.now, context.timeZone);
  if (late) return <span class="last-time__note last-time__note--late">{formatDate(item.dueOn ?? '')}</span>;
  const times = item.carriedThrough.length;
  return times > 0 ? <span class="last-time__note">{tn('carriedTimes', times)}</span> : null;
}

function facts(item: ActionItem, context: RitualContext): string {
  const carried = item.repeats ? 0 : item.carriedThrough.length;
  return [
    thirdPersonOf(item) || shortNameOf(context, item.owner),
    dueTextOf(item, item.dueOn),
    ...(carried > 0 ? [tn('carriedTimes', carried)] : []),
  ].join(' · ');
}
