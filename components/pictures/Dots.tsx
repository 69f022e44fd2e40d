import { columnAt, Frame, levelOf, margin, width } from './frame';

/** A value of one column. */
export interface Dot {
  readonly value: number;
  /** `off` stands out, with its number; `ahead` is not certain yet. */
  readonly kind: 'usual' | 'off' | 'ahead';
}

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly dots: readonly Dot[];
  /** The line the dots are seen against, with what is still near it; null: there is none. */
  readonly line: { readonly value: number; readonly giveOrTake: number } | null;
  readonly names: Readonly<Record<Dot['kind'], string>>;
}

/** Dots against a line, in a band of what is still near it. */
export function Dots({ label, columns, dots, line, names }: Props) {
  const values = dots.map(({ value }) => value);
  const middle = line?.value ?? Math.max(...values);
  const [low, high] = [Math.round(middle / 2), Math.round(middle * 1.5)];
  const ticks = [Math.min(low, ...values), middle, Math.max(high, ...values)];
  const [from = 0, , to = 1] = ticks;
  // A number stands above what stands out, also above the highest.
  const range = [from, to + (to - from) * 0.12] as const;
  const kinds = (['usual', 'off', 'ahead'] as const).filter((kind) => dots.some((dot) => dot.kind === kind));
  return (
    <>
      <Frame label={label} columns={columns} range={range} ticks={ticks}>
        {line && (
          <>
            <rect
              class="drawing__band"
              x={margin.start}
              width={width - margin.start - margin.end}
              y={levelOf(line.value + line.giveOrTake, range)}
              height={
                levelOf(line.value - line.giveOrTake, range) - levelOf(line.value + line.giveOrTake, range)
              }
              rx={3}
            />
            <line
              class="drawing__rhythm"
              x1={margin.start}
              x2={width - margin.end}
              y1={levelOf(line.value, range)}
              y2={levelOf(line.value, range)}
            />
          </>
        )}
        {dots.map(({ value, kind }, index) => {
          const { x } = columnAt(index, dots.length);
          const y = levelOf(value, range);
          return (
            <g key={`${index} ${kind}`}>
              <Mark kind={kind} x={x} y={y} />
              {kind === 'off' && (
                <text class="drawing__text drawing__text--strong" x={x} y={y - 8} text-anchor="middle">
                  {value}
                </text>
              )}
            </g>
          );
        })}
      </Frame>
      {kinds.length > 1 && (
        <ul class="legend">
          {kinds.map((kind) => (
            <li key={kind} class="legend__name">
              <svg class="legend__mark" viewBox="0 0 22 12" aria-hidden="true">
                <Mark kind={kind} x={11} y={6} />
              </svg>
              <span>{names[kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface MarkProps {
  readonly kind: Dot['kind'];
  readonly x: number;
  readonly y: number;
}

/** A dot, a square on its corner, a ring: to be told apart without colours. */
function Mark({ kind, x, y }: MarkProps) {
  if (kind === 'off')
    return <path class="drawing__dot drawing__dot--off" d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} />;
  return <circle class={`drawing__dot drawing__dot--${kind}`} cx={x} cy={y} r={kind === 'ahead' ? 3.5 : 4} />;
}
