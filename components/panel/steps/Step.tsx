import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon';
import './step.css';

interface Props {
  readonly id: string;
  readonly heading: string;
  /** One line about where the step stands. */
  readonly state: string;
  /** Whether nothing is left to do in it. */
  readonly done: boolean;
  readonly open: boolean;
  /** `byPointer`: it was clicked, not reached by keyboard. */
  readonly onOpen: (byPointer: boolean) => void;
  readonly children: ComponentChildren;
}

/** One section of the ritual: its heading is always there, its body only while it is open. */
export function Step({ id, heading, state, done, open, onOpen, children }: Props) {
  return (
    <section class={open ? 'step step--open' : 'step'} aria-labelledby={`step-${id}`}>
      <div class="step__head">
        <span class={done ? 'step__sign step__sign--done' : 'step__sign'}>
          <Icon name={done ? 'circle-check' : open ? 'circle-dot' : 'circle'} />
        </span>
        <h2 class="step__heading" id={`step-${id}`}>
          <button
            type="button"
            class="step__button"
            aria-expanded={open}
            aria-controls={`step-body-${id}`}
            onClick={(event) => onOpen(event.detail > 0)}
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

/** Where the caret waits in the open step, best first: what the step says, its first choice. */
const firstPlaces = ['[data-first]', 'button[aria-pressed]'];

/** What a step reads is there within this time; what appears later is not what the keyboard was moved for. */
const readingMs = 2000;

/**
 * Moves the keyboard to where the person goes on in the open step; Tab goes on through its controls. Before there is a
 * step it is the form; a step that has not read its content yet holds the keyboard until it has.
 */
export function focusOpenStep(): void {
  const step = document.querySelector<HTMLElement>('[data-open-step="true"]');
  if (!step) return focusForm();
  const first = firstIn(step);
  (first ?? step).focus();
  if (first) return;
  const observer = new MutationObserver(() => {
    const found = firstIn(step);
    if (!found && document.activeElement === step) return;
    observer.disconnect();
    if (document.activeElement === step) found?.focus();
  });
  observer.observe(step, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), readingMs);
}

/** The form is drawn once what it asks for is read: until then the keyboard waits for its first field. */
function focusForm(): void {
  const field = document.querySelector<HTMLElement>('main form input');
  if (field) return field.focus();
  const observer = new MutationObserver(() => {
    const drawn = document.querySelector<HTMLElement>('main .set-up-form input');
    if (!drawn) return;
    observer.disconnect();
    if (document.activeElement === document.body) drawn.focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), readingMs);
}

function firstIn(step: HTMLElement): HTMLElement | undefined {
  return firstPlaces.map((place) => step.querySelector<HTMLElement>(place) ?? undefined).find(Boolean);
}
