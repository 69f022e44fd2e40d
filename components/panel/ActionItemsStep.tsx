import { browser } from 'wxt/browser';
import { useRef, useState } from 'preact/hooks';
import { isCommitted, type ActionItem } from '../../lib/domain/action-item';
import { mustDoMinutes } from '../../lib/domain/carry-over';
import type { Role } from '../../lib/domain/mentorship';
import { t, tn } from '../../lib/i18n';
import { editActionItem, setCommitment } from '../../lib/storage/action-items';
import { persist } from '../../lib/storage/persist';
import { formatMinutes } from '../../lib/format';
import { inThisStore } from '../ui/open-page';
import { useKeys, type KeyMap } from '../ui/use-keys';
import { rightNow } from '../ui/use-now';
import { ActionItemRow, completeWithUndo, dropWithUndo } from './ActionItemRow';
import { AddActionItem } from './AddActionItem';
import { ParkLine } from './ParkLine';
import type { RitualContext } from './ritual-context';
import { useOpenItems } from './use-items';
import './action-items-step.css';

/** Says how many promises there are, and how many still lack a yes. */
export function useActionItemsState({ session }: RitualContext): string {
  const { thisTime } = useOpenItems(session);
  if (thisTime.length === 0) return t('actionItemsNone');
  const missing = thisTime.filter((item) => !isCommitted(item)).length;
  const count = tn('actionItemsCount', thisTime.length);
  return missing === 0 ? t('actionItemsAllCommitted', count) : tn('actionItemsToCommit', missing, count);
}

/** Drafts action items and takes both people's yes to them. During the call it is the place to capture. */
export function ActionItemsStep({ context }: { readonly context: RitualContext }) {
  const { session, myRole, active } = context;
  const { thisTime } = useOpenItems(session);
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const musts = thisTime.filter((item) => item.priority === 'must');
  const nices = thisTime.filter((item) => item.priority === 'nice');
  const commitAll = (role: Role) =>
    void persist(() =>
      setCommitment(
        thisTime.map((item) => item.id),
        { role, committed: true, myRole },
        rightNow(),
      ),
    );
  useKeys(active, itemKeys({ items: thisTime, list: list.current, setEditing, commitAll, readBack }));

  function readBack(): void {
    const path = inThisStore(`/readback.html?session=${session.id}`);
    const url = browser.runtime.getURL(path as '/sidepanel.html');
    void browser.windows.create({ type: 'popup', url, width: 960, height: 720 });
  }

  return (
    <div class="action-items" ref={list}>
      <AddActionItem context={context} />
      <ItemList title={mustTitle(musts)} items={musts} {...{ context, editing, setEditing }} />
      {nices.length > 0 && (
        <ItemList title={tn('niceToDos', nices.length)} items={nices} {...{ context, editing, setEditing }} />
      )}
      {thisTime.length === 0 && <p class="quiet">{t('actionItemsEmpty')}</p>}
      {thisTime.length > 0 && (
        <div class="row action-items__all">
          <span class="quiet">{t('yesToAll')}</span>
          <button
            type="button"
            class="button"
            aria-label={t('allMentoreeCommits')}
            onClick={() => commitAll('mentoree')}
          >
            {t('roleMentoree')} <kbd class="key" aria-hidden="true" data-key="E" />
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('allMentorCommits')}
            onClick={() => commitAll('mentor')}
          >
            {t('roleMentor')} <kbd class="key" aria-hidden="true" data-key="M" />
          </button>
          <button type="button" class="button button--quiet" onClick={readBack}>
            {t('readBack')}
          </button>
        </div>
      )}
      <ParkLine mentorshipId={context.mentorship.id} />
    </div>
  );
}

function mustTitle(musts: readonly ActionItem[]): string {
  const minutes = mustDoMinutes(musts);
  const title = tn('mustDos', musts.length);
  return minutes > 0 ? t('mustDosWithTime', title, formatMinutes(minutes)) : title;
}

interface ListProps {
  readonly title: string;
  readonly items: readonly ActionItem[];
  readonly context: RitualContext;
  readonly editing: string | null;
  readonly setEditing: (id: string | null) => void;
}

function ItemList({ title, items, context, editing, setEditing }: ListProps) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3 class="action-items__title">{title}</h3>
      <ul>
        {items.map((item) => (
          <ActionItemRow
            key={item.id}
            item={item}
            context={context}
            editing={editing === item.id}
            onEdit={() => setEditing(item.id)}
            onClose={() => {
              setEditing(null);
              focusItem(item.id);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemKeys {
  readonly items: readonly ActionItem[];
  readonly list: HTMLElement | null;
  readonly setEditing: (id: string) => void;
  readonly commitAll: (role: Role) => void;
  readonly readBack: () => void;
}

/** Keys of the step; `d`, `w`, `x` and the arrows act on the item with the focus. */
function itemKeys({ items, list, setEditing, commitAll, readBack }: ItemKeys): KeyMap {
  const focused = () => {
    const id = document.activeElement?.closest('[data-item-id]')?.getAttribute('data-item-id');
    return items.find((item) => item.id === id);
  };
  const onFocused = (work: (item: ActionItem) => void) => () => {
    const item = focused();
    if (item) work(item);
  };
  const move = (step: 1 | -1) => () => {
    const index = items.findIndex((item) => item.id === focused()?.id);
    const next = items[index === -1 ? 0 : Math.min(items.length - 1, Math.max(0, index + step))];
    if (next) focusItem(next.id);
  };
  return {
    a: () => list?.querySelector<HTMLInputElement>('#add-action-item')?.focus(),
    m: () => commitAll('mentor'),
    e: () => commitAll('mentoree'),
    r: readBack,
    arrowdown: move(1),
    arrowup: move(-1),
    d: onFocused(completeWithUndo),
    x: onFocused(dropWithUndo),
    o: onFocused((item) => setEditing(item.id)),
    w: onFocused((item) => {
      const priority = item.priority === 'must' ? 'nice' : 'must';
      void persist(() => editActionItem(item.id, { priority }, rightNow()));
    }),
  };
}

function focusItem(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-item-id="${id}"] input[type=checkbox]`)?.focus();
  });
}
