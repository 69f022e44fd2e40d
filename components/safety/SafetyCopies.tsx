import { useState } from 'preact/hooks';
import type { Backup } from '../../lib/backup/backup-file';
import { importBackup } from '../../lib/backup/backup-store';
import type { ImportMode } from '../../lib/backup/import-plan';
import type { SafetyCopy } from '../../lib/domain/copy-plan';
import { rightNow } from '../../lib/browser/right-now';
import { sendMessage, type CopyResult } from '../../lib/messaging/protocol';
import type { Shelf } from '../../lib/safety/shelf';
import { formatMoment } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { act } from '../app/act';
import { askForCopy } from '../app/ask-for-copy';
import { ImportPreview } from '../backup/ImportPreview';
import { AskFirst } from '../ui/AskFirst';
import { Problem } from '../ui/Problem';
import { CopyList } from './CopyList';
import { openCopy } from './open-copy';
import { useShelf } from './use-shelf';

const results: Readonly<Record<CopyResult, MessageKey>> = {
  made: 'copyMade',
  same: 'copySame',
  empty: 'copyEmpty',
  'too-large': 'copyTooLarge',
  refused: 'copyRefused',
};

/** The safety copies on this machine: what there are, what one would bring back, and one more now. */
export function SafetyCopies() {
  const shelf = useShelf();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');

  async function open(copy: SafetyCopy): Promise<void> {
    const read = await openCopy(copy);
    setChosen(typeof read === 'string' ? null : read);
    setProblem(typeof read === 'string' ? read : '');
    setSaid('');
  }
  async function restore(backup: Backup, mode: ImportMode): Promise<void> {
    await act({
      copyFirst: 'restore',
      work: () => importBackup(backup, mode, rightNow(), 'own-copy'),
      text: t('copyRestored'),
      undo: (takeBack) => takeBack(),
    });
    setChosen(null);
  }
  async function makeOne(): Promise<void> {
    setSaid('');
    setSaid(t(results[await askForCopy('asked')]));
  }
  const make = (
    <button type="button" class="button" onClick={() => void makeOne()}>
      {t('copyMake')}
    </button>
  );
  return (
    <>
      <p>{t('copiesNote')}</p>
      <ShelfProblem problem={shelf?.problem ?? null} />
      {shelf?.copies.length === 0 && <p class="quiet">{t('copiesNone')}</p>}
      {shelf && <CopyList copies={shelf.copies} onOpen={(copy) => void open(copy)} />}
      <Problem text={problem} />
      {chosen && (
        <ImportPreview
          // Another copy is looked at anew.
          key={chosen.exportedAt}
          file={chosen}
          source="own-copy"
          onTake={(mode) => void restore(chosen, mode)}
          onCancel={() => setChosen(null)}
        />
      )}
      {shelf && shelf.copies.length > 0 ? (
        // What was deleted from the record is still in them.
        <AskFirst
          name={t('copiesClear')}
          note={t('copiesClearNote')}
          yes={t('copiesClearYes')}
          onYes={() => sendMessage('clearSafetyCopies', undefined)}
        >
          {make}
        </AskFirst>
      ) : (
        <div class="row">{make}</div>
      )}
      {said && <p role="status">{said}</p>}
    </>
  );
}

function ShelfProblem({ problem }: { readonly problem: Shelf['problem'] }) {
  if (!problem) return null;
  const text = problem.kind === 'too-large' ? 'copyProblemTooLarge' : 'copyProblemRefused';
  return <p class="warning">{t(text, formatMoment(problem.at))}</p>;
}
