// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showToast, Toasts } from '../../../../components/ui/toasts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const draw = (brief: boolean) => render(h(Toasts, { brief }), document.body);
const toast = () => document.querySelector<HTMLElement>('.toast');
/** Lets this many seconds pass, and what follows be drawn. */
async function after(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}
async function say(text: string): Promise<() => void> {
  const takeAway = showToast({ text, undo: () => undefined });
  await after(0.1);
  return takeAway;
}

describe('What was just done', () => {
  it.each([
    ['in the panel, over the key hints', true, 5.5, 6.5],
    ['on a page, where there is room', false, 11.5, 12.5],
  ])('can be taken back for long enough %s', async (_, brief, still, gone) => {
    draw(brief);
    await say('Dropped');
    await after(still);
    expect(toast()).not.toBeNull();
    await after(gone - still);
    expect(toast()).toBeNull();
  });

  it.each([
    ['the pointer is on it', '.toast', 'pointerenter', 'pointerleave'],
    ['the keyboard is in it', '[data-undo]', 'focus', 'blur'],
  ])('stays while %s, and goes in its time after that', async (_, place, onto, off) => {
    const at = () => document.querySelector(place);
    draw(true);
    await say('Dropped');
    at()?.dispatchEvent(new Event(onto));
    await after(60);
    expect(toast()).not.toBeNull();
    at()?.dispatchEvent(new Event(off));
    await after(6.5);
    expect(toast()).toBeNull();
  });

  it('that goes from under the pointer leaves nothing behind that would stay for ever', async () => {
    draw(true);
    const takeAway = await say('Started');
    toast()?.dispatchEvent(new Event('pointerenter'));
    takeAway();
    await after(0.1);
    expect(toast()).toBeNull();
    await say('Dropped');
    await after(6.5);
    expect(toast()).toBeNull();
  });

  it('is the newest of two that can be taken back, for the whole of its time', async () => {
    draw(true);
    await say('Carried');
    await after(5);
    await say('Dropped');
    await after(5);
    expect(toast()?.textContent).toContain('Dropped');
    expect(toast()?.textContent).not.toContain('Carried');
  });

  it('is taken back one after the other, the newest first, and each says which it is', async () => {
    draw(true);
    const back: string[] = [];
    for (const text of ['Dropped', 'Done', 'Moved']) showToast({ text, undo: () => back.push(text) });
    showToast({ text: 'Copied' });
    await after(0.1);
    const press = async () => {
      document.querySelector<HTMLElement>('[data-undo]')?.click();
      await after(0.1);
    };
    expect(toast()?.textContent).toContain('Copied · Moved');
    await press();
    expect(toast()?.textContent).toContain('Before that: Done');
    await press();
    expect(toast()?.textContent).toContain('Before that: Dropped');
    await press();
    expect(toast()).toBeNull();
    expect(back).toEqual(['Moved', 'Done', 'Dropped']);
  });

  it('can be taken back five deep, and all of it for as long as the newest is there', async () => {
    draw(true);
    const back: number[] = [];
    for (const number of [1, 2, 3, 4, 5, 6, 7])
      showToast({ text: String(number), undo: () => back.push(number) });
    await after(0.1);
    for (let press = 0; press < 7; press += 1) {
      document.querySelector<HTMLElement>('[data-undo]')?.click();
      await after(0.1);
    }
    expect(back).toEqual([7, 6, 5, 4, 3]);
    await say('Dropped');
    await say('Done');
    await after(6.5);
    expect(toast()).toBeNull();
  });

  it('has a way back with a name, also where only its arrow is drawn', async () => {
    draw(true);
    await say('Dropped');
    expect(document.querySelector('[data-undo]')?.textContent?.trim()).toBe('Undo');
  });
});
