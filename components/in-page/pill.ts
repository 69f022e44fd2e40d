import { announcedMinutes } from '../../lib/timing/phases';
import { minutesText, t } from '../../lib/words/in-page';
import type { CardContext, ChipView } from './card-context';
import { button, el, onPress, words } from './elements';
import { createMenu } from './menu';
import { openOnNextClick } from './open-on-next-click';
import { makeMovable } from './pill-place';

const minute = 60_000;

/** A pill that was drawn. */
export interface Pill {
  /** Makes it no more than its mark, or whole again. */
  fold(isFolded: boolean): void;
}

/** Announces the wrap-up: how long still, and the ways in, later, or out. With whom is the panel's to say. */
export function drawPill(view: ChipView, card: CardContext): Pill {
  const { root, host, signal } = card;
  const { callId } = view;
  const mark = el('button', 'mark');
  mark.type = 'button';
  mark.ariaLabel = t('pillMove');
  const left = words('span', 'left', '');
  const spoken = el('div', 'spoken');
  spoken.role = 'status';
  const open = button('primary', t('pillOpen'), () => void host.send('openWrapUp', { callId, by: 'chip' }));
  root.append(mark, left, open, ...createMenu(view, card), spoken);

  const putAt = makeMovable({
    root,
    handle: mark,
    signal,
    keepClear: host.keepClear,
    moved: (place) => void host.send('movePill', place),
  });
  root.hidden = true;
  void host.send('whereIsPill', undefined).then((place) => {
    root.hidden = false;
    putAt(place ?? null);
  });
  const fold = (isFolded: boolean) => root.classList.toggle('folded', isFolded);
  onPress(mark, () => fold(false));

  keepTime(view, { left, spoken, mark, signal });
  whenSeen(signal, () => {
    void host.send('chipSeen', { callId });
    if (view.opensByItself)
      openOnNextClick({ windows: host.windows(), own: card.element, signal }, () =>
        host.send('openWrapUp', { callId, by: 'page-click' }),
      );
  });
  return { fold };
}

interface Faces {
  readonly left: HTMLElement;
  readonly spoken: HTMLElement;
  readonly mark: HTMLElement;
  readonly signal: AbortSignal;
}

/** Keeps the minutes current, and tells screen readers at ten, five and one. */
function keepTime({ endsAt }: ChipView, { left, spoken, mark, signal }: Faces): void {
  let shown = Number.NaN;
  function tick(): void {
    const leftMs = Date.parse(endsAt) - Date.now();
    const minutes = leftMs > 0 ? Math.ceil(leftMs / minute) : -Math.floor(-leftMs / minute);
    if (minutes === shown) return;
    const text = minutesText(minutes);
    left.dataset['say'] = text;
    mark.style.setProperty('--left', String(Math.max(0, Math.min(10, minutes))));
    if (Number.isNaN(shown) || announcedMinutes.includes(minutes)) {
      const said = el('span', '');
      said.role = 'img';
      said.ariaLabel = `${t('extensionName')}: ${text}`;
      spoken.replaceChildren(said);
    }
    shown = minutes;
  }
  tick();
  const timer = setInterval(tick, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Calls `seen` once the pill has been on screen in a visible page for a moment. */
function whenSeen(signal: AbortSignal, seen: () => void): void {
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    clearInterval(timer);
    seen();
  }, 700);
  signal.addEventListener('abort', () => clearInterval(timer));
}
