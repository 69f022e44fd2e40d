import {
  commitmentOf,
  type ActionItem,
  type laterPromiseFields,
  type promiseFields,
} from '../../lib/domain/action-item';
import { t } from '../../lib/words/i18n';
import {
  completeActionItem,
  dropActionItem,
  editActionItem,
  undoToActionItem,
} from '../../lib/storage/actions/action-items';
import { doneThisTime, undoDoneThisTime } from '../../lib/storage/actions/returning-items';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';

/**
 * Marks an item as done, with the way back. One that returns each session is done this time, and goes on to the session
 * `into`, or stays where it is.
 */
export function completeWithUndo(item: ActionItem, into: string | null = null): Promise<unknown> {
  if (item.repeats)
    return act({
      work: () => doneThisTime(item.id, into, rightNow()),
      text: t('toastDoneThisTime', item.text),
      undo: async (done) => {
        if (done) await undoDoneThisTime(done);
      },
    });
  return act({
    work: () => completeActionItem(item.id, rightNow()),
    text: t('toastDone', item.text),
    undo: () => undoToActionItem(item),
  });
}

/** Drops an item, or stops one that returns, with the reason the person gave or none, and with the way back. */
export function dropWithUndo(item: ActionItem, reason = ''): Promise<unknown> {
  return act({
    work: () => dropActionItem(item.id, reason, rightNow()),
    text: item.repeats ? t('toastStopped', item.text) : t('toastDropped', item.text),
    undo: () => undoToActionItem(item),
  });
}

/** Changes what an item promises. Where that takes back a yes, it is said, with the way back. */
export function changeWithUndo(
  item: ActionItem,
  patch: Partial<Pick<ActionItem, (typeof promiseFields)[number] | (typeof laterPromiseFields)[number]>>,
): Promise<unknown> {
  const hadYes = commitmentOf(item, 'mentor') !== null || commitmentOf(item, 'mentoree') !== null;
  return act({
    work: () => editActionItem(item.id, patch, rightNow()),
    text: (after) => {
      const hasYes = after && (commitmentOf(after, 'mentor') ?? commitmentOf(after, 'mentoree'));
      return hadYes && !hasYes ? t('toastCommitmentsCleared') : null;
    },
    undo: () => undoToActionItem(item),
  });
}
