import { wordlist } from '@scure/bip39/wordlists/english.js';
import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/exchange';
import { findAgreement, forgetAgreement, noteCompared, numbersToCompare } from '../../lib/merge/agreement';

import { formatLongDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';

interface Props {
  readonly mentorshipId: string;
  readonly partnerName: string;
}

/**
 * Four words that both copies show once each has had a code of the other: where they are the same, nobody stands in
 * between. They are English on every page: the two may read the interface in different languages.
 */
export function FourWords({ mentorshipId, partnerName }: Props) {
  const agreement = useLive(() => findAgreement(mentorshipId), [mentorshipId], undefined);
  const words = useFourWords(agreement);
  if (!agreement || !words) return null;
  const { comparedAt } = agreement;
  return (
    <div class="stack exchange__words">
      <p>{t('fourWords')}</p>
      <p class="exchange__four" lang="en" dir="ltr">
        {words.join(' · ')}
      </p>
      {comparedAt ? (
        <p class="quiet">{t('fourWordsCompared', formatLongDay(comparedAt))}</p>
      ) : (
        <p class="quiet">{t('fourWordsNote', partnerName)}</p>
      )}
      <div class="row">
        {!comparedAt && (
          <button
            type="button"
            class="button"
            onClick={() => void act({ work: () => noteCompared(mentorshipId, rightNow()) })}
          >
            {t('fourWordsSame')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => void startOver(mentorshipId)}>
          {t('fourWordsDiffer')}
        </button>
      </div>
    </div>
  );
}

function startOver(mentorshipId: string): Promise<unknown> {
  return act({
    work: () => forgetAgreement(mentorshipId),
    text: t('toastAgreementForgotten'),
    undo: (restore) => restore(),
  });
}

/** Computing them takes a moment on purpose, so it is done once for each pair of keys. */
function useFourWords(agreement: Agreement | undefined): string[] | null {
  const [words, setWords] = useState<string[] | null>(null);
  useEffect(() => {
    let current = true;
    setWords(null);
    if (agreement)
      void numbersToCompare(agreement).then((numbers) => {
        if (current) setWords(numbers && numbers.map((number) => wordlist[number] ?? ''));
      });
    return () => {
      current = false;
    };
  }, [agreement?.publicKey, agreement?.partnerKey]);
  return words;
}
