import { useState } from 'preact/hooks';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { recapMarkdown, recapPlainText, type Recap } from '../../../../lib/domain/recap';
import { makeCode } from '../../../../lib/merge/exchange';
import { hasPartnerCopy } from '../../../../lib/storage/queries/partner-copy';
import { firstName } from '../../../../lib/words/first-name';
import { t } from '../../../../lib/words/i18n';
import { useLive } from '../../../app/use-live-query';
import { useDraft } from '../../../app/use-saved-text';
import { CopyByHand, copyText } from '../../../ui/CopyButton';
import { Icon } from '../../../ui/Icon';
import { useKeys } from '../../../ui/use-keys';

interface Props {
  readonly recap: Recap;
  readonly mentorship: Mentorship;
  /** Whether its key acts. */
  readonly active: boolean;
  /** Whether Enter copies. */
  readonly onEnter: boolean;
}

/** With this many lines, headings among them, a recap is shown whole at once. */
const fewLines = 6;

/** The recap as its readers see it, to copy, folded where it is long; with a code at its end for a partner who can take one in. */
export function RecapBox({ recap, mentorship, active, onEnter }: Props) {
  const [byHand, setByHand] = useState('');
  const [copied, setCopied] = useState(false);
  const [whole, setWhole] = useState(false);
  const isLong = recap.sections.reduce((sum, { lines }) => sum + lines.length + 1, 0) > fewLines;
  const folded = isLong && !whole;
  const isKnown = useLive(() => hasPartnerCopy(mentorship.id), [mentorship.id], false);
  const [wanted, setWanted] = useDraft(`recap:code:${mentorship.id}`);
  const withCode = wanted === '' ? isKnown : wanted === 'yes';

  /** The summary, and at its end what the partner's copy can take in. */
  async function copy(text: string): Promise<void> {
    const code = withCode ? `\n${t('recapCode')}\n${await makeCode(mentorship.id)}\n` : '';
    const left = await copyText(text + code);
    setByHand(left);
    setCopied(left === '');
  }
  const copyPlain = () => void copy(recapPlainText(recap));
  useKeys(active, { t: copyPlain });
  useKeys(onEnter, { enter: copyPlain });

  return (
    <>
      <section class="finish__recap" aria-label={t('finishSummary')}>
        <div class="finish__recap-head">
          <h3 class="finish__title">{recap.title}</h3>
          <button type="button" class="button finish__copy" onClick={copyPlain}>
            <Icon name={copied ? 'check' : 'copy'} /> {t('copyText')}
          </button>
        </div>
        <div class={folded ? 'finish__words finish__words--folded' : 'finish__words'}>
          {recap.sections.map(({ heading, lines }, place) => (
            <div key={`${place} ${heading}`}>
              <h4 class="finish__heading" dir="auto">
                {heading}
              </h4>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <div class="row">
          {isLong && (
            <button
              type="button"
              class="button button--quiet"
              aria-expanded={!folded}
              onClick={() => setWhole(!whole)}
            >
              <Icon name={folded ? 'chevron-right' : 'chevron-down'} />{' '}
              {t(folded ? 'finishRecapMore' : 'finishRecapLess')}
            </button>
          )}
          <button type="button" class="button button--quiet" onClick={() => void copy(recapMarkdown(recap))}>
            {t('copyMarkdown')}
          </button>
        </div>
      </section>
      <label class="check">
        <input
          type="checkbox"
          checked={withCode}
          onChange={(event) => setWanted(event.currentTarget.checked ? 'yes' : 'no')}
        />
        <span>{t('recapWithCode', firstName(mentorship.partnerName))}</span>
      </label>
      <CopyByHand text={byHand} />
    </>
  );
}
