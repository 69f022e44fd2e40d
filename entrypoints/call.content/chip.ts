import { endSourceText } from '../../lib/end-source';
import { t, tn, uiLanguage } from '../../lib/i18n';
import type { InPageView } from '../../lib/messaging/protocol';
import { announcedMinutes } from '../../lib/timing/phases';
import { button, el } from './elements';
import type { CardContext } from './in-page-ui';
import { openOnNextClick } from './open-on-next-click';

type ChipView = Extract<InPageView, { kind: 'chip' }>;

const minute = 60_000;

/** Announces the wrap-up: with whom, how long still, and the ways in, later, or out. */
export function drawChip(view: ChipView, card: CardContext): void {
  const { root, host, signal, show } = card;
  const { callId } = view;
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', t('chipLabel', view.partnerName));
  const left = el('strong', 'left');
  const spoken = el('div', 'spoken');
  spoken.setAttribute('role', 'status');
  const open = () => void host.send('openWrapUp', { callId, by: 'chip' });
  const sayEnd = (endsAt: number) =>
    void host.send('sayEnd', { callId, endsAt: new Date(endsAt).toISOString() }).then(show);

  const body = el('div', 'body');
  body.append(
    el('p', 'note', endLine(view)),
    ...lateLine(view),
    el(
      'div',
      'row',
      button('primary', t('chipOpen'), open),
      button('plain', t('chipSnooze'), () => void host.send('snoozeChip', { callId }).then(show)),
      button('plain', t('chipMute'), () => void host.send('muteCall', { callId }).then(show)),
    ),
    endChoices(view, sayEnd),
    ...nextClickLine(view, card),
  );
  const short = button('primary small', t('chipOpen'), open);
  const fold = button('fold', '', () => setFolded(!body.hidden));
  function setFolded(folded: boolean): void {
    body.hidden = folded;
    short.hidden = !folded;
    fold.textContent = folded ? '+' : '–';
    fold.setAttribute('aria-expanded', String(!folded));
  }
  fold.setAttribute('aria-label', t('chipFold'));
  setFolded(view.folded);
  root.append(el('div', 'head', el('span', 'title', view.partnerName), left, short, fold), body, spoken);

  keepTime(view, { left, spoken, signal });
  whenSeen(signal, () => {
    void host.send('chipSeen', { callId });
    if (view.opensByItself)
      openOnNextClick({ windows: host.windows(), own: card.element, signal }, () => {
        void host.send('openWrapUp', { callId, by: 'page-click' });
      });
  });
}

function endLine(view: ChipView): string {
  return t('endsAtWithSource', clock(Date.parse(view.endsAt)), endSourceText(view.source, view.guess));
}

/** A chip that comes late (a sleeping laptop, a stopped browser) says by how much. */
function lateLine({ dueAt }: ChipView): Node[] {
  const late = dueAt ? Math.floor((Date.now() - Date.parse(dueAt)) / minute) : 0;
  return late >= 1 ? [el('p', 'note', tn('chipLate', late))] : [];
}

function endChoices(view: ChipView, sayEnd: (endsAt: number) => void): HTMLElement {
  const from = Math.max(Date.parse(view.endsAt), Date.now());
  const quarter = Math.floor(Date.now() / (15 * minute) + 1) * 15 * minute;
  const clocks = [0, 1, 2, 3]
    .map((step) => quarter + step * 15 * minute)
    .map((endsAt) => button('plain small', clock(endsAt), () => sayEnd(endsAt)));
  const choices = el('div', 'row', ...clocks);
  choices.hidden = true;
  const change = button('link', t('changeEnd'), () => {
    choices.hidden = !choices.hidden;
    change.setAttribute('aria-expanded', String(!choices.hidden));
  });
  change.setAttribute('aria-expanded', 'false');
  const longer = button('link', t('runsFiveLonger'), () => sayEnd(from + 5 * minute));
  return el('div', 'ends', el('div', 'row', longer, change), choices);
}

function nextClickLine(view: ChipView, { host, show }: CardContext): Node[] {
  if (!view.opensByItself) return [];
  const stop = button('link', t('chipStopOpening'), () => {
    void host.send('stopOpeningByItself', { callId: view.callId }).then(show);
  });
  return [el('p', 'note', `${t('chipNextClick')} `, stop)];
}

/** Keeps the minutes current, and tells screen readers at ten, five and one. */
function keepTime(
  view: ChipView,
  { left, spoken, signal }: { left: HTMLElement; spoken: HTMLElement; signal: AbortSignal },
): void {
  let shown = Number.NaN;
  function tick(): void {
    const leftMs = Date.parse(view.endsAt) - Date.now();
    const minutes = leftMs > 0 ? Math.ceil(leftMs / minute) : -Math.floor(-leftMs / minute);
    if (minutes === shown) return;
    const text =
      minutes > 0 ? tn('minutesLeft', minutes) : minutes === 0 ? t('timeIsUp') : tn('minutesOver', -minutes);
    left.textContent = text;
    if (Number.isNaN(shown) || announcedMinutes.includes(minutes)) {
      spoken.textContent = t('chipSpoken', view.partnerName, text);
    }
    shown = minutes;
  }
  tick();
  const timer = setInterval(tick, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Calls `seen` once the chip has been on screen in a visible page for a moment. */
function whenSeen(signal: AbortSignal, seen: () => void): void {
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    clearInterval(timer);
    seen();
  }, 700);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function clock(ms: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { hour: 'numeric', minute: '2-digit' }).format(ms);
}
