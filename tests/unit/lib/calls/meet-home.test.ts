// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isMeetHome, readMeetHome } from '../../../../lib/calls/meet-home';

beforeEach(() => {
  document.body.innerHTML = '';
});

function newer(id: string, time: string, title = 'Weekly sync'): void {
  document.body.innerHTML += `<ol><li><div><div id="${id}" role="button" data-a11y-recover="${id},," aria-label="${title}" aria-labelledby="u1-t u1-h"></div></div>
    <div><div id="u1-h"><span>${time}</span></div><div id="u1-t" role="heading">${title}</div></div></li></ol>`;
}

describe('the older home page', () => {
  it('gives code, title, start and end', () => {
    document.body.innerHTML = `<div data-call-id="abc-defg-hij" data-begin-time="1791190800000" data-end-time="1791194400000"><span>10:00 AM</span><span>Weekly sync</span></div>`;

    expect(readMeetHome(document)).toEqual([
      {
        title: 'Weekly sync',
        startsAt: new Date(1791190800000).toISOString(),
        endsAt: new Date(1791194400000).toISOString(),
        callKey: 'meet:abc-defg-hij',
      },
    ]);
  });

  it.each([
    ['an end before the start', '1791194400000', '1791190800000'],
    ['no number', 'x', 'y'],
    ['numbers beyond all dates', '9e15', '9.1e15'],
    ['a meeting of days', '1791190800000', '1991194400000'],
  ])('leaves out a card with %s', (_, from, to) => {
    document.body.innerHTML = `<div data-call-id="abc-defg-hij" data-begin-time="${from}" data-end-time="${to}"></div>`;

    expect(readMeetHome(document)).toEqual([]);
  });
});

describe('the newer home page', () => {
  it.each([
    ['a 24-hour clock', '11:15 – 12:00', 45],
    ['AM and PM', '11:15 AM – 12:00 PM', 45],
    ['a half-day clock over noon', '11:30 – 1:00', 90],
    ['German dots', '11.15–12.00 Uhr', 45],
    ['French h', '11h15 à 12h00', 45],
    ['Japanese', '午前11:15～午後0:00', 45],
    ['Arabic digits', '١١:١٥ – ١٢:٠٠', 45],
    ['past midnight', '23:30 – 00:30', 60],
  ])('reads the length from %s', (_, time, minutes) => {
    newer('q1w2e3_20261124T100000Z', time);

    const start = '2026-11-24T10:00:00.000Z';
    expect(readMeetHome(document)).toEqual([
      {
        title: 'Weekly sync',
        startsAt: start,
        endsAt: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
        callKey: null,
      },
    ]);
  });

  it.each([
    ['a whole day', 'q_20261124T000000Z', 'All day'],
    ['an id without its start', 'q1w2e3', '11:15 – 12:00'],
  ])('leaves out %s', (_, id, time) => {
    newer(id, time);

    expect(readMeetHome(document)).toEqual([]);
  });

  it('takes a hostile title as text, and not without end', () => {
    newer('q_20261124T100000Z', '10:00 – 11:00', 'x'.repeat(5000));

    expect(readMeetHome(document)[0]?.title).toHaveLength(300);
  });
});

it.each([
  ['/', true],
  ['/landing', true],
  ['/home', true],
  ['/abc-defg-hij', false],
])('%s is the home page: %s', (path, is) => {
  expect(isMeetHome(path)).toBe(is);
});
