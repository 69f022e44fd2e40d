import { t } from '../../lib/words/i18n';
import { AskFirst } from '../ui/AskFirst';

interface Props {
  readonly isOlder: boolean;
  readonly onGoOn: () => Promise<void>;
}

/** Looks again, or goes on without what is missing, after a question. */
export function GoOnWithout({ isOlder, onGoOn }: Props) {
  return (
    <AskFirst
      name={t(isOlder ? 'missingGoOn' : 'missingAnew')}
      note={t(isOlder ? 'missingGoOnNote' : 'missingAnewNote')}
      yes={t(isOlder ? 'missingGoOnYes' : 'missingAnewYes')}
      onYes={onGoOn}
    >
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('missingLookAgain')}
      </button>
    </AskFirst>
  );
}
