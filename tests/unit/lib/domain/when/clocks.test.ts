import { expect, it } from 'vitest';
import { read, saidIn, type Language } from './said-in';

const stamped = `2026-12-04T15:00:00-05:00 = 2026-12-04 21:00 60
  2026-12-04T14:00:00Z = 2026-12-04 15:00 60
  2026-12-04T14:00Z = 2026-12-04 15:00 60
  2026-12-04 14:00:00Z = 2026-12-04 15:00 60
  2026-12-04T23:30:00.000Z = 2026-12-05 00:30 60
  2026-12-04T15:00+0530 = 2026-12-04 10:30 60
  2026-12-04T15:00:00-05:00 45 min = 2026-12-04 21:00 45
  2026-12-04T15:00 = 2026-12-04 15:00 60
  2026-12-04 10:00-11:30 = 2026-12-04 10:00 90`;

const otherClocks = `2026-12-04T14:00:00+25:00
  2026-12-04T10:00-11:30
  2026-13-04T14:00:00Z
  2026-12-04T14:00:00Z monday
  2026-12-04T14:00:00ZZ
  2026-12-04T14:00:00-05:00 or 2026-12-05T14:00:00-05:00
  2026-12-04T14:00:00[America/New_York]
  2026-12-04T14:00:00Z/2026-12-04T15:00:00Z
  2026-12-04T15:00:30 UTC`;

saidIn('The clock of another zone', {
  en: [
    `${stamped}
     friday 3pm my time = 2026-11-27 15:00 60`,
    `${otherClocks}
     friday 3pm EST
     friday 3pm ET
     friday 3pm Berlin time
     friday 3pm CET
     friday 15:00 UTC
     friday 15:00Z
     friday 3pm UTC+1
     friday 3pm GMT+01:00
     friday 3pm +0100
     friday 3pm their time
     friday 3pm local time
     friday noon in New York
     friday 15:00 -05:00`,
  ],
  de: [
    stamped,
    `Freitag 15 Uhr MEZ
     Freitag 15 Uhr UTC
     Freitag 15 Uhr New Yorker Zeit
     Freitag 15 Uhr deutscher Zeit
     Freitag 15:00 EST
     Freitag 15 Uhr Ortszeit`,
  ],
  fr: [
    stamped,
    `vendredi 15h UTC
     vendredi 15h heure de Paris
     vendredi 15h GMT
     vendredi 15h ET
     vendredi 15h (heure locale)
     vendredi 15h CET`,
  ],
  es: [
    stamped,
    `viernes a las 15 UTC
     viernes a las 15 hora de Madrid
     viernes a las 15 CET
     viernes a las 15 EST
     viernes a las 3 p. m. hora local`,
  ],
  pt: [
    stamped,
    `sexta às 15h UTC
     sexta às 15h de Brasília
     sexta às 15h BRT
     sexta às 15h EST
     sexta às 15h horário de Lisboa`,
  ],
  ja: [
    stamped,
    `金曜日15時 UTC
     金曜日15時 JST
     金曜日15時（日本時間）
     日本時間の金曜日15時
     現地時間 金曜日15時`,
  ],
  ar: [
    stamped,
    `الجمعة 15:00 UTC
     الجمعة 15:00 بتوقيت غرينتش
     الجمعة 15:00 بتوقيت برلين
     الجمعة 15:00 GMT
     الجمعة 15:00 بالتوقيت المحلي`,
  ],
});

saidIn('Hours that clocks skip or show twice', {
  en: [
    `28 march 2027 1:30am = 2027-03-28 01:30 60
     28 march 2027 3am = 2027-03-28 03:00 60
     28 march 2027 2:30 = 2027-03-28 14:30 60
     31 october 2027 3am = 2027-10-31 03:00 60
     28 march 2027 1am-4am = 2027-03-28 01:00 120
     31 october 2027 1am-4am = 2027-10-31 01:00 240`,
    `28 march 2027 2:30am
     28 march 2027 02:00
     2027-03-28 02:30
     31 october 2027 2:30am
     31 october 2027 02:00
     2027-10-31T01:30:00Z
     31 october 2027 1am-2:30am`,
  ],
  de: [
    `28. März 2027 3 Uhr morgens = 2027-03-28 03:00 60
     28.3.2027 01:30 = 2027-03-28 01:30 60
     28. März 2027 um halb drei = 2027-03-28 14:30 60
     31.10.2027 03:00 = 2027-10-31 03:00 60
     31.10.2027 15 Uhr = 2027-10-31 15:00 60`,
    `28. März 2027 02:30
     28. März 2027 2 Uhr morgens
     31.10.2027 02:30
     31. Oktober 2027 02:00 Uhr
     31.10.2027 01:00-02:30`,
  ],
  ja: [
    `2027年3月28日 午前3時 = 2027-03-28 03:00 60
     2027年3月28日 午後2時半 = 2027-03-28 14:30 60
     2027年10月31日 午前3時 = 2027-10-31 03:00 60
     2027年10月31日 15時 = 2027-10-31 15:00 60
     2027年3月28日 01:30 = 2027-03-28 01:30 60`,
    `2027年3月28日 午前2時半
     2027年3月28日 02:00
     2027年10月31日 午前2時
     2027年10月31日 02:30
     2027-03-28 02:30`,
  ],
});

const inNewYork = { now: '2027-03-13T15:00:00.000Z', timeZone: 'America/New_York' };

saidIn(
  'Hours that clocks skip in New York',
  {
    en: [
      `14 march 2027 3am = 2027-03-14 03:00 60
       14 march 2027 2:30pm = 2027-03-14 14:30 60
       2027-03-14T06:30:00Z = 2027-03-14 01:30 60
       in 16 hours = 2027-03-14 03:00 60`,
      `14 march 2027 2:30am
       14 march 2027 02:00
       7 november 2027 1:30am
       2027-11-07T05:30:00Z`,
    ],
  },
  inNewYork,
);

it.each<[Language, string, string, string]>([
  ['en', 'wednesday 3pm', '2026-11-25T10:00:00.000Z', 'not understood'],
  ['en', 'wednesday 10am', '2026-11-25T10:00:00.000Z', '2026-12-02 10:00 60'],
  ['en', 'next wednesday 3pm', '2026-11-25T10:00:00.000Z', '2026-12-02 15:00 60'],
  ['en', 'friday next week 3pm', '2026-11-29T10:00:00.000Z', 'not understood'],
  ['de', 'Freitag nächste Woche 15 Uhr', '2026-11-29T10:00:00.000Z', '2026-12-04 15:00 60'],
  ['en', 'tomorrow 3pm', '2026-12-31T22:59:00.000Z', '2027-01-01 15:00 60'],
  ['en', 'tomorrow 3pm', '2026-12-31T23:01:00.000Z', '2027-01-02 15:00 60'],
  ['en', '29 feb 3pm', '2027-11-25T10:00:00.000Z', '2028-02-29 15:00 60'],
  ['en', '29 feb 3pm', '2026-11-25T10:00:00.000Z', 'not understood'],
  ['en', '24 nov 3pm', '2026-11-25T10:00:00.000Z', 'not understood'],
  ['en', '5 jan 3pm', '2026-11-25T10:00:00.000Z', '2027-01-05 15:00 60'],
  ['en', 'the 25th at 3pm', '2026-11-25T10:00:00.000Z', '2026-11-25 15:00 60'],
  ['en', 'the 24th at 3pm', '2026-11-25T10:00:00.000Z', '2026-12-24 15:00 60'],
  ['en', 'friday the 4th 3pm', '2026-11-25T10:00:00.000Z', '2026-12-04 15:00 60'],
  ['en', 'friday the 5th 3pm', '2026-11-25T10:00:00.000Z', 'not understood'],
  ['es', 'próximo viernes a las 15', '2026-11-25T10:00:00.000Z', 'not understood'],
  ['es', 'próximo lunes a las 15', '2026-11-25T10:00:00.000Z', '2026-11-30 15:00 60'],
  ['es', 'el viernes que viene a las 15', '2026-11-25T10:00:00.000Z', '2026-11-27 15:00 60'],
  ['ja', '来週の金曜日 15:00', '2026-11-25T10:00:00.000Z', '2026-12-04 15:00 60'],
  ['ja', '次の金曜日 15:00', '2026-11-25T10:00:00.000Z', 'not understood'],
])('In %s, %s said at %s is %s', (language, words, now, meeting) => {
  expect(read(language, words, { now, timeZone: 'Europe/Berlin' })).toBe(meeting);
});

it.each<[Language, string, string]>([
  ['de', 'fri 3pm for 45 min', '2026-11-27 15:00 45'],
  ['ja', 'friday 3pm', '2026-11-27 15:00 60'],
  ['fr', 'mar 3pm', '2026-12-01 15:00 60'],
  ['fr', 'mar 3', 'not understood'],
  ['es', 'mar 3 15:00', 'not understood'],
  ['de', 'fri evening', 'not understood'],
])('English is read in %s where its own words do not know %s', (language, words, meeting) => {
  expect(read(language, words)).toBe(meeting);
});
