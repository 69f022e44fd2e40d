import { describe, expect, it } from 'vitest';
import { findPlainDates } from '../../../../lib/domain/plain-dates';

/** A Thursday afternoon in Berlin. */
const now = '2026-12-10T15:00:00.000Z';

function found(text: string, at = now, timeZone = 'Europe/Berlin') {
  return findPlainDates(text, at, timeZone).map(
    ({ words, date, time }) => `${words}|${date ?? ''}|${time ?? ''}`,
  );
}

describe('A day in plain words', () => {
  it.each([
    ['Read it (by fri)', ['fri|2026-12-11|']],
    ['Read it (fri)', ['(fri)|2026-12-11|']],
    ['Book by Fri PET scan', ['Fri|2026-12-11|']],
    ['Hand in by 24 DEC', ['24 DEC|2026-12-24|']],
    ['24.12.2026', ['24.12.2026|2026-12-24|']],
    ['fri and mon', ['fri|2026-12-11|', 'mon|2026-12-14|']],
  ])('%j is found with exactly its own words', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['10/12', '2027-13-01', 'last friday', 'on past monday', 'may', 'next month', '', 'hello'])(
    '%j is not found',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('Today and tomorrow', () => {
  it.each([
    ['Europe/Berlin', '2026-12-31T22:59:00.000Z', '2027-01-01'],
    ['Europe/Berlin', '2026-12-31T23:00:00.000Z', '2027-01-02'],
    ['Pacific/Apia', '2026-12-31T10:59:00.000Z', '2027-01-01'],
    ['Pacific/Apia', '2026-12-31T11:00:00.000Z', '2027-01-02'],
    ['Pacific/Pago_Pago', '2026-12-31T10:59:00.000Z', '2026-12-31'],
    ['Asia/Kathmandu', '2028-02-28T18:14:00.000Z', '2028-02-29'],
    ['Asia/Kathmandu', '2028-02-28T18:15:00.000Z', '2028-03-01'],
    ['Australia/Lord_Howe', '2027-04-03T12:59:00.000Z', '2027-04-04'],
    ['America/New_York', '2027-03-14T04:59:00.000Z', '2027-03-14'],
    ['America/New_York', '2027-03-14T06:59:00.000Z', '2027-03-15'],
  ])('follow the calendar of %s at %s', (timeZone, at, tomorrow) => {
    expect(found('tomorrow', at, timeZone)).toEqual([`tomorrow|${tomorrow}|`]);
  });
});

describe('The length of a range', () => {
  it.each([
    ['fri 11pm-1am', 'Europe/Berlin', 120],
    ['28 march 2027 1am-4am', 'Europe/Berlin', 120],
    ['31 oct 2027 1am-4am', 'Europe/Berlin', 240],
    ['14 march 2027 1am-4am', 'Europe/Berlin', 180],
    ['14 march 2027 1am-4am', 'America/New_York', 120],
    ['3 october 2027 1am-4am', 'Australia/Lord_Howe', 150],
    ['14 march 2027 1am-4am', 'Asia/Kathmandu', 180],
  ])('%j in %s is %d real minutes, whatever zone the machine is in', (text, timeZone, minutes) => {
    expect(findPlainDates(text, now, timeZone)[0]?.lengthMinutes).toBe(minutes);
  });
});
