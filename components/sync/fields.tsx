import type { RefObject } from 'preact';
import { t } from '../../lib/words/i18n';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Where the keyboard is put when the form is drawn. */
  readonly first?: RefObject<HTMLInputElement | null> | null;
}

/** The address of a server or link. */
export function AddressField({
  label,
  value,
  onText,
  first = null,
  placeholder = '',
}: Props & { placeholder?: string }) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        ref={first}
        class="input"
        type="text"
        inputMode="url"
        dir="ltr"
        required
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

/** What a person or a machine is called. */
export function NameField({
  label,
  value,
  onText,
  first = null,
  maxLength = 500,
}: Props & { maxLength?: number }) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        ref={first}
        class="input"
        dir="auto"
        maxLength={maxLength}
        required
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

/** An app password, and what that is. */
export function PasswordField({ value, onText, first = null }: Omit<Props, 'label'>) {
  return (
    <>
      <label class="field">
        <span class="field__label">{t('syncPassword')}</span>
        <input
          ref={first}
          class="input"
          type="password"
          required
          autocomplete="off"
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('syncPasswordNote')}</p>
    </>
  );
}

interface TestButtonsProps {
  /** What the first one says while nothing is tried. */
  readonly yes: string;
  readonly working: boolean;
  readonly onCancel: () => void;
}

/** Tries what was given, or leaves the form. */
export function TestButtons({ yes, working, onCancel }: TestButtonsProps) {
  return (
    <div class="row">
      <button type="submit" class="button button--primary" disabled={working}>
        {working ? t('syncTesting') : yes}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
