import { describe, expect, it } from 'vitest';
import { decodeCalendar } from '../../../../../lib/calendar/reader/decode-calendar';
import { calendarOf, eventOf, keysInText, read, startsOf } from './reading';

const start = 'DTSTART:20261124T100000Z';
const zoom = 'https://us02web.zoom.us/j/81234567890?pwd=abc';

/** A calendar with one link, folded in its middle. */
const folded = (fold: string, end = '\r\n', note = '') =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:one', start, 'SUMMARY:Mentoring']
    .concat(`DESCRIPTION:Please join at https://us02web.zoom.us/j/812${fold}34567890?pwd=abc thanks${note}`)
    .concat('END:VEVENT', 'END:VCALENDAR', '')
    .join(end);

describe('a line folded', () => {
  it.each([
    ['as the standard says', folded('\r\n ')],
    ['with a tab', folded('\r\n\t')],
    ['with line feeds only', folded('\n ', '\n')],
    ['with carriage returns only', folded('\r ', '\r')],
    ['with two carriage returns', folded('\r\r\n ', '\r\r\n')],
    ['with three carriage returns', folded('\r\r\r\n ', '\r\r\r\n')],
    ['with every line end doubled', folded('\r\n\r\n ', '\r\n\r\n')],
    ['with every line feed doubled', folded('\n\n ', '\n\n')],
    ['with one empty line inside', folded('\r\n\r\n ')],
    ['with several empty lines inside', folded('\r\n\r\n\n\r\n ')],
    ['with a line of its blank only inside', folded('\r\n \r\n ')],
    ['with the line feed first', folded('\n\r ', '\n\r')],
    ['in another way than the other lines', folded('\r ', '\r\n')],
  ])('%s keeps its link and its event', (_, text) => {
    const found = read(text, { keysInText });
    expect(found.events).toMatchObject([
      { startsAt: '2026-11-24T10:00:00.000Z', title: 'Mentoring', callKeys: ['zoom:81234567890'] },
    ]);
    expect(found.problems).toEqual([]);
  });

  it.each(['\r\r\n ', '\n ', '\r\n\r\n '])('between the bytes of a letter keeps the letter: %j', (fold) => {
    const [first = 0, second = 0] = new TextEncoder().encode('ë');
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    const file = Uint8Array.from([...bytes('SUMMARY:Zo'), first, ...bytes(fold), second, ...bytes('x')]);
    expect(decodeCalendar(file).text).toBe('SUMMARY:Zoëx');
  });

  it('is told from the next property behind an empty line', () => {
    const text = calendarOf(eventOf(start, 'DESCRIPTION:one', '', 'SUMMARY:two'));
    expect(read(text).events).toMatchObject([{ title: 'two' }]);
  });

  it('is told from a note that breaks lines without folding them', () => {
    const text = calendarOf([
      'BEGIN:VEVENT',
      'UID:one',
      start,
      `DESCRIPTION:Join ${zoom}`,
      'See you',
      '',
      'then',
      'END:VEVENT',
    ]);
    expect(read(text).events).toMatchObject([{ callKeys: ['zoom:81234567890'] }]);
  });
});

describe('a length', () => {
  it.each([
    ['P45M', 45],
    ['P1H', 60],
    ['P1H30M', 90],
    ['p90m', 90],
    ['+P45M', 45],
    ['P3600S', 60],
    ['P0DT45M', 45],
    ['PT45M', 45],
    ['P1D', 1440],
    ['P1W', 10_080],
    ['P1D2H', 1560],
  ])('of %s is %i minutes', (duration, minutes) => {
    const [event] = read(calendarOf(eventOf(start, `DURATION:${duration}`))).events;
    expect((Date.parse(event?.endsAt ?? '') - Date.parse(event?.startsAt ?? '')) / 60_000).toBe(minutes);
  });

  it.each(['-P45M', '-PT45M', 'P99999M', 'P25H', 'P1Y', 'P1Y2M', '45M', 'P', 'PT', 'P1.5H', 'P-45M', 'P4M5'])(
    'of %s is none',
    (duration) => {
      expect(read(calendarOf(eventOf(start, `DURATION:${duration}`))).events).toMatchObject([
        { startsAt: '2026-11-24T10:00:00.000Z', endsAt: '2026-11-24T10:00:00.000Z' },
      ]);
    },
  );

  it('without its T counts in a listed date, too', () => {
    const text = calendarOf(
      eventOf(start, 'DTEND:20261124T110000Z', 'RDATE;VALUE=PERIOD:20261126T100000Z/P45M'),
    );
    expect(read(text).events[1]?.endsAt).toBe('2026-11-26T10:45:00.000Z');
  });
});

describe('a rule', () => {
  it.each([
    'RSCALE=GREGORIAN;FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;RSCALE=GREGORIAN;COUNT=3',
    'RSCALE=gregorian;FREQ=WEEKLY;COUNT=3;SKIP=OMIT',
    'RSCALE=GREGORY;FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;COUNT=3;RSCALE=ISO8601;SKIP=FORWARD',
  ])('that names the calendar everyone uses is followed: %s', (rule) => {
    const found = read(calendarOf(eventOf(start, `RRULE:${rule}`)));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z', '2026-12-01T10:00Z', '2026-12-08T10:00Z']);
    expect(found.problems).toEqual([]);
  });

  it.each([
    'RSCALE=CHINESE;FREQ=YEARLY',
    'RSCALE=HEBREW;FREQ=MONTHLY;COUNT=3',
    'RSCALE=ETHIOPIC;FREQ=DAILY',
    'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
    'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD',
    'RSCALE=;FREQ=WEEKLY',
    'RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L',
  ])('of another calendar, or that moves days, gives the first occurrence and says so: %s', (rule) => {
    const found = read(calendarOf(eventOf(start, `RRULE:${rule}`)));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z']);
    expect(found.problems).toEqual(['rule-not-expanded']);
  });
});
