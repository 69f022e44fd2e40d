import { columnAt, Frame, levelOf } from './frame';
import { Legend } from './Legend';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  /** What the parts of a bar are called, from the ground up. */
  readonly parts: readonly string[];
  /** The parts of each bar, in the order of `parts`. */
  readonly bars: readonly (readonly number[])[];
}

/** Bars with their parts on top of each other. */
export function StackedBars({ label, columns, parts, bars }: Props) {
  const sums = bars.map((bar) => bar.reduce((sum, part) => sum + part, 0));
  const highest = Math.max(1, ...sums);
  const range = [0, highest] as const;
  const step = Math.max(1, Math.ceil(highest / 4));
  const ticks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
  return (
    <>
      <Frame label={label} columns={columns} range={range} ticks={ticks}>
        {bars.map((bar, index) => {
          const { x, room } = columnAt(index, bars.length);
          const wide = Math.min(28, room * 0.7);
          let below = 0;
          return bar.map((part, place) => {
            const [from, to] = [levelOf(below, range), levelOf(below + part, range)];
            below += part;
            return (
              <rect
                key={`${columns[index] ?? ''} ${parts[place] ?? ''}`}
                class={`drawing__part drawing__part--${place}`}
                x={x - wide / 2}
                y={to}
                width={wide}
                height={from - to}
              />
            );
          });
        })}
      </Frame>
      {parts.length > 1 && <Legend names={parts} kind="part" />}
    </>
  );
}
