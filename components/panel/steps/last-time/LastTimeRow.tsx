import type { ActionItem } from '../../../../lib/domain/action-item';
import type { LocalDate } from '../../../../lib/domain/instant';
import { localDateAt } from '../../../../lib/domain/wall-clock';
import { t, tn } from '../../../../lib/words/i18n';
import { dueText } from '../../../../lib/words/due-text';
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
export function LastTimeRow({ item, context, current, deciding, decide, onCurrent, onClose, first }: Props) {
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
          name={t('itemDoneAct')}
          class="last-time__done"
          describedBy={text}
          tabIndex={reachable}
          onPress={() => decide.done(item)}
        />
        <span class="last-time__text" id={text} dir="auto" title={item.text}>
          {item.text}
        </span>
        <LateNote item={item} context={context} />
      </div>
      <Facts item={item} context={context} />
      {deciding ? (
        <ThirdCarry item={item} context={context} onClose={onClose} />
      ) : (
        <div class={actsClass()}>
          {acts.map(({ key, does, icon, picture }) => (
            <button
              key={key}
              type="button"
              class="button last-time__act"
              tabIndex={reachable}
              aria-label={t(icon)}
              aria-describedby={text}
              title={t(icon)}
              onClick={() => decide[does](item)}
            >
              <span class="last-time__word">{t(icon)}</span>
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
  { key: 'D', does: 'done', icon: 'itemDoneAct', picture: 'check' },
  { key: 'C', does: 'carry', icon: 'carry', picture: 'arrow-right' },
  { key: 'X', does: 'drop', icon: 'drop', picture: 'trash' },
] as const;

/** More letters than these in the three answers take more than the narrow half of the usual widths. */
const shortAnswers = 20;

function actsClass(): string {
  const letters = acts.reduce((sum, { icon }) => sum + t(icon).length, 0);
  return letters > shortAnswers ? 'last-time__acts last-time__acts--long' : 'last-time__acts';
}

/** What should be seen without asking: a day that has passed, or that it was carried before. */
function LateNote({ item, context }: Pick<Props, 'item' | 'context'>) {
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
  const carried = item.carriedThrough.length;
  const late = lateDay(item, context);
  return (
    <p class="last-time__facts">
      {shortNameOf(context, item.owner)} ·{' '}
      <span class={late ? 'last-time__late' : undefined}>
        {late ? t('wasDue', formatDate(late)) : dueText(item.dueOn)}
      </span>
      {carried > 0 && ` · ${tn('carriedTimes', carried)}`}
    </p>
  );
}

/** The day by which an item should have been done, where that has passed on this person's clock. */
function lateDay({ dueOn }: ActionItem, { now, timeZone }: RitualContext): LocalDate | null {
  return dueOn !== null && dueOn < localDateAt(now, timeZone) ? dueOn : null;
}
