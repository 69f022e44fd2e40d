import { useState } from 'preact/hooks';
import type { RitualStep } from '../../lib/domain/ritual';
import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Key } from '../ui/Key';
import { Toasts } from '../ui/toasts';
import { ClosePanel } from './ClosePanel';
import { Help } from './Help';
import { KeyHints } from './KeyHints';
import { useKeys } from '../ui/use-keys';
import './ritual-foot.css';

interface Props {
  readonly open: RitualStep;
  readonly finished: boolean;
  /** Whether Enter means something else in the open step than to go on. */
  readonly enterIsTaken: boolean;
  readonly onNext: () => void;
  readonly onFinish: () => void;
}

/**
 * The foot of the panel: its keys, what was just done with the way back, and the ways on. While something is said the
 * hints go and Finish is its icon; Next never moves.
 */
export function RitualFoot({ open, finished, enterIsTaken, onNext, onFinish }: Props) {
  const [help, setHelp] = useState(false);
  useKeys(true, { '?': () => setHelp(!help) });
  const atEnd = open === 'finish';
  return (
    <>
      {help && <Help onClose={() => setHelp(false)} />}
      <footer class="ritual__foot">
        <div class="ritual__line">
          <IconButton
            icon="keyboard"
            name={t('keys')}
            class="ritual__keys"
            expanded={help}
            onPress={() => setHelp(!help)}
          />
          <p class="ritual__hints">
            <KeyHints step={open} />
          </p>
          <Toasts brief />
          {!atEnd && (
            <button
              type="button"
              class="button button--quiet ritual__finish"
              title={t('finish')}
              onClick={onFinish}
            >
              <Icon name="flag" /> <span class="ritual__finish-word">{t('finish')}</span>
            </button>
          )}
        </div>
        {atEnd && !finished && (
          <button type="button" class="button button--primary" onClick={onFinish}>
            {t('finish')}
          </button>
        )}
        {atEnd && finished && <ClosePanel />}
        {!atEnd && (
          <button type="button" class={enterIsTaken ? 'button' : 'button button--primary'} onClick={onNext}>
            {t('nextStep')} {!enterIsTaken && <Key of="Enter" />}
          </button>
        )}
      </footer>
    </>
  );
}
