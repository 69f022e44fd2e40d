import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, read, startsOf } from './reading';

/** Ten o'clock on a day of December and on one of July, in the hours of UTC. */
function hoursIn(zone: string): { winter: number; summer: number; problems: readonly string[] } {
  const of = (day: string, from: string, to: string) =>
    read(calendarOf(eventOf(`DTSTART;TZID=${zone}:${day}T100000`)), {
      windowStart: from,
      windowEnd: to,
      timeZone: 'Asia/Kathmandu',
    });
  const winter = of('20261210', '2026-12-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z');
  const summer = of('20270710', '2027-07-01T00:00:00.000Z', '2027-07-31T00:00:00.000Z');
  const hour = (start = '') => Number(start.slice(11, 13)) + Number(start.slice(14, 16)) / 60;
  return { winter: hour(startsOf(winter)[0]), summer: hour(startsOf(summer)[0]), problems: winter.problems };
}

const stated: readonly (readonly [string, number, number])[] = [
  ['(UTC) Koordinerad universell tid', 10, 10],
  ['(UTC) Koordinierte Weltzeit', 10, 10],
  ['(UTC) Temps universel coordonné', 10, 10],
  ['(UTC) Hora universal coordinada', 10, 10],
  ['(UTC) 協定世界時', 10, 10],
  ['(UTC) 协调世界时', 10, 10],
  ['(UTC) التوقيت العالمي المنسق', 10, 10],
  ['(UTC) Всемирное координированное время', 10, 10],
  ['(UTC+00:00) Monrovia, Reykjavik', 10, 10],
  ['(UTC+00:00) Dublin, Edinburgh, Lissabon, London', 10, 9],
  ['(UTC) ダブリン、エジンバラ、リスボン、ロンドン', 10, 9],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 9, 8],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', 9, 8],
  ['(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne', 9, 8],
  ['(UTC+01:00) Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena', 9, 8],
  ['(UTC+01:00) アムステルダム、ベルリン、ベルン、ローマ、ストックホルム、ウィーン', 9, 8],
  ['(UTC+01:00) 阿姆斯特丹，柏林，伯尔尼，罗马，斯德哥尔摩，维也纳', 9, 8],
  ['(UTC+01:00) أمستردام، برلين، برن، روما، ستوكهولم، فيينا', 9, 8],
  ['(UTC+01:00) Afrique centrale - Ouest', 9, 9],
  ['(UTC-05:00) Est (États-Unis et Canada)', 15, 14],
  ['(UTC-05:00) Eastern Time (USA und Kanada)', 15, 14],
  ['(UTC-08:00) 太平洋標準時 (米国およびカナダ)', 18, 17],
  ['(UTC-06:00) Hora central (EE.UU. y Canadá)', 16, 15],
  ['(UTC+10:00) Canberra, Melbourne, Sydney', 23, 0],
  ['(UTC+09:00) 大阪、札幌、東京', 1, 1],
  ['(UTC+05:30) Chennai, Kalkutta, Mumbai, Neu-Delhi', 4.5, 4.5],
  ['(UTC-03:00) Brasília', 13, 13],
  ['(GMT-03.00) Brasilia', 13, 13],
  ['(UTC−05:00) Bogotá, Lima, Quito', 15, 15],
  ['UTC+2', 8, 8],
  ['UTC+02', 8, 8],
  ['UTC +02:00', 8, 8],
  ['GMT+0530', 4.5, 4.5],
  ['UTC-3', 13, 13],
  ['GMT -0500 (Standard)', 15, 15],
  ['GMT -0500 (Standard) / GMT -0400 (Daylight)', 15, 14],
  ['GMT +0100 (Standard) / GMT +0200 (Daylight)', 9, 8],
  ['+02:00', 8, 8],
  ['Paris (GMT+01:00)', 9, 8],
  ['tzone://Microsoft/Utc', 10, 10],
  ['tzone://Microsoft/W. Europe Standard Time', 9, 8],
];

/** Quarter past four: ten o'clock where the person is. */
const own = 4.25;

const unknown = [
  'Middle Earth',
  'UTC meeting',
  'UTC+2 or so',
  '(UTC+25:00) Nowhere',
  'UTC+99',
  'UTC+01:75',
  'GMTX',
  'UTCB+2',
  '(GMT +01:00)',
  'Room UTC',
  'Customized Time Zone',
  'tzone://Microsoft/Custom',
  'GMT -0500 (Standard) / GMT -0100 (Daylight)',
];

describe('a time in a zone whose name states its offset', () => {
  it.each(stated)('%s is read by it, and by the places it names', (zone, winter, summer) => {
    expect(hoursIn(`"${zone}"`)).toEqual({ winter, summer, problems: [] });
  });

  it.each(unknown)('is the person’s own where the name only looks like one: %s', (zone) => {
    expect(hoursIn(`"${zone}"`)).toEqual({ winter: own, summer: own, problems: ['zone-unknown'] });
  });
});

describe('a zone’s name with a colon and without the quotes it needs', () => {
  it.each([
    ['tzone://Microsoft/Utc', 10],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 9],
    ['GMT+01:00', 9],
    ['UTC -05:00', 15],
    ['tzone://Microsoft/Eastern Standard Time', 15],
    ['urn:zone:Europe/Berlin/Europe/Berlin', 9],
  ])('%s is read as a whole', (zone, winter) => {
    expect(hoursIn(zone).winter).toBe(winter);
  });

  it.each([
    'DTSTART;X-NOTE=a:b;TZID=Europe/Berlin:20261124T100000',
    'DTSTART;TZID=Europe/Berlin;X-NOTE=12:30:20261124T100000',
    'DTSTART;TZID="Europe/Berlin";VALUE=DATE-TIME:20261124T100000',
    'DTSTART;TZID=(UTC+01:00) Berlin;VALUE=DATE-TIME:20261124T100000',
    'DTSTART;TZID=Europe/Berlin:2026-11-24T10:00:00',
  ])('leaves the event at its time: %s', (line) => {
    expect(startsOf(read(calendarOf(eventOf(line))))).toEqual(['2026-11-24T09:00Z']);
  });

  it('is read in an end, an exception, a moved occurrence and a listed date, too', () => {
    const zone = 'TZID=tzone://Microsoft/Utc';
    const series = eventOf(
      `DTSTART;${zone}:20261124T100000`,
      `DTEND;${zone}:20261124T113000`,
      'RRULE:FREQ=DAILY;COUNT=3',
      `EXDATE;${zone}:20261125T100000`,
      `RDATE;${zone}:20261128T100000`,
    );
    const moved = eventOf(`RECURRENCE-ID;${zone}:20261126T100000`, `DTSTART;${zone}:20261126T120000`);
    const found = read(calendarOf(series, moved));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z', '2026-11-26T12:00Z', '2026-11-28T10:00Z']);
    expect(found.events[0]?.endsAt).toBe('2026-11-24T11:30:00.000Z');
  });

  it('does not make a time out of what is none', () => {
    const found = read(calendarOf(eventOf('DTSTART;TZID=a:b:tomorrow:10:00')));
    expect(found).toMatchObject({ events: [], problems: ['event-unreadable'] });
  });
});
