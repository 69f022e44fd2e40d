import type { Ref } from 'preact';
import './line-form.css';

interface Props {
  readonly class: string;
  readonly label: string;
  readonly button: string;
  readonly text: string;
  readonly longest?: number;
  readonly field?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => unknown;
}

/** One line to type, and the button that takes it. */
export function LineForm({ label, button, text, longest, field, onText, onSubmit, ...form }: Props) {
  return (
    <form
      class={form.class}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <input
        class="input line-form__input"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        placeholder={label}
        ref={field ?? null}
        value={text}
        {...(longest && { maxLength: longest })}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {button}
      </button>
    </form>
  );
}
