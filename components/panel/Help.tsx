import { t, type MessageKey } from '../../lib/i18n';

const keys: readonly (readonly [string, MessageKey])[] = [
  ['⏎', 'helpNext'],
  ['Alt ↑↓', 'helpSteps'],
  ['A', 'helpAdd'],
  ['↑↓', 'helpItems'],
  ['D', 'helpDone'],
  ['C', 'helpCarry'],
  ['X', 'helpDrop'],
  ['W', 'helpMustNice'],
  ['O', 'helpEdit'],
  ['E / M', 'helpCommit'],
  ['R', 'helpReadBack'],
  ['1–3', 'helpDate'],
  ['0–9', 'helpScore'],
  ['I', 'helpInvite'],
  ['T', 'helpCopy'],
  ['Z', 'helpUndo'],
  ['F', 'helpFinish'],
];

/** The panel's keys, in one look. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <section class="help" aria-label={t('keys')}>
      <dl>
        {keys.map(([key, message]) => [
          <dt key={`${message}-key`}>
            <kbd class="key">{key}</kbd>
          </dt>,
          <dd key={message}>{t(message)}</dd>,
        ])}
      </dl>
      <button type="button" class="button button--quiet" onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}
