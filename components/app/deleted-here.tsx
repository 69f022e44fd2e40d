import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import type { Restore } from '../../lib/storage/engine/snapshot';
import { act } from './act';
import { askForCopy } from './ask-for-copy';

interface Deleted {
  readonly text: string;
  readonly restore: Restore;
  /** What the browser has to grant again for the way back, see `act`. */
  readonly mayUndo?: (() => Promise<boolean>) | undefined;
}

let deleted: readonly Deleted[] = [];
const listeners = new Set<(list: readonly Deleted[]) => void>();

function change(list: readonly Deleted[]): void {
  deleted = list;
  for (const listener of listeners) listener(list);
}

/** Deletes something, after a safety copy of all there is, says so, and keeps the way back until this page is closed. */
export async function noteDeleted(
  text: string,
  work: () => Promise<Restore>,
  isEverything = false,
  mayUndo?: Deleted['mayUndo'],
): Promise<void> {
  await askForCopy('deletion', isEverything);
  const restore = await act({ work, text, undo: (back) => takeBack(back), ...(mayUndo && { mayUndo }) });
  change([{ text, restore, mayUndo }, ...deleted]);
}

/** Takes a deletion back within the click that may ask the browser for what it needs. */
async function undoNow({ restore, mayUndo }: Deleted): Promise<void> {
  if (mayUndo && !(await mayUndo())) return;
  await act({ work: () => takeBack(restore) });
}

/** What was deleted comes back once, whichever of its two buttons is pressed. */
async function takeBack(restore: Restore): Promise<void> {
  if (!deleted.some((one) => one.restore === restore)) return;
  await restore();
  change(deleted.filter((one) => one.restore !== restore));
}

/** What was deleted on this page, each with the way back; gone for good when the page is closed. */
export function DeletedHere() {
  const [list, setList] = useState(deleted);
  useEffect(() => {
    listeners.add(setList);
    return () => void listeners.delete(setList);
  }, []);
  if (list.length === 0) return null;
  return (
    <section class="warning stack" aria-labelledby="deleted-here">
      <h2 id="deleted-here">{t('deletedHere')}</h2>
      <ul class="stack">
        {list.map((entry) => (
          <li key={entry.text} class="row">
            <span dir="auto">{entry.text}</span>
            <button type="button" class="button" onClick={() => void undoNow(entry)}>
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
