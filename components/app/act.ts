import { persist } from '../../lib/storage/engine/persist';
import type { CopyReason } from '../../lib/domain/copy-plan';
import { askToKeepStore } from '../../lib/browser/keep-store';
import { showToast } from '../ui/toasts';
import { askForCopy } from './ask-for-copy';
import { tellBackground } from './tell-background';

/** Something the person does, and what belongs to it. */
interface Act<Result> {
  /** Writes it down. It runs in the queue of `persist`, so it is neither to call `persist` nor `act` itself. */
  readonly work: () => Promise<Result>;
  /** Why a safety copy is made before it, where it could take much with it. That none can be made keeps nobody from it. */
  readonly copyFirst?: CopyReason;
  /** What is said once it is stored; null: nothing is to be said about this result. */
  readonly text?: string | ((result: Result) => string | null);
  /** Writes the way back, which the toast offers; in the same queue. */
  readonly undo?: (result: Result) => Promise<unknown>;
  /** What the browser has to grant again for the way back: asked within the click. False: it stays as it is. */
  readonly mayUndo?: () => Promise<boolean>;
}

/**
 * Does what the person asked for: stores it, has the background follow, says so and offers the way back. Settles
 * once it is stored, with the result of `work`, which is tried again for as long as the browser refuses to store;
 * rejects, and says nothing, where `work` fails for another reason. For what is done by a press; what is typed is
 * kept by `useSavedText`.
 */
export async function act<Result>({ work, copyFirst, text, undo, mayUndo }: Act<Result>): Promise<Result> {
  if (copyFirst) await askForCopy(copyFirst);
  const result = await persist(work);
  // Nobody waits for the background: it may have to start first, and what it shows follows by itself.
  void tellBackground();
  void askToKeepStore();
  const words = typeof text === 'function' ? text(result) : (text ?? null);
  if (words !== null)
    showToast({ text: words, ...(undo && { undo: () => takeBack(() => undo(result), mayUndo) }) });
  return result;
}

async function takeBack(undo: () => Promise<unknown>, mayUndo: Act<unknown>['mayUndo']): Promise<void> {
  if (mayUndo && !(await mayUndo())) return;
  await act({ work: undo });
}
