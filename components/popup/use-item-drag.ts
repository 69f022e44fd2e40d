import { listenToKeys, onKeys } from '../ui/keys';
import { useRef } from 'preact/hooks';
import type { Beside } from '../../lib/domain/own-order';

/** Within this many pixels of the edge of what is seen, the page scrolls along. */
const edge = 40;

/**
 * Moves a row by its grip, with any pointer: the row it would go beside is marked while it is dragged, and Escape lets
 * it be. `onDrop` is told once, where it was let go of. Returns what the grip does when it is pressed.
 */
export function useItemDrag(onDrop: (id: string, beside: Beside) => void): (event: PointerEvent) => void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  return useRef((event: PointerEvent) => {
    const row = (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-item-id]');
    if (!row || event.button !== 0) return;
    event.preventDefault();
    follow(row, (id, beside) => latest.current(id, beside));
  }).current;
}

function follow(row: HTMLElement, onDrop: (id: string, beside: Beside) => void): void {
  const ended = new AbortController();
  const options = { signal: ended.signal, capture: true };
  let target: HTMLElement | null = null;
  let side: Beside['side'] = 'after';
  function mark(next: HTMLElement | null): void {
    target?.removeAttribute('data-drop');
    target = next;
    if (target) target.dataset['drop'] = side;
  }
  function end(): void {
    ended.abort();
    mark(null);
    row.removeAttribute('data-dragged');
  }
  row.dataset['dragged'] = '';
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      const over = rowAt(clientX, clientY, row);
      if (over) side = isLowerHalf(over, clientY) ? 'after' : 'before';
      mark(over);
      if (clientY < edge) window.scrollBy(0, -edge / 4);
      if (clientY > innerHeight - edge) window.scrollBy(0, edge / 4);
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    () => {
      const [id, beside] = [row.dataset['itemId'], target?.dataset['itemId']];
      end();
      if (id !== undefined && beside !== undefined) onDrop(id, { id: beside, side });
    },
    options,
  );
  window.addEventListener('pointercancel', end, options);
  const stopKeys = listenToKeys(onKeys({ escape: end }), true);
  options.signal.addEventListener('abort', stopKeys);
}

/** The row at a point beside which another one can go: one of the same person, and not itself. */
function rowAt(x: number, y: number, dragged: HTMLElement): HTMLElement | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-item-id]') ?? null;
  return row && row !== dragged && row.dataset['person'] === dragged.dataset['person'] ? row : null;
}

function isLowerHalf(row: HTMLElement, y: number): boolean {
  const { top, height } = row.getBoundingClientRect();
  return y > top + height / 2;
}
