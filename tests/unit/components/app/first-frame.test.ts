// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  afterFirstFrame,
  firstFrameIsMade,
  putFirstFrameFirst,
} from '../../../../components/app/first-frame';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('What may wait is done once the first frame is drawn, and at once from then on', () => {
  const done: string[] = [];
  afterFirstFrame(() => done.push('nothing put first'));
  putFirstFrameFirst();
  afterFirstFrame(() => done.push('later'));
  expect(done).toEqual(['nothing put first']);
  let draw: FrameRequestCallback = () => undefined;
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((callback) => {
    draw = callback;
    return 0;
  });
  firstFrameIsMade();
  expect(done).toEqual(['nothing put first']);
  draw(0);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['nothing put first', 'later']);
  afterFirstFrame(() => done.push('at once'));
  expect(done).toEqual(['nothing put first', 'later', 'at once']);
});

it('A page that is not shown, and so never drawn, goes on all the same', () => {
  putFirstFrameFirst();
  const goOn = vi.fn();
  afterFirstFrame(goOn);
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  firstFrameIsMade();
  vi.runAllTimers();
  expect(goOn).toHaveBeenCalledOnce();
});
