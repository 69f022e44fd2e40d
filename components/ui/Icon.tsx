import { h } from 'preact';
import { icons, type IconName } from './icons';
import './icon.css';

/** Icons that point to what comes next: where reading goes from right to left, so do they. */
const onward: ReadonlySet<IconName> = new Set(['arrow-right', 'chevron-right', 'redo-2', 'undo-2']);

interface Props {
  readonly name: IconName;
  /** Its width and height: 16 px in rows, 18 in bars, 20 in tiles. */
  readonly size?: 13 | 16 | 18 | 20;
}

/** An icon of Lucide's, drawn in the colour of the text around it. It says nothing: what it stands in has the name. */
export function Icon({ name, size = 16 }: Props) {
  return (
    <svg
      class={onward.has(name) ? 'icon icon--onward' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {icons[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
