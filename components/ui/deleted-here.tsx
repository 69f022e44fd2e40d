import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Restore } from '../../lib/storage/deletions';
import { persist } from '../../lib/storage/persist';
import { tellBackground } from './tell-background';
import { showToast } from './toasts';

interface Deleted {
  readonly text: string;
  readonly restore: Restore;
}

let deleted: readonly Deleted[] = [];
const listeners = new Set<(list: readonly Deleted[]) => void>();

function change(list: readonly Deleted[]): void {
  deleted = list;
  for (const listener of listeners) listener(list);
}

/** Says that something was deleted, and keeps the way back until this page is closed. */
export async function noteDeleted(text: string, work: () => Promise<Restore>): Promise<void> {
  const restore = await persist(work);
  await tellBackground();
  const entry = { text, restore };
  change([entry, ...deleted]);
  showToast({ text, undo: () => takeBack(entry) });
}

async function takeBack(entry: Deleted): Promise<void> {
  if (!deleted.includes(entry)) return;
  change(deleted.filter((one) => one !== entry));
  await persist(entry.restore);
  await tellBackground();
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
            <button type="button" class="button" onClick={() => void takeBack(entry)}>
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
