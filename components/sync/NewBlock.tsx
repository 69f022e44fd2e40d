import { offerFile } from '../../lib/browser/offer-file';
import { t } from '../../lib/words/i18n';
import { CopyButton } from '../ui/CopyButton';
import { useFocus } from './use-focus';

interface Props {
  readonly block: string;
  readonly step: string | null;
  readonly onKept: () => void;
}

/** The block for the person's other machines, shown once: its key cannot be read out again. */
export function NewBlock({ block, step, onKept }: Props) {
  const first = useFocus<HTMLHeadingElement>();
  return (
    <section class="warning stack" aria-labelledby="sync-block">
      {step !== null && <p>{step}</p>}
      <h3 ref={first} class="mentorship__name" id="sync-block" tabIndex={-1}>
        {t('syncBlockHeading')}
      </h3>
      <p>{t('syncBlockNote')}</p>
      <textarea
        class="input sync__block"
        aria-labelledby="sync-block"
        dir="ltr"
        rows={6}
        readOnly
        value={block}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <CopyButton label={t('syncBlockCopy')} text={() => block} primary />
        <button
          type="button"
          class="button"
          onClick={() => offerFile(block, 'last-ten-recovery.txt', 'text/plain')}
        >
          {t('syncBlockSave')}
        </button>
        <button type="button" class="button" onClick={onKept}>
          {t('syncBlockKept')}
        </button>
      </div>
    </section>
  );
}
