interface Props {
  /** What is wrong and what would be right; empty: nothing is. */
  readonly text: string;
  /** Where the surroundings have a place of their own for it. */
  readonly place?: string;
}

/** Says, also aloud, what is wrong with what was entered. */
export function Problem({ text, place }: Props) {
  if (text === '') return null;
  return (
    <p class={place ? `warning ${place}` : 'warning'} role="alert">
      {text}
    </p>
  );
}
