// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawPill } from '../../../../components/in-page/pill';

const at = (clock: string) => `2026-12-10T${clock}:00.000Z`;
let root: HTMLElement;
let send: ReturnType<typeof vi.fn<(type: string, data: object) => Promise<undefined>>>;
let life: AbortController;

/** Draws the chip of a call that ends at 11:00, at `clock`. */
function draw(clock: string): void {
  vi.setSystemTime(at(clock));
  const host = { report: () => null, windows: () => [], keepClear: () => [], send } as never;
  const card = { root, element: root, host, signal: life.signal, show: () => undefined };
  drawPill({ kind: 'chip', callId: 'c1', endsAt: at('11:00'), opensByItself: false }, card);
}

/** The buttons whose name fits, as they stand now. */
const buttons = (text: RegExp) =>
  Array.from(root.querySelectorAll('button')).filter((one) => text.test(one.ariaLabel ?? ''));

/** A person's own press, which a script cannot make. */
function press(button: Element | undefined): void {
  button?.dispatchEvent(Object.defineProperty(new Event('click'), 'isTrusted', { value: true }));
}

const said = () => send.mock.calls.flatMap(([type, data]) => (type === 'sayEnd' ? [data] : []));

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  send = vi.fn(async () => undefined);
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('A chip that has stood for long', () => {
  it('adds its five minutes to the end, and once that has passed to the moment of the press', () => {
    draw('10:50');
    press(buttons(/runs 5/)[0]);
    vi.setSystemTime(at('11:12'));
    press(buttons(/runs 5/)[0]);
    expect(said()).toEqual([
      { callId: 'c1', endsAt: at('11:05') },
      { callId: 'c1', endsAt: at('11:17') },
    ]);
  });

  it('offers the quarter hours that come next, each time its ends are unfolded', () => {
    draw('10:50');
    press(buttons(/change/i)[0]);
    vi.setSystemTime(at('11:12'));
    press(buttons(/change/i)[0]);
    press(buttons(/:\d\d/)[0]);
    expect(said()).toEqual([{ callId: 'c1', endsAt: at('11:15') }]);
  });

  it('says no end that has passed: the press brings those that come', () => {
    draw('10:50');
    press(buttons(/change/i)[0]);
    vi.setSystemTime(at('11:12'));
    press(buttons(/:\d\d/)[0]);
    expect(said()).toEqual([]);
    press(buttons(/:\d\d/)[0]);
    expect(said()).toEqual([{ callId: 'c1', endsAt: at('11:15') }]);
  });
});
