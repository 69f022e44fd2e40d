import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { showToast } from './toasts';

/** Copies a text within a click. Returns it where the browser does not allow that, to be copied by hand. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('toastCopied') });
    return '';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return text;
  }
}

/** A text to copy by hand, where the browser did not allow copying it. */
export function CopyByHand({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <label class="field">
      <span class="field__label">{t('copyByHand')}</span>
      <textarea
        class="input"
        rows={4}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}

interface Props {
  readonly label: string;
  readonly text: () => string | Promise<string>;
  readonly primary?: boolean;
}

/** A button that copies a text, and shows it where it may not. */
export function CopyButton({ label, text, primary = false }: Props) {
  const [byHand, setByHand] = useState('');
  return (
    <>
      <button
        type="button"
        class={primary ? 'button button--primary' : 'button'}
        onClick={() => void Promise.resolve(text()).then(copyText).then(setByHand)}
      >
        {label}
      </button>
      <CopyByHand text={byHand} />
    </>
  );
}
