import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../../lib/domain/instant';
import { badgeText, nextChangeAt, wrapUpPhase, type WrapUpPhase } from '../../../../lib/timing/phases';

const end = Date.parse('2026-12-10T16:00:00.000Z');
const minute = 60_000;
const call = (leadMinutes = 10) => ({
  endsAt: toInstant(end),
  joinedAt: toInstant(end - 60 * minute),
  leadMinutes,
});
const at = (msBeforeEnd: number, leadMinutes = 10) =>
  wrapUpPhase(call(leadMinutes), toInstant(end - msBeforeEnd));

describe('A call', () => {
  it.each([
    [10 * minute + 1, { kind: 'quiet' }, ''],
    [10 * minute, { kind: 'wrap-up', minutesLeft: 10 }, '10'],
    [9 * minute + 1, { kind: 'wrap-up', minutesLeft: 10 }, '10'],
    [9 * minute, { kind: 'wrap-up', minutesLeft: 9 }, '9'],
    [2 * minute + 1, { kind: 'wrap-up', minutesLeft: 3 }, '3'],
    [2 * minute, { kind: 'short', minutesLeft: 2 }, '2'],
    [1, { kind: 'short', minutesLeft: 1 }, '1'],
    [0, { kind: 'over', minutesOver: 0 }, '0'],
    [-59_999, { kind: 'over', minutesOver: 0 }, '0'],
    [-minute, { kind: 'over', minutesOver: 1 }, '+1'],
    [-90 * minute, { kind: 'over', minutesOver: 90 }, '+90'],
  ])('%d ms before its end shows %j and the badge "%s"', (before, phase, badge) => {
    expect(at(before)).toEqual(phase);
    expect(badgeText(at(before))).toBe(badge);
  });

  it('without a known end stays quiet for ever', () => {
    const unknown = { ...call(), endsAt: null };
    expect(wrapUpPhase(unknown, toInstant(end))).toEqual({ kind: 'quiet' });
    expect(nextChangeAt(unknown, toInstant(end))).toBeNull();
  });

  it('shorter than its lead is in the wrap-up from the start', () => {
    const short = { ...call(60), joinedAt: toInstant(end - 15 * minute) };
    expect(wrapUpPhase(short, short.joinedAt)).toEqual({ kind: 'wrap-up', minutesLeft: 15 });
  });

  it('with a lead of one minute goes straight from quiet to short', () => {
    expect(at(minute + 1, 1).kind).toBe('quiet');
    expect(at(minute, 1)).toEqual({ kind: 'short', minutesLeft: 1 });
  });

  it('whose end passed while the laptop slept is simply over, by the right minutes', () => {
    expect(at(40 * minute)).toEqual({ kind: 'quiet' });
    expect(at(-25 * minute - 5000)).toEqual({ kind: 'over', minutesOver: 25 });
  });
});

const order = ['quiet', 'wrap-up', 'short', 'over'];
const progress = (phase: WrapUpPhase) => {
  const minutes = phase.kind === 'over' ? phase.minutesOver : phase.kind === 'quiet' ? 0 : -phase.minutesLeft;
  return order.indexOf(phase.kind) * 100_000 + minutes;
};
const moments = fc.integer({ min: -180 * minute, max: 180 * minute });
const leads = fc.integer({ min: 1, max: 60 });

describe('As time goes by', () => {
  it('a phase never moves backwards, however far the clock jumps ahead', () => {
    fc.assert(
      fc.property(moments, fc.nat(300 * minute), leads, (start, jump, lead) => {
        expect(progress(at(start - jump, lead))).toBeGreaterThanOrEqual(progress(at(start, lead)));
      }),
    );
  });

  it('nothing changes until the announced moment, and something does then', () => {
    fc.assert(
      fc.property(moments, leads, (before, lead) => {
        const now = end - before;
        const next = Date.parse(nextChangeAt(call(lead), toInstant(now)) ?? '');
        expect(next).toBeGreaterThan(now);
        const phase = wrapUpPhase(call(lead), toInstant(now));
        expect(wrapUpPhase(call(lead), toInstant(next - 1))).toEqual(phase);
        const middle = toInstant(Math.floor((now + next - 1) / 2));
        expect(wrapUpPhase(call(lead), middle)).toEqual(phase);
        expect(wrapUpPhase(call(lead), toInstant(next))).not.toEqual(phase);
      }),
    );
  });

  it('following the announced moments from joining shows every minute of the wrap-up once', () => {
    const badges: string[] = [];
    let now = call(3).joinedAt;
    while (Date.parse(now) <= end + 2 * minute) {
      badges.push(badgeText(wrapUpPhase(call(3), now)));
      now = nextChangeAt(call(3), now) ?? '9';
    }
    expect(badges).toEqual(['', '3', '2', '1', '0', '+1', '+2']);
  });
});
