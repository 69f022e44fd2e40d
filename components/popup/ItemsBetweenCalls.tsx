import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { narrowItems, placeItems, sectionsOf, type ListedItem } from '../../lib/domain/item-list';
import type { Beside } from '../../lib/domain/own-order';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/words/i18n';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { moveItem } from '../action-items/move-item';
import { useDraft } from '../app/use-saved-text';
import { IconButton } from '../ui/IconButton';
import { lineDraft, takeEarlyLine } from './early-line';
import { FilterLine } from './FilterLine';
import { LineField } from './LineField';
import { ListControls } from './ListControls';
import { NothingListed } from './NothingListed';
import { PersonSection } from './PersonSection';
import { PopupHead } from './PopupHead';
import { SelectionBar } from './SelectionBar';
import type { OpenForm } from './item-form';
import type { OpenMeeting } from './meeting-part';
import { useItemDrag } from './use-item-drag';
import { useKeptFocus } from './use-kept-focus';
import { useListKeys } from './use-list-keys';
import { isFiltered, useListView } from './use-list-view';
import { useNews } from './use-news';
import { usePreparedSearch } from './use-prepared-search';
import { useRowActs } from './use-row-acts';
import { useRowWindow } from './use-row-window';
import { useSelection } from './use-selection';
import './popup-items.css';

interface Props {
  /** The list between calls; null until it is read. */
  readonly listed: ListedItems | null;
  readonly meeting: OpenMeeting | null;
  readonly onMeeting: (meeting: OpenMeeting | null) => void;
  /** What is more urgent than the list: between the field and it. */
  readonly children: ComponentChildren;
}

/** What there is before the list is read. */
const notRead: ListedItems = { mentorships: [], items: [], sessions: new Map() };

/** The one field and, below it, every open action item between calls, by person. Long lists are drawn as they are scrolled to. */
export function ItemsBetweenCalls({ listed: read, meeting, onMeeting, children }: Props) {
  const listed = read ?? notRead;
  const [early] = useState(takeEarlyLine);
  const [line, setLine] = useDraft(lineDraft, early.text);
  const [target, setTarget] = useDraft('popup:mentorship');
  // What was left in the field the last time is kept, and hides nothing until it is typed in again.
  const [isTyped, setIsTyped] = useState(early.text !== '');
  const [view, setView] = useListView(isTyped ? line : '');
  const [controls, setControls] = useState(false);
  const [form, setForm] = useState<OpenForm>(null);
  const list = useRef<HTMLDivElement>(null);
  const news = useNews();

  const today = localDateAt(rightNow(), myTimeZone());
  const { mentorships, items } = listed;
  usePreparedSearch(items);
  const placed = useMemo(() => placeItems(items, view.sortedBy, today), [items, view.sortedBy, today]);
  const wanted = useMemo(() => narrowItems(placed, view), [placed, view]);
  const drawn = useRowWindow(wanted.length, view);
  const { from, to } = drawn;
  const sections = useMemo(() => sectionsOf(wanted.slice(from, to), view.sortedBy), [wanted, from, to, view]);
  const order = useMemo(() => wanted.map(({ listed: { item } }) => item.id), [wanted]);
  const selection = useSelection(order);
  const keepFocus = useKeptFocus(sections);

  const rowOf = (id: string) => wanted.find(({ listed: { item } }) => item.id === id)?.listed;
  function rows(ids: readonly string[]): ListedItem[] {
    const known = new Set(ids);
    return ids.length === 0 ? [] : wanted.flatMap(({ listed: row }) => (known.has(row.item.id) ? [row] : []));
  }
  function move(id: string, beside: Beside): void {
    const was = view.sortedBy;
    const row = rowOf(id);
    const mates = items.filter(({ mentorship }) => mentorship.id === row?.mentorship.id);
    keepFocus(id);
    void moveItem(mates, id, beside, () => setView({ sortedBy: was })).then(
      (isMoved) => isMoved && setView({ sortedBy: 'own' }),
    );
  }
  const acts = useRowActs({ selection, news, onForm: setForm, onGrip: useItemDrag(move) });
  useListKeys({ list, order, rowOf, selection, rows, move, openForm: setForm });

  const filtered = isFiltered(view);
  const only = view.mentorshipId ?? target;
  const isSearch = view.search.trim() !== '';
  // Whom nothing is open with still has a next meeting; whoever searches or narrows looks for something else.
  const idle = filtered || isSearch || wanted.length > to ? [] : idleOf(listed, items);
  return (
    <>
      <PopupHead>
        <LineField
          line={line}
          isSent={early.isSent}
          onLine={(text) => {
            setIsTyped(true);
            setLine(text);
          }}
          target={mentorships.find(({ id }) => id === only) ?? mentorships[0] ?? null}
          mentorships={view.mentorshipId === null ? mentorships : []}
          onTarget={setTarget}
          onDown={() => list.current?.querySelector<HTMLElement>('[data-item-box]')?.focus()}
        />
        <IconButton
          icon="list-filter"
          name={t('listFilters')}
          class={filtered ? 'popup__filter popup__filter--on' : 'popup__filter'}
          expanded={controls}
          onPress={() => setControls(!controls)}
        />
      </PopupHead>
      {controls && (
        <ListControls mentorships={mentorships} view={view} onView={setView} onSelect={selection.start} />
      )}
      {filtered && <FilterLine mentorships={mentorships} view={view} onView={setView} />}
      {children}
      <div class="popup__items" ref={list}>
        {read && <NothingListed total={items.length} found={wanted.length} isSearch={isSearch} />}
        <div ref={drawn.top} class="popup__above" style={{ height: `${drawn.above}px` }} />
        {sections.map(({ mentorship, groups }) => (
          <PersonSection
            key={mentorship.id}
            mentorship={mentorship}
            listed={listed}
            groups={groups}
            meeting={meeting}
            onMeeting={onMeeting}
            form={form}
            selection={selection}
            news={news}
            acts={acts}
          />
        ))}
        {idle.map((mentorship) => (
          <PersonSection
            key={mentorship.id}
            mentorship={mentorship}
            listed={listed}
            groups={[]}
            meeting={meeting}
            onMeeting={onMeeting}
            form={null}
            selection={selection}
            news={news}
            acts={acts}
          />
        ))}
        <div ref={drawn.end} />
      </div>
      <SelectionBar selection={selection} rows={rows(selection.ids)} />
    </>
  );
}

function idleOf({ mentorships }: ListedItems, items: readonly ListedItem[]) {
  const busy = new Set(items.map(({ mentorship }) => mentorship.id));
  return mentorships.filter(({ id }) => !busy.has(id));
}
