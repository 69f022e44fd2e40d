import { columnAt, Frame, levelOf, type FrameProps } from './frame';
import { Legend } from './Legend';

interface Props extends Omit<FrameProps, 'children'> {
  /** One value for each column; null: none. */
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Lines with a mark at each value; told apart by dash and mark, not by colour alone. */
export function Lines({ lines, ...frame }: Props) {
  const { columns, range } = frame;
  return (
    <>
      <Frame {...frame}>
        {lines.map(({ name, values }, line) => {
          const points = values.flatMap((value, index) =>
            value === null ? [] : [{ index, x: columnAt(index, columns.length).x, y: levelOf(value, range) }],
          );
          return (
            <g key={name} class={`drawing__line drawing__line--${line % 4}`}>
              <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" />
              {points.map(({ index, x, y }) =>
                line % 2 === 0 ? (
                  <circle key={index} cx={x} cy={y} r={3.5} />
                ) : (
                  <rect key={index} x={x - 3.5} y={y - 3.5} width={7} height={7} />
                ),
              )}
            </g>
          );
        })}
      </Frame>
      {lines.length > 1 && <Legend names={lines.map(({ name }) => name)} />}
    </>
  );
}
