import type { ComponentChildren } from 'preact';
import './step.css';

interface Props {
  readonly id: string;
  readonly heading: string;
  /** One line about where the step stands. */
  readonly state: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

/** One section of the ritual: its heading is always there, its body only while it is open. */
export function Step({ id, heading, state, open, onOpen, children }: Props) {
  return (
    <section class={open ? 'step step--open' : 'step'} aria-labelledby={`step-${id}`}>
      <div class="step__head">
        <h2 class="step__heading" id={`step-${id}`}>
          <button
            type="button"
            class="step__button"
            aria-expanded={open}
            aria-controls={`step-body-${id}`}
            onClick={onOpen}
          >
            {heading}
          </button>
        </h2>
        <span class="step__state">{state}</span>
      </div>
      <div
        class="step__body"
        id={`step-body-${id}`}
        role="group"
        aria-labelledby={`step-${id}`}
        tabIndex={-1}
        data-open-step={open}
        hidden={!open}
      >
        {open && children}
      </div>
    </section>
  );
}

/** Moves the keyboard into the open step: from there its keys act, and Tab goes on through its controls. */
export function focusOpenStep(): void {
  document.querySelector<HTMLElement>('[data-open-step="true"]')?.focus();
}
