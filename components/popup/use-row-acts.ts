import { useRef } from 'preact/hooks';
import type { ItemForm, OpenForm } from './item-form';
import type { NewsOnShow } from './use-news';
import type { ListSelection } from './use-selection';

/** What a row tells the list. The functions stay the same ones, so that a row is drawn anew only where it differs. */
export interface RowActs {
  readonly openForm: (id: string, form: ItemForm | null) => void;
  readonly toggle: (id: string) => void;
  readonly extend: (id: string) => void;
  readonly look: (id: string) => void;
  readonly see: (id: string) => void;
  readonly grip: (event: PointerEvent) => void;
}

interface List {
  readonly selection: ListSelection;
  readonly news: NewsOnShow;
  readonly onForm: (form: OpenForm) => void;
  readonly onGrip: (event: PointerEvent) => void;
}

/** Returns what the rows of a list tell it. */
export function useRowActs(list: List): RowActs {
  const latest = useRef(list);
  latest.current = list;
  const acts = useRef<RowActs>({
    openForm: (id, form) => latest.current.onForm(form && { id, form }),
    toggle: (id) => latest.current.selection.toggle(id),
    extend: (id) => latest.current.selection.extend(id, id),
    look: (id) => latest.current.news.look(id),
    see: (id) => latest.current.news.see(id),
    grip: (event) => latest.current.onGrip(event),
  });
  return acts.current;
}
