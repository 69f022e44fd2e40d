import type { MeetingTable } from '../plain-words/meetings/meeting-table';
import { isOf, isOrdinal, readYear, weekdayAt, type DayReader } from './day-words';
import type { Read, Token } from './tokens';

/** Reads `first monday of december`, `erster Montag im Dezember`, `12月の第1月曜日`. */
export const readNth: DayReader = (tokens, at, table) => {
  const monthFirst = readMonth(tokens, at);
  if (monthFirst) {
    const mark = tokens[monthFirst.next]?.kind === 'filler' ? monthFirst.next + 1 : monthFirst.next;
    const nth = readCount(tokens, mark, table);
    const weekday = nth && weekdayAt(tokens, nth.next);
    return (
      weekday && {
        said: { kind: 'nth', nth: nth.said, weekday: weekday.said, month: monthFirst.said },
        next: weekday.next,
      }
    );
  }
  const first = tokens[at]?.kind === 'the' ? at + 1 : at;
  const nth = readCount(tokens, first, table);
  const weekday = nth ? weekdayAt(tokens, nth.next) : weekdayAt(tokens, first);
  const count = nth ?? (weekday && readCount(tokens, weekday.next, table));
  if (!weekday || !count) return undefined;
  const behind = Math.max(weekday.next, count.next);
  const month = readMonth(
    tokens,
    isOf(tokens[behind]) || tokens[behind]?.kind === 'filler' ? behind + 1 : behind,
  );
  if (!month) return undefined;
  const year = readYear(tokens, month.next);
  const said = { kind: 'nth', nth: count.said, weekday: weekday.said, month: month.said } as const;
  return { said: year ? { ...said, year: year.said } : said, next: year?.next ?? month.next };
};

function readMonth(tokens: readonly Token[], at: number): Read<number | 'next'> | undefined {
  const token = tokens[at];
  if (token?.kind === 'month') return { said: token.value, next: at + 1 };
  if (token?.kind === 'thatMonth') return { said: 'next', next: at + 1 };
  const marked = token?.kind === 'num' && tokens[at + 1]?.kind === 'monthMark';
  return marked ? { said: token.value, next: at + 2 } : undefined;
}

function readCount(tokens: readonly Token[], at: number, table: MeetingTable): Read<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'nth') return { said: token.value, next: at + 1 };
  if (token?.kind === 'weekdayOrNth') return { said: Math.round((token.value % 1) * 10), next: at + 1 };
  const marked = token?.kind === 'nthMark';
  const number = marked ? tokens[at + 1] : token;
  if (number?.kind !== 'num' || number.value < 1 || number.value > 5) return undefined;
  if (marked) return { said: number.value, next: at + 2 };
  return isOrdinal(tokens[at + 1], table) ? { said: number.value, next: at + 2 } : undefined;
}
