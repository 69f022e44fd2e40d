import type { ActionItem } from '../../../../lib/domain/action-item';
import { needsDecision } from '../../../../lib/domain/carry-over';
import { localDateAt } from '../../../../lib/domain/wall-clock';
import { carryActionItem, undoToActionItem } from '../../../../lib/storage/actions/action-items';
import { rightNow } from '../../../../lib/browser/right-now';
import { t, tn } from '../../../../lib/words/i18n';
import { act } from '../../../app/act';
import { completeWithUndo, dropWithUndo } from '../../../action-items/item-acts';
import { focusItem } from '../action-items/item-keys';
import type { RitualContext } from '../ritual-context';

/** What can be decided about an item of last time; the keyboard goes on to the next one. */
export interface Decisions {
  done(this: void, item: ActionItem): void;
  carry(this: void, item: ActionItem): void;
  drop(this: void, item: ActionItem): void;
  carryAll(this: void, items: readonly ActionItem[]): void;
  focusNext(this: void, item: ActionItem, step: 1 | -1): void;
}

/** Returns what can be decided about `items`; one that was carried too often opens its question by `ask`. */
export function decisions(
  { session, timeZone }: RitualContext,
  items: readonly ActionItem[],
  ask: (id: string | null) => void,
): Decisions {
  const carry = (item: ActionItem) => carryActionItem(item.id, session.id, localDateAt(rightNow(), timeZone));
  function focusNext(item: ActionItem, step: 1 | -1): void {
    const index = items.findIndex(({ id }) => id === item.id);
    const next = items[index + step];
    if (next) focusItem(next.id);
  }
  /** The item goes from the list: the keyboard is on the one after it, else on the one before. */
  function leave(item: ActionItem): void {
    focusNext(item, items.at(-1)?.id === item.id ? -1 : 1);
  }
  return {
    focusNext,
    done(item) {
      leave(item);
      void completeWithUndo(item, session.id);
    },
    carry(item) {
      if (needsDecision(item)) {
        ask(item.id);
        return;
      }
      leave(item);
      void act({
        work: () => carry(item),
        text: item.repeats ? t('toastNotThisTime', item.text) : t('toastCarried', item.text),
        undo: () => undoToActionItem(item),
      });
    },
    drop(item) {
      leave(item);
      void dropWithUndo(item);
    },
    carryAll(all) {
      if (all.length === 0) return;
      void act({
        work: async () => {
          for (const item of all) await carry(item);
        },
        text: tn('toastCarriedAll', all.length),
        undo: async () => {
          for (const item of all) await undoToActionItem(item);
        },
      });
    },
  };
}
