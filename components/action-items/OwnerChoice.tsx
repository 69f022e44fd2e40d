import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownedBy, thirdPersonOf, type Owned } from '../../lib/domain/item-owner';
import { otherRole, type Role } from '../../lib/domain/mentorship';
import type { ActionItem } from '../../lib/domain/action-item';
import { firstName } from '../../lib/words/first-name';
import { t } from '../../lib/words/i18n';
import { ThirdPersonName } from './ThirdPersonName';

interface Props {
  readonly item: ActionItem;
  /** The two by role, as this person reads them. */
  readonly names: Readonly<Record<Role, string>>;
  readonly myRole: Role;
  readonly class: string;
  /** The class of the field for a name. */
  readonly fieldClass: string;
  readonly describedBy?: string;
  readonly tabIndex?: number;
  readonly onOwner: (owner: Owned) => void;
}

/** Whose an item is: one of the two, or somebody else by name, whom one of the two looks after. */
export function OwnerChoice({
  item,
  names,
  myRole,
  class: look,
  fieldClass,
  describedBy,
  tabIndex,
  onOwner,
}: Props) {
  const [naming, setNaming] = useState(false);
  const choice = useRef<HTMLSelectElement>(null);
  const back = useRef(false);
  useLayoutEffect(() => {
    if (!naming && back.current) choice.current?.focus();
    back.current = false;
  }, [naming]);
  const third = thirdPersonOf(item);
  const { owner } = item;

  if (naming)
    return (
      <ThirdPersonName
        item={item}
        class={fieldClass}
        describedBy={describedBy}
        onName={(name) => onOwner(ownedBy(name, owner, names))}
        onClose={(byKey) => {
          back.current = byKey;
          setNaming(false);
        }}
      />
    );
  function choose(select: HTMLSelectElement): void {
    const chosen = select.value;
    if (chosen === 'else') {
      select.value = third === '' ? owner : 'third';
      setNaming(true);
    } else if (chosen === 'handed') onOwner({ owner: otherRole(owner), ownerName: third });
    else if (chosen !== 'third') onOwner({ owner: chosen as Role, ownerName: '' });
  }
  const other = otherRole(owner);
  return (
    <select
      ref={choice}
      class={look}
      aria-label={t('editWho')}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      value={third === '' ? owner : 'third'}
      onChange={(event) => choose(event.currentTarget)}
    >
      <option value="mentoree">{names.mentoree}</option>
      <option value="mentor">{names.mentor}</option>
      {third !== '' && <option value="third">{third}</option>}
      {third !== '' && (
        <option value="handed">
          {t('kindAndName', third, other === myRole ? t('iSeeToIt') : t('seesToIt', firstName(names[other])))}
        </option>
      )}
      <option value="else">{t('someoneElse')}</option>
    </select>
  );
}
