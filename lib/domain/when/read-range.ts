import type { ClockSaid } from './clock';
import type { DaySaid } from './day';
import { readClock } from './read-clock';
import type { Read, Token } from './tokens';

/** From one time to another, as it was said. */
export interface RangeSaid {
  readonly start: ClockSaid;
  readonly end: ClockSaid;
  /** Days that the same numbers may mean: `4-12`. */
  readonly doubts: readonly DaySaid[];
}

/** Reads `10am till noon`, `11-1pm`, `de 11h à 13h`, `10時から12時まで`. */
export function readRange(tokens: readonly Token[], at: number): Read<RangeSaid> | undefined {
  const announced = tokens[at]?.kind === 'from' || tokens[at]?.kind === 'ofFrom';
  const first = readClock(tokens, announced ? at + 1 : at);
  if (!first) return undefined;
  const sign = tokens[first.next];
  const shifted = tokens[first.next - 2]?.kind === 'quarterBefore';
  if (!joins(sign, announced || shifted, first.said, tokens[first.next - 1])) return undefined;
  const second = readClock(tokens, sign?.kind === 'atTo' ? first.next : first.next + 1);
  if (!second || !isClock(first.said, second.said, announced)) return undefined;
  const [start, end] = [first.said, second.said];
  const next = tokens[second.next]?.kind === 'closing' ? second.next + 1 : second.next;
  const mayBeDate = sign?.kind === 'dash' && !announced && start.bare && end.bare;
  return { said: { start, end, doubts: mayBeDate ? asDates(tokens, first.next) : [] }, next };
}

/** English `at 10 to 4` is a range, or ten minutes before four. */
function joins(
  sign: Token | undefined,
  announced: boolean,
  first: ClockSaid,
  last: Token | undefined,
): boolean {
  if (sign?.kind === 'dash' || sign?.kind === 'toOrFrom') return true;
  if (sign?.kind === 'atTo') return announced || !first.bare;
  if (sign?.kind !== 'to') return false;
  return sign.value === 1 || announced || last?.kind !== 'num' || ![5, 10, 20, 25].includes(last.value);
}

/** `1-2h` and `de 2 a 3 horas` may be lengths; `10-11h` are times. */
function isClock(first: ClockSaid, second: ClockSaid, announced: boolean): boolean {
  const unit = second.maybeLength && (first.bare || first.maybeLength);
  return !unit || first.minutes >= 8 * 60 || (announced && first.maybeLength);
}

function asDates(tokens: readonly Token[], sign: number): DaySaid[] {
  const [first = 0, second = 0] = [tokens[sign - 1]?.value, tokens[sign + 1]?.value];
  return [
    { kind: 'date', day: first, month: second },
    { kind: 'date', day: second, month: first },
  ];
}
