import type { Read, Token } from './tokens';

/** The value of words for more than one hour, which say none without a number. */
const several = 2;

/**
 * Reads how long a meeting is, in minutes: `for 45 min`, `an hour and a half`, `2 Std.`, `1h30` behind `for`.
 * `15h` alone is no length: it may be a time.
 */
export function readLength(tokens: readonly Token[], start: number): Read<number> | undefined {
  const introduced = tokens[start]?.kind === 'for';
  const announced = introduced || tokens[start - 1]?.kind === 'in';
  const first =
    start + (introduced || tokens[start]?.kind === 'of' || tokens[start]?.kind === 'ofFrom' ? 1 : 0);
  if (tokens[first]?.kind === 'length') return { said: tokens[first]?.value ?? 0, next: first + 1 };
  // Arabic and others say one hour without a number.
  const one = announced && tokens[first]?.kind === 'hour' && tokens[first]?.value !== several;
  const amount = one ? { said: 1, next: first, fraction: false } : readAmount(tokens, first);
  if (!amount) return undefined;
  const unit = tokens[amount.next];
  const isTime = tokens[amount.next + 1]?.kind === 'past' || tokens[amount.next + 1]?.kind === 'before';
  if (unit?.kind === 'minute' && !isTime) return { said: Math.round(amount.said), next: amount.next + 1 };
  const hours = unit?.kind === 'hour' || (unit?.kind === 'hourMark' && (announced || amount.fraction));
  if (!hours) return undefined;
  const rest = readRest(tokens, amount.next + 1, announced);
  return { said: Math.round(amount.said * 60) + (rest?.said ?? 0), next: rest?.next ?? amount.next + 1 };
}

/** A number of units: `2`, `1.5`, `1,5`, `two and a half`. */
function readAmount(
  tokens: readonly Token[],
  at: number,
): { said: number; next: number; fraction: boolean } | undefined {
  const number = tokens[at];
  if (number?.kind !== 'num' || number.digits > 3) return undefined;
  const [point, decimals] = [tokens[at + 1], tokens[at + 2]];
  const isPoint = (point?.kind === 'dot' || point?.kind === 'comma') && point.glued;
  if (isPoint && decimals?.kind === 'num' && decimals.glued && decimals.digits > 0) {
    const said = number.value + decimals.value / 10 ** decimals.digits;
    return { said, next: at + 3, fraction: true };
  }
  const isHalf = point?.kind === 'andHalf' || (point?.kind === 'quarterAfter' && point.value === 30);
  if (isHalf) return { said: number.value + 0.5, next: at + 2, fraction: true };
  return { said: number.value, next: at + 1, fraction: !Number.isInteger(number.value) };
}

/** What comes behind full hours: `and a half`, `and 15 minutes`, `30`. */
function readRest(tokens: readonly Token[], at: number, announced: boolean): Read<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'andHalf') return { said: 30, next: at + 1 };
  if (token?.kind === 'quarterAfter' && token.value > 0) return { said: token.value, next: at + 1 };
  const joined = token?.kind === 'and' || token?.kind === 'plus';
  const count = joined ? tokens[at + 1] : token;
  const next = joined ? at + 2 : at + 1;
  if (joined && count?.kind === 'length') return { said: count.value, next };
  if (count?.kind !== 'num' || count.value > 59) return undefined;
  if (tokens[next]?.kind === 'minute') return { said: count.value, next: next + 1 };
  return (announced || count.glued) && !joined && count.digits === 2
    ? { said: count.value, next }
    : undefined;
}
