// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createPageWatcher, type WatchedState } from '../../../../lib/calls/page-watcher';
import { zoom } from '../../../../lib/calls/zoom';
import type { PageLanguage, PageSetting } from '../../../pages/page-state';
import { newestZoomSite } from '../../../pages/zoom-newest/site';
import { wordsForLeft } from '../../../pages/zoom-newest/words';

const call = new URL('https://app.zoom.us/wc/81234567890/join');

/** A tab on the newest build, moved by hand. */
function tab(url = call) {
  let now = 1_000_000;
  const watcher = createPageWatcher({
    page: zoom,
    place: () => ({ document, url, keys: ['zoom:81234567890'] }),
    clock: () => now,
  });
  const moved = {
    show(state: string, variants: readonly string[] = [], more: Partial<PageSetting> = {}) {
      const setting = {
        language: 'en' as PageLanguage,
        title: 'Weekly sync',
        partner: 'Ana',
        meeting: '81234567890',
      };
      const page = newestZoomSite.build(state, { ...setting, variants: new Set(variants), ...more });
      document.title = page.title;
      document.body.className = page.bodyClass ?? '';
      document.body.innerHTML = page.body;
      return moved;
    },
    /** Looks once a second for so long; clocks on the page run down. */
    after(seconds: number) {
      let state: WatchedState | undefined;
      for (let second = 0; second < seconds; second += 1) {
        now += 1000;
        for (const clock of document.querySelectorAll<HTMLElement>('[data-standin-countdown]')) {
          const left = Number(clock.dataset['standinCountdown']) - 1;
          clock.dataset['standinCountdown'] = String(left);
          const digits = [Math.floor(left / 60), left % 60].map((part) => String(part).padStart(2, '0'));
          clock.textContent = (clock.textContent ?? '').replace(/^\d+:\d+/, digits.join(':'));
        }
        state = watcher.look();
      }
      if (!state) throw new Error('A look takes a second.');
      return state;
    },
    phase: (seconds = 3) => moved.after(seconds).phase,
    /** Whether the call is left within so many seconds. */
    isLeft(seconds: number) {
      for (let second = 0; second < seconds; second += 1) if (moved.phase(1) === 'left') return true;
      return false;
    },
    now: () => now,
  };
  return moved;
}

const inCall = () => {
  const there = tab().show('in-call');
  expect(there.phase()).toBe('in-call');
  return there;
};

describe('The newest build of Zoom', () => {
  it.each([[[]], [['host']], [['assistant']], [['share']], [['share', 'assistant']], [['locked']]])(
    'is a call with %j',
    (variants) => expect(tab().show('in-call', variants).phase()).toBe('in-call'),
  );

  it.each(['de', 'ja'] as const)('is a call in %s', (language) =>
    expect(tab().show('in-call', ['host'], { language }).phase()).toBe('in-call'),
  );

  it.each(['waiting-room', 'waiting-room-minimised'])(
    'waits in front of a call for as long as it takes: %s',
    (state) => expect(tab().show(state).phase(3600)).toBe('lobby'),
  );

  it('is a call after the waiting room', () => {
    const there = tab().show('waiting-room');
    there.phase(90);
    expect(there.show('in-call').phase()).toBe('in-call');
  });

  it.each([
    ['waiting-room', 90],
    ['minimised', 3600],
    ['minimised-clock', 60],
    ['disconnected-over-call', 3],
    ['disconnected-alone', 3],
    ['update-needed', 120],
    ['look-alikes', 600],
    ['blank', 3],
  ] as const)('goes on through %s for %i seconds', (state, seconds) => {
    const there = inCall().show(state);
    expect(there.phase(seconds)).toBe('in-call');
    expect(there.show('in-call').phase()).toBe('in-call');
  });

  it.each([
    ['ended-over-call', 20],
    ['ended-alone', 20],
    ['disconnected-alone', 120],
    ['disconnected-over-call', 120],
    ['blank', 30],
  ] as const)('is over with %s after %i seconds', (state, seconds) =>
    expect(inCall().show(state).isLeft(seconds)).toBe(true),
  );

  it('is over from within the waiting room when the host ends it', () => {
    const there = inCall().show('waiting-room');
    there.phase(30);
    expect(there.show('ended-alone').isLeft(20)).toBe(true);
  });

  it('does not wait in a small waiting room for ever', () =>
    expect(
      inCall()
        .show('waiting-room-minimised')
        .isLeft(31 * 60),
    ).toBe(true));

  it.each(['minimised', 'words-alone', 'disconnected-alone', 'ended-alone', 'ended-over-call', 'blank'])(
    'begins no call with %s',
    (state) => expect(tab().show(state).phase(30)).not.toBe('in-call'),
  );

  it('says when it will be cut, in the same second for an hour of looks', () => {
    const there = tab().show('in-call', ['left-600']);
    const { cutAt } = there.after(5);
    expect(cutAt).toBeGreaterThan(there.now() + 590_000);
    expect(cutAt).toBeLessThan(there.now() + 600_000);
    expect(there.after(500).cutAt).toBe(cutAt);
  });

  it.each(wordsForLeft.map((word, index) => [word, index] as const))(
    'reads the clock beside "%s"',
    (_word, index) => {
      const there = tab().show('in-call', ['left-90', `word-${index}`]);
      const left = ((there.after(5).cutAt ?? 0) - there.now()) / 1000;
      expect(Math.round(left)).toBe(85);
    },
  );

  it.each(['de', 'ja'] as const)('reads the clock in %s', (language) => {
    const there = tab().show('in-call', ['left-90'], { language });
    expect(Math.round(((there.after(5).cutAt ?? 0) - there.now()) / 1000)).toBe(85);
  });

  it('keeps the cut over a waiting room inside the call, and over a share', () => {
    const there = tab().show('in-call', ['left-300']);
    const { cutAt } = there.after(5);
    there.show('waiting-room').after(20);
    expect(there.show('in-call', ['left-275', 'share']).after(3).cutAt).toBe(cutAt);
  });

  it.each(['look-alikes', 'in-call', 'update-needed'])(
    'is not cut where only words look like it: %s',
    (state) => expect(tab().show(state).after(30).cutAt).toBeNull(),
  );

  it.each(['en', 'de', 'ja'] as const)('keeps its title when it is locked, in %s', (language) => {
    const there = tab().show('in-call', [], { language });
    const { title } = there.after(3);
    expect(there.show('in-call', ['locked'], { language }).after(3).title).toBe(title);
  });
});
