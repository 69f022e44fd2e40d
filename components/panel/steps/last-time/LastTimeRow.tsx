import type { ActionItem } from '../../../../lib/domain/action-item';
import type { LocalDate } from '../../../../lib/domain/instant';
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
  /** Whether what comes only under the pointer is not drawn yet. */
  readonly bare: boolean;
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
  bare,
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
      {!bare && <Facts item={item} context={context} />}
      {bare ? null : deciding ? (
        <ThirdCarry item={item} context={context} onClose={onClose} />
      ) : (
        <div class={actsClass(item.repeats ? answers : acts)}>
          {(item.repeats ? answers : acts).map(({ key, does, says, picture }) => (
            <button
              key={key}
              type="button"
              class="button last-time__act"
              tabIndex={reachable}
              aria-label={t(says)}
              aria-describedby={text}
              title={t(says)}
              onClick={() => decide[does](item)}
            >
              <span class="last-time__word">{t(says)}</span>
              <Icon name={picture} />
              <Key of={key} />
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

const acts = [
  { key: 'D', does: 'done', says: 'itemDoneAct', picture: 'check' },
  { key: 'C', does: 'carry', says: 'carry', picture: 'arrow-right' },
  { key: 'X', does: 'drop', says: 'drop', picture: 'trash' },
] as const;

/** The same of what returns each session. */
const answers = [
  { key: 'D', does: 'done', says: 'doneThisTime', picture: 'check' },
  { key: 'C', does: 'carry', says: 'notThisTime', picture: 'arrow-right' },
  { key: 'X', does: 'drop', says: 'stopRepeating', picture: 'trash' },
] as const;

/** More letters than these in the three answers take more than the narrow half of the usual widths. */
const shortAnswers = 20;

/** More than these take more than any usual width. */
const longAnswers = 34;

function actsClass(shown: typeof acts | typeof answers): string {
  const letters = shown.map(({ says }) => t(says)).join('').length;
  if (letters > longAnswers) return 'last-time__acts last-time__acts--longest';
  return letters > shortAnswers ? 'last-time__acts last-time__acts--long' : 'last-time__acts';
}

/** What should be seen without asking: that it returns, a day that has passed, or that it was carried before. */
function LateNote({ item, context, isDone }: Pick<Props, 'item' | 'context' | 'isDone'>) {
  if (item.repeats)
    return (
      <span class="last-time__note last-time__note--returns">
        <Icon name={isDone ? 'check' : 'repeat'} size={13} /> {t(isDone ? 'doneThisTime' : 'everyTime')}
      </span>
    );
  const late = lateDay(item, context);
  if (late)
    return (
      <span class="last-time__note last-time__note--late" title={t('wasDue', formatDate(late))}>
        {formatDate(late)}
      </span>
    );
  const times = item.carriedThrough.length;
  return times > 0 ? <span class="last-time__note">{tn('carriedTimes', times)}</span> : null;
}

/** Whose it is, by when it is or was due, and how often it was carried. */
function Facts({ item, context }: Pick<Props, 'item' | 'context'>) {
  const carried = item.repeats ? 0 : item.carriedThrough.length;
  const late = lateDay(item, context);
  return (
    <p class="last-time__facts">
      {thirdPersonOf(item) || shortNameOf(context, item.owner)} ·{' '}
      <span class={late ? 'last-time__late' : undefined}>
        {late ? t('wasDue', formatDate(late)) : dueTextOf(item, item.dueOn)}
      </span>
      {carried > 0 && ` · ${tn('carriedTimes', carried)}`}
    </p>
  );
}

/** The day by which an item should have been done, where that has passed on this person's clock. */
function lateDay({ dueOn, repeats }: ActionItem, { now, timeZone }: RitualContext): LocalDate | null {
  return !repeats && dueOn !== null && dueOn < localDateAt(now, timeZone) ? dueOn : null;
}
