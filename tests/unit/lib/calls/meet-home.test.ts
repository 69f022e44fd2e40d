// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isMeetHome, readMeetHome, type MeetHomeMeeting } from '../../../../lib/calls/meet-home';

const berlin = { now: '2026-11-24T08:00:00.000Z', timeZone: 'Europe/Berlin' };

beforeEach(() => {
  document.body.innerHTML = '';
});

const read = (reading = berlin): MeetHomeMeeting[] => readMeetHome(document, reading);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface Older {
  readonly code?: string;
  readonly from?: string;
  readonly to?: string;
  readonly label?: string;
  readonly time?: string;
  readonly title?: string;
  readonly more?: string;
}

/** Adds a card of the page served until 2026-08: 8:00 to 9:00 UTC on 5 October 2026. */
function older(card: Older = {}): void {
  const { code = 'abc-defg-hij', from = '1791190800000', to = '1791194400000', time = '10:00 AM' } = card;
  const { title = 'Weekly sync', label = `10:00 AM to 11:00 AM. ${title}.`, more = '' } = card;
  document.body.innerHTML += `<main><div role="button" data-call-id="${escape(code)}" data-begin-time="${escape(from)}"
    data-end-time="${escape(to)}" data-event-id="evt1" data-aria-label-static="${escape(label)}" ${more}>
    <span>${escape(time)}</span><span>${escape(title)}</span></div></main>`;
}

interface Newer {
  readonly id?: string;
  readonly time?: string;
  readonly title?: string;
  readonly heading?: string;
  readonly more?: string;
}

/** Adds a card of the page served since 2026-08: 10:00 UTC on 24 November 2026. */
function newer(card: Newer = {}): void {
  const { id = 'q1w2e3_20261124T100000Z', time = '11:00 – 11:45', more = '' } = card;
  const { title = 'Weekly sync', heading = 'Scheduled' } = card;
  document.body.innerHTML += `<section aria-labelledby="ucc-4"><div id="ucc-4" role="heading" aria-level="3">${heading}</div>
    <ol><li ${more}><div><div jsname="Dq2Egc"><div id="${escape(id)}" role="button" tabindex="0" aria-label="${escape(title)}"
      aria-labelledby="u1-t u1-h" data-a11y-recover="${escape(id)},,"></div></div></div>
    <div><div id="u1-h"><span>${escape(time)}</span></div>
      <div id="u1-t" role="heading" aria-level="4">${escape(title)}</div></div></li></ol></section>`;
}

const minutesLong = ({ startsAt, endsAt }: MeetHomeMeeting): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

describe('The older home page', () => {
  it('gives code, event, title, start and end', () => {
    older();

    expect(read()).toEqual([
      {
        title: 'Weekly sync',
        startsAt: '2026-10-05T09:00:00.000Z',
        endsAt: '2026-10-05T10:00:00.000Z',
        callKey: 'meet:abc-defg-hij',
        eventId: 'evt1',
      },
    ]);
  });

  it.each([
    ['German', '10:00', 'Wöchentlich', '10:00 bis 11:00. Wöchentlich.'],
    ['Japanese', '午前10:00', '週次ミーティング', '午前10:00～午前11:00。週次ミーティング。'],
    ['Chinese', '上午10:00', '周会', '上午10:00至上午11:00。周会。'],
    ['a title with a time in it', '10:00 AM', 'Call at 10:30', '10:00 AM to 11:00 AM. Call at 10:30.'],
    ['a title that ends like a sentence', '10:00 AM', 'Done.', '10:00 AM to 11:00 AM. Done.'],
    ['no label', '10:00 AM', 'Weekly sync', ''],
  ])('tells title from time in %s', (_, time, title, label) => {
    older({ time, title, label });

    expect(read().map((meeting) => meeting.title)).toEqual([title]);
  });

  it('gives a meeting under a name that is no code without its key', () => {
    older({ code: 'team-room' });

    expect(read()[0]).toMatchObject({ callKey: null, title: 'Weekly sync' });
  });

  it.each([
    ['an end before its start', '1791194400000', '1791190800000'],
    ['no time between', '1791190800000', '1791190800000'],
    ['words for numbers', 'x', 'NaN'],
    ['infinite numbers', '1e400', 'Infinity'],
    ['numbers beyond all dates', '90000000000000', '90000000001000'],
    ['numbers of many digits', '9'.repeat(400), '9'.repeat(401)],
    ['a time before 1970', '-2', '1791190800000'],
    ['a whole day', '1791190800000', '1791277200000'],
    ['script for numbers', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'],
    ['nothing', '', ''],
  ])('leaves out a card with %s', (_, from, to) => {
    older({ from, to });

    expect(read()).toEqual([]);
  });
});

describe('The newer home page', () => {
  it('gives event, title, start and end, but no code', () => {
    newer();

    expect(read()).toEqual([
      {
        title: 'Weekly sync',
        startsAt: '2026-11-24T10:00:00.000Z',
        endsAt: '2026-11-24T10:45:00.000Z',
        callKey: null,
        eventId: 'q1w2e3',
      },
    ]);
  });

  it.each([
    ['a 24-hour clock', '11:15 – 12:00', 45],
    ['a 24-hour clock past noon', '12:30 – 13:15', 45],
    ['AM and PM', '11:15 AM – 12:00 PM', 45],
    ['AM and PM in lower case with dots', '11:15 a.m. – 12:00 p.m.', 45],
    ['one PM for both', '1:00 – 2:30 PM', 90],
    ['PM to AM', '11:30 PM – 12:15 AM', 45],
    ['a half-day clock over noon', '11:30 – 1:00', 90],
    ['German', 'Von 11:15 bis 12:00 Uhr', 45],
    ['dots', '11.15–12.00', 45],
    ['French', '11h15 à 12h00', 45],
    ['Canadian French, with its narrow spaces', '11 h 15 – 12 h 00', 45],
    ['Japanese', '午前11:15～午後0:00', 45],
    ['Japanese with words for hour and minute', '11時15分～12時00分', 45],
    ['Korean', '오전 11:15 ~ 오후 12:00', 45],
    ['Chinese', '上午11:15 – 下午1:00', 105],
    ['wide digits', '１１：１５～１２：００', 45],
    ['Arabic digits', '١١:١٥ – ١٢:٠٠', 45],
    ['Persian digits', '۱۱:۱۵ تا ۱۲:۰۰', 45],
    ['Devanagari digits', '११:१५ – १२:००', 45],
    ['past midnight', '23:30 – 00:30', 60],
    ['twelve hours', '9:00 AM – 9:00 PM', 720],
    ['a date before the times', '24.11.2026, 11:15 – 12:00', 45],
  ])('reads the length from %s', (_, time, minutes) => {
    newer({ time });

    expect(read().map(minutesLong)).toEqual([minutes]);
  });

  it.each([
    ['English', 'Scheduled'],
    ['German', 'Geplant'],
    ['Japanese', '予定'],
  ])('is read the same in %s', (_, heading) => {
    newer({ heading });

    expect(read()).toHaveLength(1);
  });

  it('takes no times from a title', () => {
    newer({ title: 'Lunch 12:00 – 14:00', time: '11:00 – 11:45' });
    expect(read().map(minutesLong)).toEqual([45]);
  });

  it.each([
    ['that lasts the whole day', 'q_20261124', 'All day'],
    ['that lasts the whole day, with times in its title', 'q_20261124', 'All day', 'Fair 9:00 – 17:00'],
    ['with one time only', 'q_20261124T100000Z', '11:00'],
    ['with three times', 'q_20261124T100000Z', '11:00 – 12:00 – 13:00'],
    ['that takes no time', 'q_20261124T100000Z', '11:00 – 11:00'],
    ['of more than twelve hours', 'q_20261124T100000Z', '8:00 – 21:00'],
    ['of hours no clock has', 'q_20261124T100000Z', '31:00 – 32:00'],
    ['of minutes no clock has', 'q_20261124T100000Z', '11:75 – 12:99'],
    ['on a day no calendar has', 'q_20269999T100000Z', '11:00 – 12:00'],
    ['at an hour no clock has', 'q_20261124T990000Z', '11:00 – 12:00'],
    ['of numbers without end', 'q_20261124T100000Z', '1'.repeat(5000)],
  ])('leaves out a meeting %s', (_, id, time, title = 'Weekly sync') => {
    newer({ id, time, title });

    expect(read()).toEqual([]);
  });

  it('leaves out a button that is no card of a meeting', () => {
    newer();
    document.querySelector('[data-a11y-recover]')?.setAttribute('data-a11y-recover', 'other,,');

    expect(read()).toEqual([]);
  });
});

describe('A meeting whose id does not tell its start', () => {
  it.each([
    ['in winter', berlin, '11:00 – 11:45', '2026-11-24T10:00:00.000Z'],
    [
      'in summer',
      { ...berlin, now: '2026-07-01T08:00:00.000Z' },
      '11:00 – 11:45',
      '2026-07-01T09:00:00.000Z',
    ],
    ['after noon', berlin, '14:00 – 15:00 Uhr', '2026-11-24T13:00:00.000Z'],
    [
      'far east, where it is tomorrow',
      { now: '2026-11-24T16:00:00.000Z', timeZone: 'Asia/Tokyo' },
      '9:00～10:00',
      '2026-11-25T00:00:00.000Z',
    ],
    [
      'far west, where it is yesterday',
      { now: '2026-11-24T02:00:00.000Z', timeZone: 'America/Los_Angeles' },
      '20:00 – 21:00',
      '2026-11-24T04:00:00.000Z',
    ],
    [
      'a quarter of an hour off',
      { now: '2026-11-24T08:00:00.000Z', timeZone: 'Asia/Kathmandu' },
      '14:00 – 15:00',
      '2026-11-24T08:15:00.000Z',
    ],
    [
      'after the clocks went back that night',
      { now: '2026-10-24T23:00:00.000Z', timeZone: 'Europe/Berlin' },
      '09:00 – 10:00',
      '2026-10-25T08:00:00.000Z',
    ],
    [
      'shortly before the clocks go back',
      { now: '2026-10-24T22:30:00.000Z', timeZone: 'Europe/Berlin' },
      '01:30 – 02:00',
      '2026-10-24T23:30:00.000Z',
    ],
    ['in UTC', { ...berlin, timeZone: 'UTC' }, '11:00 – 11:45', '2026-11-24T11:00:00.000Z'],
  ])('starts today as written, %s', (_, reading, time, startsAt) => {
    newer({ id: 'q1w2e3', time });

    expect(read(reading)).toMatchObject([{ startsAt, eventId: 'q1w2e3' }]);
  });

  it.each([
    ['AM and PM', '11:15 AM – 12:00 PM'],
    ['half-days in Japanese', '午前11:15～午後0:00'],
    ['a half-day clock over noon', '11:30 – 1:00'],
  ])('is left out where %s leave the half of the day open', (_, time) => {
    newer({ id: 'q1w2e3', time });

    expect(read()).toEqual([]);
  });
});

describe('Either page', () => {
  it.each([
    ['a hidden attribute', 'hidden'],
    ['no display', 'style="display: none"'],
    ['no visibility', 'style="visibility: hidden"'],
  ])('keeps cards with %s to itself', (_, more) => {
    older({ more });
    newer({ more });

    expect(read()).toEqual([]);
  });

  it('gives both where both are shown, and 50 meetings at most', () => {
    older();
    newer();
    expect(read()).toHaveLength(2);

    const [card] = document.querySelectorAll('[data-call-id]');
    for (let more = 0; more < 300; more += 1) card?.after(card.cloneNode(true));
    expect(read()).toHaveLength(50);
  });

  it('hands on a hostile title as text, cut to 300 characters', () => {
    const title = `<script>alert(1)</script>${'x'.repeat(5000)}`;
    older({ title });
    newer({ title });

    expect(read().map((meeting) => meeting.title)).toEqual([title.slice(0, 300), title.slice(0, 300)]);
  });

  it('gives no ids of absurd length', () => {
    newer({ id: `${'q'.repeat(5000)}_20261124T100000Z` });

    expect(read()).toMatchObject([{ eventId: null }]);
  });

  it('never fails, and gives sound times only, whatever stands on it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[\d:.hTZ_ –-]{0,40}$/),
    );
    fc.assert(
      fc.property(text, text, text, text, (id, time, from, to) => {
        document.body.innerHTML = '';
        older({ from, to });
        newer({ id, time });
        for (const { startsAt, endsAt } of read()) {
          expect(startsAt).toMatch(/^\d{4}-.*Z$/);
          expect(endsAt > startsAt).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it.each([
  ['/', true],
  ['/landing', true],
  ['/home', true],
  ['/abc-defg-hij', false],
  ['/home/more', false],
  ['/new', false],
])('%s is the home page: %s', (path, is) => {
  expect(isMeetHome(path)).toBe(is);
});
