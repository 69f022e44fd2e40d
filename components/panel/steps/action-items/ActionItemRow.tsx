import type { ActionItem } from '../../../../lib/domain/action-item';
import { dueDayOf } from '../../../../lib/domain/carry-over';
import { isOfTheTwo, ownerNameOf, rolesAsked } from '../../../../lib/domain/item-owner';
import { t } from '../../../../lib/words/i18n';
import { IconButton } from '../../../ui/IconButton';
import { onKeys } from '../../../ui/keys';
import { changeWithUndo, completeWithUndo, dropWithUndo } from '../../../action-items/item-acts';
import type { RitualContext } from '../ritual-context';
import { ItemText } from './ItemText';
import { ItemFacts } from './ItemFacts';
import { shortNameOf } from './short-name';
import { Tick } from './Tick';
import './action-item-row.css';

interface Props {
  readonly item: ActionItem;
  readonly context: RitualContext;
  /** Whether Tab leads to this row; the arrows go from one to another. */
  readonly current: boolean;
  readonly editing: boolean;
  readonly onCurrent: () => void;
  readonly onEdit: (editing: boolean) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDragStart: () => void;
  readonly onDrop: () => void;
}

/** One action item in two lines: what; then who, when and how long, each edited where it stands, and both people's yes. */
export function ActionItemRow({
  item,
  context,
  current,
  editing,
  onCurrent,
  onEdit,
  onMove,
  ...drag
}: Props) {
  const { session, nextSession, timeZone, names } = context;
  const short = { mentoree: shortNameOf(context, 'mentoree'), mentor: shortNameOf(context, 'mentor') };
  const dueDay = dueDayOf(item, nextSession ? [session, nextSession] : [session], timeZone);
  const text = `item-text-${item.id}`;
  const reachable = current ? 0 : -1;
  const isMine = item.owner === context.myRole && isOfTheTwo(item);
  const isMust = item.priority === 'must';
  return (
    <li
      class="item"
      data-item-id={item.id}
      tabIndex={reachable}
      aria-labelledby={text}
      onFocusCapture={onCurrent}
      onKeyDown={onKeys({ 'alt+arrowup': () => onMove(-1), 'alt+arrowdown': () => onMove(1) })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.onDrop();
      }}
    >
      <span
        class="item__grip"
        draggable
        aria-hidden="true"
        title={t('itemDrag')}
        onDragStart={drag.onDragStart}
      >
        <span class={isMine ? 'item__disc item__disc--mine' : 'item__disc'}>
          {initial(ownerNameOf(item, names))}
        </span>
      </span>
      <ItemText item={item} editing={editing} tabIndex={reachable} onEdit={onEdit} />
      <div class="item__acts">
        <IconButton
          icon={isMust ? 'arrow-down' : 'arrow-up'}
          name={t(isMust ? 'itemMakeNice' : 'itemMakeMust')}
          class="item__act item__act--priority"
          tabIndex={reachable}
          describedBy={text}
          onPress={() => void changeWithUndo(item, { priority: isMust ? 'nice' : 'must' })}
        />
        <IconButton
          icon="check"
          name={t('itemDoneAct')}
          class="item__act"
          tabIndex={reachable}
          describedBy={text}
          onPress={() => void completeWithUndo(item)}
        />
        <IconButton
          icon="trash"
          name={t('drop')}
          class="item__act"
          tabIndex={reachable}
          describedBy={text}
          onPress={() => void dropWithUndo(item)}
        />
      </div>
      <div class="item__second">
        <ItemFacts item={item} dueDay={dueDay} names={short} myRole={context.myRole} tabIndex={reachable} />
        {rolesAsked(item).map((role) => (
          <Tick key={role} item={item} role={role} context={context} tabIndex={reachable} />
        ))}
      </div>
      {item.changedAfterCommitmentAt && <p class="item__changed">{t('changedAfterCommitment')}</p>}
    </li>
  );
}

/** The first letter of a name, whole where it takes two units. */
function initial(name: string): string {
  return Array.from(name)[0] ?? '';
}
