import { columnAt, Frame, height, margin } from './frame';

/** What a block stands for: told apart by shape and colour. */
export type BlockKind = 'full' | 'half' | 'struck' | 'empty';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  /** What is stacked, from the ground up, and what it is called. */
  readonly kinds: readonly { readonly kind: BlockKind; readonly name: string }[];
  /** How many blocks of each kind stand in each column, in the order of `kinds`. */
  readonly counts: readonly (readonly number[])[];
}

/** The height of a block and the room above it, where few enough are stacked. */
const blockRoom = 20;
const between = 3;

/** Every single thing as a block, those of one session on top of each other. */
export function Blocks({ label, columns, kinds, counts }: Props) {
  const highest = Math.max(1, ...counts.map((column) => column.reduce((sum, count) => sum + count, 0)));
  const room = Math.min(blockRoom, (height - margin.top - margin.bottom) / highest);
  return (
    <>
      <Frame label={label} columns={columns} range={[0, 1]} ticks={[]}>
        {counts.map((column, index) => {
          const { x, room: wide } = columnAt(index, counts.length);
          const width = Math.min(26, wide * 0.75);
          const stacked = column.flatMap((count, place) => Array.from({ length: count }, () => kinds[place]));
          return stacked.map((part, level) => (
            <Block
              key={`${index} ${level}`}
              kind={part?.kind ?? 'full'}
              x={x - width / 2}
              y={height - margin.bottom - (level + 1) * room}
              width={width}
              height={Math.max(1, room - Math.min(between, room / 4))}
            />
          ));
        })}
      </Frame>
      <ul class="legend">
        {kinds.map(({ kind, name }) => (
          <li key={name} class="legend__name">
            <svg class="legend__mark" viewBox="0 0 22 12" aria-hidden="true">
              <Block kind={kind} x={1} y={0.5} width={20} height={11} />
            </svg>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BlockProps {
  readonly kind: BlockKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Block({ kind, ...place }: BlockProps) {
  const { x, y, width, height: high } = place;
  const round = Math.min(3, high / 3);
  return (
    <g class={`drawing__block drawing__block--${kind}`}>
      <rect {...place} {...(kind === 'half' && { width: width / 2 })} rx={round} />
      {kind === 'struck' && (
        <line x1={x + width / 4} x2={x + (width * 3) / 4} y1={y + high / 2} y2={y + high / 2} />
      )}
    </g>
  );
}
