interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isNew: boolean;
}

/** A field for a passphrase, new or of a file that is there. */
export function Passphrase({ label, value, onValue, isNew }: Props) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        class="input"
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
