import { t, type MessageKey } from '../../lib/words/i18n';
import { IconButton } from '../ui/IconButton';
import { Key } from '../ui/Key';

const keys: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['Enter', 'helpNext'],
  ['Ctrl Enter', 'helpFinish'],
  ['Ctrl Z', 'helpUndo'],
  ['Alt Up Down', 'helpSteps'],
  ['Up Down', 'helpItems'],
  ['Alt Up Down', 'helpMove'],
  ['E', 'helpEdit'],
  ['C', 'helpCommit'],
  ['Shift C', 'helpCommitAll'],
  ['D', 'helpDone'],
  ['X', 'helpDrop'],
  ['W', 'helpMustNice'],
  ['A', 'helpAdd'],
  ['R', 'helpReadBack'],
  ['C', 'helpCarry'],
  ['1–3', 'helpDate'],
  ['0–9', 'helpScore'],
];

/** The panel's keys, in one look. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <section class="help" aria-label={t('keys')}>
      <div class="help__head">
        {t('keys')} <IconButton icon="x" name={t('close')} onPress={onClose} />
      </div>
      <dl>
        {keys.map(([key, does]) => (
          <div key={does} class="help__key">
            <dt>
              <span class="visually-hidden">{key}</span>
              <Key of={key} />
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
