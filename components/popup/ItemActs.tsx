import { useEffect } from 'preact/hooks';
import { t, type MessageKey } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { IconName } from '../ui/icons';
import { useFirstFrame } from '../ui/use-first-frame';
import type { ItemForm } from './item-form';

interface Props {
  readonly form: ItemForm | null;
  /** It returns each session: it has no day to be put off to, and is stopped. */
  readonly repeats: boolean;
  /** The id of what says which item it is. */
  readonly facts: string;
  readonly onForm: (form: ItemForm) => void;
  readonly onGrip: (event: PointerEvent) => void;
}

const acts: readonly (readonly [ItemForm, IconName, MessageKey])[] = [
  ['postpone', 'calendar-clock', 'postpone'],
  ['edit', 'pencil', 'edit'],
  ['drop', 'trash', 'drop'],
];

/** Whether the list has been on the screen: a row that comes by scrolling is whole at once, so that none moves. */
let wasDrawn = false;

/** What can be done with an item, shown with the pointer or the keyboard on it. The grip has keys of its own: Alt and the arrows. */
export function ItemActs({ form, repeats, facts, onForm, onGrip }: Props) {
  const isFirstFrame = useFirstFrame();
  useEffect(() => {
    wasDrawn = true;
  }, []);
  if (isFirstFrame && !wasDrawn) return null;
  const offered = acts.filter(([which]) => which !== 'postpone' || !repeats);
  return (
    <div class={form ? 'listed__acts listed__acts--kept' : 'listed__acts'}>
      <span class="listed__grip" title={t('itemDrag')} aria-hidden="true" onPointerDown={onGrip}>
        <Icon name="grip-vertical" />
      </span>
      {offered.map(([which, icon, name]) => (
        <IconButton
          key={which}
          icon={icon}
          name={t(which === 'drop' && repeats ? 'stopRepeating' : name)}
          expanded={form === which}
          describedBy={facts}
          onPress={() => onForm(which)}
        />
      ))}
    </div>
  );
}
