import { columnAt, Frame, height, levelOf, margin } from './frame';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly values: readonly number[];
  /** What the highest bar could be. */
  readonly outOf: number;
}

/** A bar for each column: for numbers too large to be drawn one by one. */
export function Bars({ label, columns, values, outOf }: Props) {
  const range = [0, Math.max(1, outOf, ...values)] as const;
  return (
    <Frame label={label} columns={columns} range={range} ticks={range}>
      {values.map((value, index) => {
        const { x, room } = columnAt(index, values.length);
        const width = Math.min(44, room * 0.6);
        const y = levelOf(value, range);
        return (
          <g key={`${index} ${columns[index]}`} class="drawing__block drawing__block--full">
            <rect x={x - width / 2} y={y} width={width} height={height - margin.bottom - y} rx={3} />
          </g>
        );
      })}
    </Frame>
  );
}
