import type { PillPlace } from '../../lib/messaging/protocol';
import { isOver } from './covered';

const stepPx = 16;
const edgePx = 8;

/** What a pill is moved with. */
export interface Movable {
  /** What moves. */
  readonly root: HTMLElement;
  /** What is dragged, or has the focus while arrow keys move it. */
  readonly handle: HTMLElement;
  readonly signal: AbortSignal;
  /** Returns where the page has controls nothing may lie over, in the coordinates of the window. */
  keepClear(): DOMRect[];
  /** Takes in where the person has put it. */
  moved(place: PillPlace): void;
}

/**
 * Lets a person move a pill by mouse, finger or arrow keys, and keeps it in the window and off the page's own controls.
 * Returns what puts it at a place; null: where it stands unless it was moved.
 */
export function makeMovable({
  root,
  handle,
  signal,
  keepClear,
  moved,
}: Movable): (place: PillPlace | null) => void {
  let place: PillPlace | null = null;

  /** Puts it at shares of the room it has, or at the nearest spot that is free. */
  function show(next: PillPlace | null): void {
    if (!next) return;
    const { width, height, roomX, roomY } = sizes();
    const x = within(next.x);
    const left = x * roomX + edgePx;
    let top = within(next.y) * roomY + edgePx;
    for (const rect of keepClear())
      if (isOver(rect, new DOMRect(left, top, width, height)))
        top = rect.top > height + 2 * edgePx ? rect.top - height - edgePx : rect.bottom + edgePx;
    root.style.cssText = `left:${left}px;right:auto;top:${top}px`;
    place = { x, y: within((top - edgePx) / roomY) };
  }

  function putAt(left: number, top: number): void {
    const { roomX, roomY } = sizes();
    show({ x: (left - edgePx) / roomX, y: (top - edgePx) / roomY });
  }

  function sizes() {
    const { width, height } = root.getBoundingClientRect();
    const room = (whole: number, own: number) => Math.max(1, whole - own - 2 * edgePx);
    return { width, height, roomX: room(innerWidth, width), roomY: room(innerHeight, height) };
  }

  function moveBy(x: number, y: number): void {
    const { left, top } = root.getBoundingClientRect();
    putAt(left + x, top + y);
  }

  let from: { readonly x: number; readonly y: number } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    const { left, top } = root.getBoundingClientRect();
    from = { x: event.clientX - left, y: event.clientY - top };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from && event.isTrusted) putAt(event.clientX - from.x, event.clientY - from.y);
  });
  handle.addEventListener('lostpointercapture', () => {
    from = null;
    if (place) moved(place);
  });
  handle.addEventListener('keydown', (event) => {
    const [x = 0, y = 0] =
      { ArrowLeft: [-1], ArrowRight: [1], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [];
    if (!event.isTrusted || (x === 0 && y === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    moveBy(x * stepPx, y * stepPx);
    if (place) moved(place);
  });
  window.addEventListener('resize', () => show(place), { signal });
  return show;
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
