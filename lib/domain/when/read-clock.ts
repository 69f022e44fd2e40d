import { windowOf, type ClockSaid, type Window } from './clock';
import { readHour, standsAlone, type Hour, type Minutes } from './read-hour';
import type { Read, Token } from './tokens';

/** Reads a time of day: `3pm`, `half past six`, `15h30`, `a las 3 de la tarde`, `午後3時半`. */
export function readClock(tokens: readonly Token[], start: number): Read<ClockSaid> | undefined {
  let i = start;
  const said = tokens[i]?.kind === 'at' || tokens[i]?.kind === 'atTo';
  if (said) i += 1;
  const windows: Window[] = [];
  const before = windowOf(tokens[i]);
  if (before) {
    windows.push(before);
    i += 1;
    if (tokens[i]?.kind === 'at' || tokens[i]?.kind === 'filler') i += 1;
  }
  const fixed = readNoon(tokens, i);
  if (fixed) return { said: clock(fixed.minutes, { windows }), next: fixed.next };
  const shift = readShift(tokens, i);
  if (shift) i = shift.next;
  const hour = readHour(tokens, i, said || windows.length > 0 || shift !== undefined);
  if (!hour) return undefined;
  i = hour.next;
  // Behind the time may stand the part of the day, and words like `Uhr` around it.
  let marked = hour.marked;
  for (let more = 0; more < 2; more += 1) {
    const behind = windowOf(tokens[i]);
    if (behind && isMeridiem(tokens[i]) && !isFace(hour)) return undefined;
    if (behind) windows.push(behind);
    else if (tokens[i]?.kind === 'clockMark' || (tokens[i]?.kind === 'hourMark' && hour.written))
      marked = true;
    else break;
    i += 1;
  }
  const sure = said || windows.length > 0 || shift !== undefined || marked || hour.written;
  const naked = i === hour.next && !hour.written && !hour.marked && !hour.length;
  if (naked && !standsAlone(tokens, i)) return undefined;
  // `half past 6:15` and `halb 0` are no times.
  if (shift && (hour.minutes % 60 !== 0 || hour.minutes === 0)) return undefined;
  const total = hour.minutes + (shift?.minutes ?? 0);
  if (total < 0 || total > 24 * 60) return undefined;
  const open = hour.face || (hour.padded && windows.length > 0);
  return {
    said: {
      minutes: open ? (total + 720) % 720 : total,
      open,
      windows,
      bare: !sure && !hour.length,
      maybeLength: hour.length && !said && windows.length === 0 && shift === undefined,
    },
    next: i,
  };
}

/** Whether an hour may stand before am or pm: not 0, nor 13 and more. */
function isFace(hour: Hour): boolean {
  return hour.face || (hour.padded && hour.minutes >= 60);
}

function isMeridiem(token: Token | undefined): boolean {
  return token?.kind === 'am' || token?.kind === 'pm';
}

function clock(minutes: number, more: Partial<ClockSaid> = {}): ClockSaid {
  return { minutes, open: false, windows: [], bare: false, maybeLength: false, ...more };
}

/** Noon and midnight, also `midi et demi`. Midnight is the end of a day: as a start, nobody knows of which. */
function readNoon(tokens: readonly Token[], start: number): Minutes | undefined {
  const token = tokens[start];
  if (token?.kind !== 'noon' && token?.kind !== 'midnight') return undefined;
  const after = tokens[start + 1];
  const more = after?.kind === 'quarterAfter' ? after.value : 0;
  return { minutes: (token.kind === 'noon' ? 720 : 1440) + more, next: start + (more ? 2 : 1) };
}

/** What is said before an hour and moves it: `half past`, `zehn vor`, `fünf vor halb`. */
function readShift(tokens: readonly Token[], start: number): Minutes | undefined {
  const first = tokens[start];
  if (first?.kind === 'quarterBefore') return { minutes: first.value, next: start + 1 };
  if (first?.kind !== 'num' || first.value > 29 || first.value < 1) return undefined;
  const named = tokens[start + 1]?.kind === 'minute';
  const sign = tokens[start + (named ? 2 : 1)];
  if ((sign?.kind !== 'past' && sign?.kind !== 'before') || (!named && first.value % 5 !== 0))
    return undefined;
  const next = start + (named ? 3 : 2);
  const half = tokens[next]?.kind === 'quarterBefore' ? (tokens[next]?.value ?? 0) : 0;
  const minutes = (sign.kind === 'past' ? first.value : -first.value) + half;
  return { minutes, next: half ? next + 1 : next };
}
