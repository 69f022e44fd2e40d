import type { InputHTMLAttributes } from 'preact';

interface Props extends Pick<InputHTMLAttributes, 'min' | 'max' | 'step' | 'onChange'> {
  readonly type: 'date' | 'time' | 'number';
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A day, an hour or a number with its label above it. */
export function InputField({ label, onText, ...input }: Props) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input class="input" {...input} onInput={(event) => onText(event.currentTarget.value)} />
    </label>
  );
}
