import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props {
  readonly icon: IconName;
  /** What it does: said aloud, and shown where the pointer rests. */
  readonly name: string;
  readonly onPress: (event: MouseEvent) => void;
  readonly class?: string;
  readonly disabled?: boolean;
  /** For what opens and closes something: whether that is open. */
  readonly expanded?: boolean;
  /** The id of what it acts on. */
  readonly describedBy?: string;
  readonly tabIndex?: number;
}

/** A button that is an icon: 32 px wide and high, or what the surroundings give it, and never below 24. */
export function IconButton({
  icon,
  name,
  onPress,
  class: more,
  disabled,
  expanded,
  describedBy,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      class={more ? `icon-button ${more}` : 'icon-button'}
      aria-label={name}
      title={name}
      disabled={disabled === true}
      {...rest}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
