import type { ListedItem } from '../../lib/domain/item-list';
import type { LocalDate } from '../../lib/domain/instant';
import {
  completeActionItems,
  dropActionItems,
  postponeActionItems,
  undoDecisions,
  type Decided,
} from '../../lib/storage/actions/decide-items';
import { formatDate } from '../../lib/words/format';
import { t, tn, uiLanguage } from '../../lib/words/i18n';
import { rightNow } from '../../lib/browser/right-now';
import { act } from '../app/act';

type Rows = readonly ListedItem[];

const idsOf = (rows: Rows) => rows.map(({ item }) => item.id);

/** Says one of the items by its words, and several by their number; null: there was nothing left to decide. */
function said(
  decided: readonly Decided[],
  one: (text: string, repeats: boolean) => string,
  many: (count: number) => string,
) {
  const [first, ...more] = decided;
  if (!first) return null;
  return more.length === 0 ? one(first.before.text, first.before.repeats) : many(decided.length);
}

/** Marks items as done in one step, with one way back for all. */
export function completeAll(rows: Rows): Promise<unknown> {
  return act({
    work: () => completeActionItems(idsOf(rows), rightNow()),
    text: (decided) =>
      said(
        decided,
        (text, repeats) => t(repeats ? 'toastDoneThisTime' : 'toastDone', text),
        (count) => tn('toastDoneMany', count),
      ),
    undo: undoDecisions,
  });
}

/** Drops items in one step, with the reason the person gave or none, and with one way back for all. */
export function dropAll(rows: Rows, reason: string): Promise<unknown> {
  return act({
    work: () => dropActionItems(idsOf(rows), reason, rightNow()),
    text: (decided) =>
      said(
        decided,
        (text, repeats) => t(repeats ? 'toastStopped' : 'toastDropped', text),
        (count) => tn('toastDroppedMany', count),
      ),
    undo: undoDecisions,
  });
}

/**
 * Puts items off, each to its day, in one step, with one way back for all. What is `left` as it is, because there is no day
 * for it, is named.
 */
export function postponeAll(
  rows: readonly { readonly row: ListedItem; readonly dueOn: LocalDate }[],
  left: Rows = [],
): Promise<unknown> {
  const items = rows.map(({ row: { item, due }, dueOn }) => ({ id: item.id, from: due, dueOn }));
  const [first] = rows;
  const isOneDay = rows.every(({ dueOn }) => dueOn === first?.dueOn);
  return act({
    work: () => postponeActionItems(items, rightNow()),
    text: (decided) => {
      const words = said(
        decided,
        () => t('toastPostponed', formatDate(decided[0]?.after.dueOn ?? '')),
        (count) =>
          isOneDay && first
            ? tn('toastPostponedMany', count, formatDate(first.dueOn))
            : tn('toastPostponedToMeetings', count),
      );
      return words !== null && left.length > 0 ? `${words} · ${leftText(left)}` : words;
    },
    undo: undoDecisions,
  });
}

/** Names the items that are not put off to the day before a meeting. */
export function leftText(rows: Rows): string {
  const texts = rows.map(({ item }) => item.text);
  return t('postponeLeft', new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(texts));
}
