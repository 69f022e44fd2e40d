import { t } from '../../../../lib/words/i18n';

interface Props {
  readonly legend: string;
  readonly value: number | null;
  readonly onScore: (score: number) => void;
  /** The highest score; ten unless said otherwise. */
  readonly highest?: number;
  /** Whether the caret waits here: digits then answer, and Enter goes on without an answer. */
  readonly first?: boolean;
}

/** A row of scores, one press each. */
export function ScoreButtons({ legend, value, onScore, highest = 10, first = false }: Props) {
  const scores = Array.from({ length: highest }, (_, index) => index + 1);
  return (
    <fieldset class="scores" data-choices {...(first && { 'data-first': true, tabIndex: -1 })}>
      <legend class="scores__legend">{legend}</legend>
      <div class={highest > 5 ? 'scores__row scores__row--ten' : 'scores__row'}>
        {scores.map((score) => (
          <button
            key={score}
            type="button"
            class={score === value ? 'scores__score scores__score--chosen' : 'scores__score'}
            aria-pressed={score === value}
            aria-label={t('scoreOf', score, highest)}
            onClick={() => onScore(score)}
          >
            {score}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
