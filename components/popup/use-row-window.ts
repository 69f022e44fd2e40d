import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSeen } from './use-seen';

/** Rows drawn at first, how many follow each time the list is scrolled to its end, and about how many stay: few enough for one frame. */
const atOnce = 8;
const atATime = 8;
const most = 48;

/** Rows so far out of sight are not drawn any more, in pixels. */
const afar = 700;

interface Window {
  /** The first row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The room the rows above take, in pixels. */
  readonly above: number;
  /** What the rows are of: for another list it begins anew. */
  readonly of: unknown;
}

/** Which rows of a long list are drawn. */
export interface RowWindow extends Pick<Window, 'from' | 'to' | 'above'> {
  /** Where the room above the rows, and the end of the list, are put. */
  readonly top: ReturnType<typeof useSeen>;
  readonly end: ReturnType<typeof useSeen>;
}

/**
 * Follows which of `total` rows are drawn as a list is scrolled: those near what is seen. What leaves above is replaced by as
 * much room, so that nothing moves under the eye. A row with the keyboard in it stays. `of` says what is listed.
 */
export function useRowWindow(total: number, of: unknown): RowWindow {
  const [kept, setKept] = useState<Window>({ from: 0, to: atOnce, above: 0, of });
  const now = kept.of === of ? kept : { from: 0, to: atOnce, above: 0, of };
  const anchor = useRef<{ readonly row: HTMLElement; readonly top: number } | null>(null);

  function change(next: Omit<Window, 'of'>): void {
    const row = drawnRows().find((one) => one.getBoundingClientRect().bottom > 0);
    anchor.current = row && next.from !== now.from ? { row, top: row.getBoundingClientRect().top } : null;
    setKept({ ...next, of });
  }
  useLayoutEffect(() => {
    const { row, top } = anchor.current ?? {};
    anchor.current = null;
    if (!row?.isConnected || top === undefined) return;
    const moved = row.getBoundingClientRect().top - top;
    const above = now.from === 0 ? 0 : Math.max(0, now.above - moved);
    if (above !== now.above) setKept({ ...now, above });
    // Where no room is left above to give or take, the page is scrolled by the rest.
    const rest = moved + above - now.above;
    if (rest !== 0) scrollBy(0, rest);
  }, [now.from, now.above]);

  const end = useSeen(now.to < total, () => {
    const rows = drawnRows();
    const leave = rows.slice(0, atATime);
    const isFar = (leave.at(-1)?.getBoundingClientRect().bottom ?? 0) < -afar;
    const drops = rows.length >= most && isFar && !leave.some(holdsKeyboard);
    change({ ...now, from: drops ? now.from + atATime : now.from, to: now.to + atATime });
  });
  const top = useSeen(now.from > 0, () => {
    const rows = drawnRows();
    const room = top.current?.getBoundingClientRect();
    // All that is seen is room: somebody has jumped there, and the rows belong there.
    if (room && room.bottom > innerHeight && !rows.some(holdsKeyboard)) {
      const share = Math.min(1, Math.max(0, -room.top) / Math.max(1, room.height));
      const from = Math.floor((now.from * share) / atATime) * atATime;
      setKept({ from, to: from + 3 * atATime, above: from === 0 ? 0 : room.height * share, of });
      return;
    }
    const leave = rows.slice(-atATime);
    const isFar = (leave[0]?.getBoundingClientRect().top ?? 0) > innerHeight + afar;
    const drops = rows.length >= most && isFar && !leave.some(holdsKeyboard);
    change({ ...now, from: Math.max(0, now.from - atATime), to: drops ? now.to - atATime : now.to });
  });
  return { from: now.from, to: now.to, above: now.above, top, end };
}

function drawnRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.popup__items [data-item-id]')];
}

/** The keyboard is in it, or the pointer drags it. */
function holdsKeyboard(row: HTMLElement): boolean {
  return row.contains(document.activeElement) || row.dataset['dragged'] !== undefined;
}
