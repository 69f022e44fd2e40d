import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { groupItems, type ItemGroup, type ListedItem } from '../../lib/domain/item-list';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, type MessageKey } from '../../lib/words/i18n';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { pressUndo, useKeys } from '../ui/use-keys';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { FirstSteps } from './FirstSteps';
import { ListControls, useListView } from './ListControls';
import { PopupItem } from './PopupItem';

/** A list this long is worth searching; a shorter one is read at a glance. */
const worthSearching = 3;

/** Rows drawn at once; more follow as the list is scrolled to its end. */
const atOnce = 24;

interface Props {
  /** The list between calls; null until it is read. */
  readonly listed: ListedItems | null;
}

/** Every open action item between calls, in groups. Long lists are drawn as they are scrolled to. */
export function ActionItemList({ listed }: Props) {
  const [view, setView] = useListView();
  const [shown, setShown] = useState(atOnce);
  const [open, setOpen] = useState<OpenForm>(null);
  const list = useRef<HTMLDivElement>(null);
  const today = localDateAt(rightNow(), myTimeZone());
  const groups = useMemo(() => groupItems(listed?.items ?? [], view, today), [listed, view, today]);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const end = useSeen(shown < total, () => setShown((count) => count + atOnce));
  useEffect(() => setShown(atOnce), [view]);
  useListKeys(list, setOpen);

  if (!listed) return null;
  if (listed.mentorships.length === 0) return <FirstSteps />;
  if (listed.items.length === 0) return <p class="quiet popup__note">{t('popupEmpty')}</p>;
  return (
    <div class="popup__items" ref={list}>
      {(listed.items.length >= worthSearching || total === 0) && (
        <ListControls mentorships={listed.mentorships} view={view} onView={setView} />
      )}
      {total === 0 && <p class="quiet popup__note">{t('listNothingFound')}</p>}
      {firstOf(groups, shown).map(({ group, items }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 class="popup__group" id={`group-${group}`}>
            {t(groupTitles[group])}
          </h2>
          <ul>
            {items.map((row) => (
              <PopupItem
                key={row.item.id}
                listed={row}
                named={listed.mentorships.length > 1}
                form={open?.id === row.item.id ? open.form : null}
                onForm={(form) => setOpen(form && { id: row.item.id, form })}
              />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

/** The form open in a row; one at a time. */
type OpenForm = { readonly id: string; readonly form: 'edit' | 'drop' | 'postpone' } | null;

const groupTitles: Readonly<Record<ItemGroup, MessageKey>> = {
  overdue: 'listOverdue',
  'before-next': 'listBeforeNext',
  later: 'listLater',
  nice: 'listNice',
};

/** Calls `onSeen` whenever the element comes into view, while `active`; returns where to put it. */
function useSeen(active: boolean, onSeen: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!active || !element.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
}

/** Arrows go from item to item; letters act on the item that has the focus. */
function useListKeys(
  list: { readonly current: HTMLDivElement | null },
  setOpen: (open: OpenForm) => void,
): void {
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('[data-item-box]') ?? [])];
  const here = () => document.activeElement?.closest<HTMLElement>('[data-item-id]') ?? null;
  const box = () => here()?.querySelector<HTMLInputElement>('[data-item-box]') ?? null;
  function move(step: 1 | -1): void {
    const all = boxes();
    const current = box();
    const index = current ? all.indexOf(current) + step : 0;
    all[index]?.focus();
  }
  function openForm(form: NonNullable<OpenForm>['form']): void {
    const id = here()?.dataset['itemId'];
    if (id) setOpen({ id, form });
  }
  useKeys(true, {
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    d: () => box()?.click(),
    e: () => openForm('edit'),
    x: () => openForm('drop'),
    s: () => openForm('postpone'),
    '/': () => list.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    z: pressUndo,
    'ctrl+z': pressUndo,
  });
}

function firstOf(
  groups: readonly { readonly group: ItemGroup; readonly items: readonly ListedItem[] }[],
  count: number,
) {
  let left = count;
  return groups.flatMap(({ group, items }) => {
    const part = items.slice(0, Math.max(0, left));
    left -= part.length;
    return part.length > 0 ? [{ group, items: part }] : [];
  });
}
