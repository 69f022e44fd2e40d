import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../../../lib/domain/meeting-words';
import { fold } from '../../../../../lib/domain/when/fold';
import { readMeeting } from '../../../../../lib/domain/when/read-meeting';
import { settle } from '../../../../../lib/domain/when/settle';
import { tokensOf } from '../../../../../lib/domain/when/tokens';
import { languages, read, wednesday, type Language } from './said-in';

const each = Object.entries(languages) as [Language, (typeof languages)[Language]][];
const usual = { date: '2026-12-09', time: '11:00', lengthMinutes: 60 };

describe.each(each)('The words of %s', (name, { meetings }) => {
  const spellings = meetings.rows.flatMap(([all]) => all.split('|'));

  it('have one meaning each', () => {
    const folded = spellings.map(fold);

    expect(folded.filter((spelling, index) => folded.indexOf(spelling) !== index)).toEqual([]);
  });

  it('are known as they are written', () => {
    expect(spellings.filter((spelling) => tokensOf(spelling, meetings) === undefined)).toEqual([]);
  });

  it('in any order give a meeting of the calendar, or none', () => {
    const word = fc.constantFrom(
      ...spellings,
      '0',
      '24',
      '3',
      '11',
      '12',
      '30',
      '2027',
      ':',
      '-',
      '.',
      ',',
      '/',
      '15:00',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(read(name, words.join(' '))).toMatch(
          /^(?:\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d \d+|not understood)$/,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('beside a word that no table knows give none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...spellings), { maxLength: 6 }), fc.nat(6), (words, place) => {
        const text = words.toSpliced(place, 0, 'zzqx').join(' ');
        expect(readWhen(text, usual, { ...wednesday, language: languages[name] })).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('and any text are read without a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(read(name, text)).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });

  it('take time in proportion to their number', () => {
    const texts = [spellings.join(' '), 'يوم ', '3-', '12:30 ', 'friday ', '日', '4 à ', 'u\u0323\u0301'];
    const long = texts.map((text) => text.repeat(Math.ceil(1000 / text.length)));

    const [fourTimes, sixteenTimes] = growth((times) => {
      for (const text of long) readAll(text.repeat(times), meetings);
    });
    expect(fourTimes).toBeLessThan(3);
    expect(sixteenTimes).toBeLessThan(5);
  });
});

it('A page pasted by mistake is not read at all', () => {
  expect(read('en', `friday 3pm ${'please '.repeat(60)}`)).toBe('not understood');
});

/** What `readWhen` does, without its limit of signs. */
function readAll(text: string, table: (typeof languages)[Language]['meetings']): void {
  const tokens = tokensOf(text, table);
  const said = tokens && readMeeting(tokens, table);
  if (said) settle(said, usual, { ...wednesday, weekStarts: table.weekStarts });
}

/**
 * How much longer it takes to read a text four and sixteen times as long at once than in pieces: about 1 where time
 * grows in proportion, 4 and 16 where it grows with the square. All do the same work, so what else the machine does
 * slows them alike; of several runs the shortest counts.
 */
function growth(run: (times: number) => void): readonly [fourTimes: number, sixteenTimes: number] {
  const shortest = [Infinity, Infinity, Infinity];
  const ratios = (): readonly [number, number] => {
    const [inPieces = 0, fourTimes = 0, sixteenTimes = 0] = shortest;
    return [fourTimes / inPieces, sixteenTimes / inPieces];
  };
  for (let round = 0; round < 10; round += 1) {
    [1, 4, 16].forEach((times, index) => {
      const before = performance.now();
      for (let piece = 0; piece < 16 / times; piece += 1) run(times);
      shortest[index] = Math.min(shortest[index] ?? Infinity, performance.now() - before);
    });
    if (round >= 2 && ratios()[0] < 2 && ratios()[1] < 2.5) break;
  }
  return ratios();
}
