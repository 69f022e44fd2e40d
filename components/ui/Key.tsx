import { Icon } from './Icon';
import type { IconName } from './icons';

/** Keys whose caps show a picture. */
const pictures: Readonly<Record<string, IconName>> = {
  Enter: 'corner-down-left',
  Up: 'arrow-up',
  Down: 'arrow-down',
  Shift: 'arrow-big-up',
};

/** Keys pressed together, `Alt Up`, drawn beside what they do. They are no part of a name: what they are drawn in says it, or the list of keys does. */
export function Key({ of: keys }: { readonly of: string }) {
  const caps = keys.split(' ');
  return (
    <kbd class="key" aria-hidden="true">
      {caps.map((cap) => {
        const picture = pictures[cap];
        return picture ? (
          <Icon key={cap} name={picture} size={13} />
        ) : (
          <span key={cap} class="key__cap" data-key={cap} />
        );
      })}
    </kbd>
  );
}
