import { clockText, t } from '../../lib/words/in-page';
import { button, el } from './elements';
import type { CardContext, ChipView } from './card-context';

const minute = 60_000;
const quarter = 15 * minute;

/** Makes the pill's menu, and the button that opens it; returns both. */
export function createMenu(view: ChipView, { root, host, show }: CardContext): [HTMLElement, HTMLElement] {
  const { callId } = view;
  const send = (type: 'snoozeChip' | 'muteCall' | 'stopOpeningByItself') => () =>
    void host.send(type, { callId }).then(show);
  const sayEnd = (endsAt: number) =>
    void host.send('sayEnd', { callId, endsAt: new Date(endsAt).toISOString() }).then(show);
  const item = (label: string, act: () => void) => {
    const one = button('item', label, act);
    one.role = 'menuitem';
    return one;
  };

  const clocks = el('div', 'clocks');
  /** Offers the next four quarter hours, as they are when it is asked; one that has passed gives way to those that come. */
  function offer(): void {
    const next = Math.floor(Date.now() / quarter + 1) * quarter;
    const offered = [0, 1, 2, 3].map((step) => {
      const endsAt = next + step * quarter;
      return item(clockText(endsAt), () => (endsAt > Date.now() ? sayEnd(endsAt) : offer()));
    });
    clocks.replaceChildren(...offered);
    change.ariaExpanded = 'true';
    place();
  }
  const change = item(t('pillChangeEnd'), offer);
  change.ariaExpanded = 'false';
  const longer = item(t('pillFiveOver'), () =>
    sayEnd(Math.max(Date.parse(view.endsAt), Date.now()) + 5 * minute),
  );
  const menu = el(
    'div',
    'menu',
    item(t('pillRemind'), send('snoozeChip')),
    el('div', 'rule'),
    longer,
    change,
    clocks,
    el('div', 'rule'),
    item(t('pillMute'), send('muteCall')),
    ...(view.opensByItself ? [item(t('pillStopOpening'), send('stopOpeningByItself'))] : []),
  );
  menu.role = 'menu';
  menu.ariaLabel = t('pillMenu');
  const opener = button('more', t('pillMenu'), () => unfold(menu.hidden));
  opener.dataset['say'] = '⋯';
  opener.ariaHasPopup = 'menu';
  const items = () => [...menu.querySelectorAll('button')];

  /** Where there is no room below or towards the start of the line, it unfolds to the other side. */
  function place(): void {
    menu.className = 'menu';
    const { left, right, bottom } = menu.getBoundingClientRect();
    const sideways = left < 0 || right > innerWidth ? ' over' : '';
    menu.className = `menu${bottom > innerHeight ? ' up' : ''}${sideways}`;
  }
  function unfold(open: unknown): void {
    menu.hidden = !open;
    opener.ariaExpanded = String(!menu.hidden);
    if (menu.hidden) return;
    clocks.replaceChildren();
    change.ariaExpanded = 'false';
    place();
    items()[0]?.focus();
  }
  unfold(false);
  root.addEventListener('keydown', (event) => {
    if (menu.hidden || !event.isTrusted) return;
    const all = items();
    const at = all.findIndex((one) => one.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') {
      unfold(false);
      opener.focus();
    } else if (to === undefined) return;
    else all.at(to % all.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) unfold(false);
  });
  return [opener, menu];
}
