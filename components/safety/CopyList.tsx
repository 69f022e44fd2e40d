import { newestFirst, type CopyReason, type SafetyCopy } from '../../lib/domain/copy-plan';
import { formatMoment } from '../../lib/words/format';
import { t, tn, uiLanguage, type MessageKey } from '../../lib/words/i18n';
import './safety.css';

interface Props {
  readonly copies: readonly SafetyCopy[];
  readonly onOpen: (copy: SafetyCopy) => void;
}

const reasonNames: Readonly<Record<CopyReason, MessageKey>> = {
  daily: 'copyReasonDaily',
  asked: 'copyReasonAsked',
  import: 'copyReasonImport',
  code: 'copyReasonCode',
  replacement: 'copyReasonReplacement',
  deletion: 'copyReasonDeletion',
  restore: 'copyReasonRestore',
};

/** The safety copies there are, the newest first: when and why each was made, and what is in it. */
export function CopyList({ copies, onOpen }: Props) {
  return (
    <ul class="copies">
      {newestFirst(copies).map((copy) => (
        <li key={copy.number} class="copies__row">
          <span class="copies__what">
            <time dateTime={copy.at}>{formatMoment(copy.at)}</time>
            <span class="quiet">
              {t(reasonNames[copy.reason])} · {tn('copyRecords', copy.records)} · {sizeText(copy.size)}
            </span>
          </span>
          <button
            type="button"
            class="button"
            aria-label={t('copyOpenNamed', formatMoment(copy.at))}
            onClick={() => onOpen(copy)}
          >
            {t('copyOpen')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Says how much room something takes; `bytes` is at least one. */
export function sizeText(bytes: number): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.max(1, bytes / 1000));
}
