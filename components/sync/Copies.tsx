import { listCopies, type OtherCopy } from '../../lib/sync/folders';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { fileProblemText } from './trouble-text';

const none: OtherCopy[] = [];

interface Props {
  readonly folderId: string;
  /** How this machine is called there. */
  readonly label: string;
}

/** The machines whose files are in a folder, this one first. */
export function Copies({ folderId, label }: Props) {
  const copies = useLive(() => listCopies(folderId), [folderId], none);
  return (
    <ul class="sync__copies" aria-label={t('syncCopies')}>
      <li dir="auto">{t('syncCopyHere', label)}</li>
      {copies.map((copy) => (
        <li key={copy.name} dir="auto">
          {copyText(copy)}
          {copy.problem !== null && <p class="warning">{fileProblemText(copy.problem)}</p>}
        </li>
      ))}
      {copies.length === 0 && <li class="quiet">{t('syncCopiesNone')}</li>}
    </ul>
  );
}

function copyText({ label, wroteAt }: OtherCopy): string {
  const name = label === '' ? t('syncCopyNameless') : label;
  return wroteAt === null ? name : t('syncCopyWrote', name, formatMoment(wroteAt));
}
