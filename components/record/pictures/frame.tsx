import type { ComponentChildren } from 'preact';

/** The drawing's own units; it is scaled to the width there is. Two stand beside each other, and letters stay readable. */
export const width = 360;
export const height = 190;
export const margin = { start: 28, end: 8, top: 10, bottom: 24 };

/** At most so many labels stand under a picture. */
const labelsAtMost = 4;

/** Returns the place of the `index`-th of `count` columns, and the room each has. */
export function columnAt(index: number, count: number): { readonly x: number; readonly room: number } {
  const room = (width - margin.start - margin.end) / Math.max(1, count);
  return { x: margin.start + room * (index + 0.5), room };
}

/** Returns the height at which `value` stands between the lowest and highest one. */
export function levelOf(value: number, [low, high]: readonly [number, number]): number {
  const share = high === low ? 0 : (value - low) / (high - low);
  return height - margin.bottom - share * (height - margin.top - margin.bottom);
}

/** What the axes of a picture say. */
export interface FrameProps {
  /** What the drawing says, for those who do not see it; the table twin has the numbers. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  readonly tickText?: (tick: number) => string;
  readonly children: ComponentChildren;
}

/** Axes and labels of a picture. Four small pictures need no charting library: this and three marks draw them all. */
export function Frame({ label, columns, range, ticks, tickText = String, children }: FrameProps) {
  const every = Math.ceil(columns.length / labelsAtMost);
  return (
    <svg class="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class="drawing__grid"
            x1={margin.start}
            x2={width - margin.end}
            y1={levelOf(tick, range)}
            y2={levelOf(tick, range)}
          />
          <text
            class="drawing__text"
            x={margin.start - 6}
            // The lowest one stays clear of what is written below it.
            y={Math.min(levelOf(tick, range) + 4, height - margin.bottom)}
            text-anchor="end"
            direction="ltr"
          >
            {tickText(tick)}
          </text>
        </g>
      ))}
      {columns.map((column, index) =>
        index % every === 0 ? (
          <text
            key={`${index} ${column}`}
            class="drawing__text"
            x={columnAt(index, columns.length).x}
            y={height - 6}
            text-anchor="middle"
          >
            {column}
          </text>
        ) : null,
      )}
      {children}
    </svg>
  );
}
