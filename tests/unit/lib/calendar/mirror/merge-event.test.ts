import { describe, expect, it } from 'vitest';
import { calledOff, writeMeeting } from '../../../../../lib/calendar/mirror/event-resource';
import { mergeEvent, refusalOf, type EventSides } from '../../../../../lib/calendar/mirror/merge-event';
import { timesFrom } from '../../../../../lib/domain/series';
import type { Member } from '../../../../../lib/domain/series-members';
import { aSession } from '../../domain/sample-mentorship';
import { aMeeting } from '../sample-invite';
import { contentOf } from '../sample-series';
import { edited, now } from './sample-task';

const recordId = '0d0ff1ce-0000-4000-8000-0000000000aa';
const single = (fields: Parameters<typeof aMeeting>[0] = {}, isCalledOff = false) =>
  writeMeeting({ kind: 'single', content: aMeeting(fields), isCalledOff });
const text = single();

/** Settles a meeting of which both sides last said the same, unless `sides` say otherwise. */
function settled(theirs: string, sides: Partial<EventSides> = {}) {
  const base = sides.base ?? text;
  return mergeEvent({
    base,
    ours: base,
    ahead: [{ recordId, place: '' }],
    around: [aMeeting().startsAt],
    refused: new Map(),
    timeZone: 'Europe/Berlin',
    now,
    ...sides,
    theirs,
  });
}

function linesOf(merged: ReturnType<typeof settled>): string[] {
  return (merged.kind === 'merged' ? (merged.write ?? '') : '').split('\r\n');
}

const nothing = { kind: 'merged', write: null, seen: [] };
const start = 'DTSTART;TZID=Europe/Berlin:20261224T160000';
const moved = (dtstart: string, dtend: string) =>
  edited(text, { 'DTSTART;TZID=Europe/Berlin:2026': [dtstart], 'DTEND;TZID': [dtend] });
const to = (startsAt: string, endsAt: string) => ({
  kind: 'merged',
  write: null,
  seen: [{ recordId, stands: true, change: { what: 'move', to: { startsAt, endsAt } } }],
});
const removal = { seen: [{ recordId, stands: true, change: { what: 'removal' } }] };

describe('A meeting as a resource', () => {
  it('is the invite without a method and without anybody’s address', () => {
    expect(text).toContain(start);
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(text).toContain('DESCRIPTION:https://meet.google.com/abc-defg-hij\\nAgenda');
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|mailto/i);
    expect(single({}, true)).toContain('STATUS:CANCELLED');
    expect(single({}, true)).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|mailto/i);
  });
});

/** What a calendar program does, and what comes of it here while nothing was changed here. */
const comesBack: readonly (readonly [string, string, object])[] = [
  ['it was only read', text, nothing],
  ['only the stamp is new', edited(text, { DTSTAMP: ['DTSTAMP:20261211T080000Z'] }), nothing],
  ['the same time in UTC', moved('DTSTART:20261224T150000Z', 'DTEND:20261224T160000Z'), nothing],
  [
    'the same time by the name that Windows has for the zone',
    moved(
      'DTSTART;TZID=W. Europe Standard Time:20261224T160000',
      'DTEND;TZID=W. Europe Standard Time:20261224T170000',
    ),
    nothing,
  ],
  ['the same time with a duration', moved(start, 'DURATION:PT1H'), nothing],
  [
    'it was moved',
    moved('DTSTART;TZID=Europe/Berlin:20261229T100000', 'DTEND;TZID=Europe/Berlin:20261229T110000'),
    to('2026-12-29T09:00:00.000Z', '2026-12-29T10:00:00.000Z'),
  ],
  [
    'it lasts longer',
    moved(start, 'DURATION:PT90M'),
    to('2026-12-24T15:00:00.000Z', '2026-12-24T16:30:00.000Z'),
  ],
  ['its duration never ends', moved(start, 'DURATION:P999999999999999999W'), nothing],
  ['it ends before it starts', moved(start, 'DTEND;TZID=Europe/Berlin:20261224T150000'), nothing],
  ['it was moved into the past', moved('DTSTART:20261201T150000Z', 'DTEND:20261201T160000Z'), nothing],
  ['it lasts a day', moved(start, 'DTEND;TZID=Europe/Berlin:20261225T160000'), nothing],
  ['it became a whole day', moved('DTSTART;VALUE=DATE:20261229', 'DTEND;VALUE=DATE:20261230'), nothing],
  ['it has a time by no clock', moved('DTSTART:20261229T100000', 'DTEND:20261229T110000'), nothing],
  [
    'it is in a zone nobody knows',
    moved('DTSTART;TZID=Mars/Olympus:20261229T100000', 'DTEND;TZID=Mars/Olympus:20261229T110000'),
    nothing,
  ],
  ['its start is no time', moved('DTSTART:soon', 'DTEND:later'), nothing],
  ['it was called off', edited(text, { STATUS: ['STATUS:CANCELLED'] }), removal],
  ['its SEQUENCE fell', edited(text, { SEQUENCE: ['SEQUENCE:0'] }), nothing],
  [
    'its title and notes are others',
    edited(text, { SUMMARY: ['SUMMARY:Ana!'], LOCATION: ['LOCATION:Room 5'] }),
    nothing,
  ],
  [
    'it repeats there',
    edited(text, {}, ['RRULE:FREQ=WEEKLY;COUNT=3']),
    { kind: 'left', problem: 'reshaped' },
  ],
  [
    'it has guests',
    edited(text, {}, ['ATTENDEE:mailto:x@example.org']),
    { kind: 'left', problem: 'people', seen: [] },
  ],
  ['it became a task', text.replaceAll('VEVENT', 'VTODO'), { kind: 'left', problem: 'wrong-type' }],
  [
    'there is another one beside it',
    text.replace(
      'END:VEVENT',
      'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\r\nDTSTART:20261224T150000Z\r\nEND:VEVENT',
    ),
    { kind: 'left', problem: 'several' },
  ],
  ['it became a web page', '<!doctype html><p>Sign in', { kind: 'left', problem: 'unreadable' }],
];

describe('What comes back from a calendar program', () => {
  it.each(comesBack)('%s', (_name, theirs, expected) => {
    expect(settled(theirs, { base: edited(text, { SEQUENCE: ['SEQUENCE:0'] }) })).toMatchObject(expected);
  });

  it('nothing is asked of a meeting that is over', () => {
    expect(settled(moved('DTSTART:20261229T100000Z', 'DTEND:20261229T110000Z'), { ahead: [] })).toEqual(
      nothing,
    );
  });

  it('a move is asked about also where there are guests, though nothing is written there', () => {
    const theirs = edited(moved('DTSTART:20261229T100000Z', 'DTEND:20261229T110000Z'), {}, [
      'ATTENDEE:mailto:x@example.org',
    ]);
    expect(settled(theirs)).toMatchObject({
      kind: 'left',
      problem: 'people',
      seen: [{ change: { what: 'move' } }],
    });
  });
});

describe('What is written to a calendar program', () => {
  const later = { startsAt: '2027-01-05T15:00:00.000Z', endsAt: '2027-01-05T16:00:00.000Z' };

  it('moves it, raises its SEQUENCE above the one there, and keeps what others wrote', () => {
    const theirs = edited(text, { SEQUENCE: ['SEQUENCE:7'] }, [
      'COLOR:red',
      'X-MOZ-LASTACK:20261201T000000Z',
    ]);
    const lines = linesOf(settled(theirs, { ours: single({ ...later, sequence: 1 }) }));
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART;TZID=Europe/Berlin:20270105T160000', 'SEQUENCE:8', 'COLOR:red']),
    );
    expect(lines).toContain('X-MOZ-LASTACK:20261201T000000Z');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
  });

  it('a duration there gives way to our end', () => {
    const lines = linesOf(settled(moved(start, 'DURATION:PT1H'), { ours: single(later) }));
    expect(lines.some((line) => line.startsWith('DURATION'))).toBe(false);
    expect(lines).toContain('DTEND;TZID=Europe/Berlin:20270105T170000');
  });

  it('calls it off without deleting it; our alarms go, others stay, and come back with it', () => {
    const theirs = edited(text, {}, ['BEGIN:VALARM', 'ACTION:AUDIO', 'TRIGGER:-PT5M', 'END:VALARM']);
    const off = single({ sequence: 1 }, true);
    const lines = linesOf(settled(theirs, { ours: off }));
    expect(lines).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'SEQUENCE:1', 'TRIGGER:-PT5M']),
    );
    expect(lines).not.toContain('TRIGGER:-P1D');
    const on = linesOf(settled(lines.join('\r\n'), { base: off, ours: single({ sequence: 2 }) }));
    expect(on).toEqual(
      expect.arrayContaining(['STATUS:CONFIRMED', 'TRIGGER:-P1D', 'TRIGGER:-PT5M', 'SEQUENCE:2']),
    );
  });

  it('a new agenda takes the place of the old one, and what stands around it stays', () => {
    const theirs = text.replace(
      /DESCRIPTION:https[\s\S]*?(?=\r\nLOCATION)/,
      (old) => `${old}\\nBring the book`,
    );
    const lines = linesOf(settled(theirs, { ours: single({ details: 'Agenda\n• Goals' }) }))
      .join('\n')
      .replaceAll('\n ', '');
    expect(lines).toContain('• Goals\\nBring the book');
    expect(lines).not.toContain('Check-in');
  });

  it('where both moved it, ours stands there and theirs is proposed', () => {
    const merged = settled(moved('DTSTART:20261229T100000Z', 'DTEND:20261229T110000Z'), {
      ours: single(later),
    });
    expect(linesOf(merged)).toContain('DTSTART;TZID=Europe/Berlin:20270105T160000');
    expect(merged).toMatchObject({
      seen: [{ stands: false, change: { what: 'move', to: { startsAt: '2026-12-29T10:00:00.000Z' } } }],
    });
  });

  it('a refused move is written over', () => {
    const target = { startsAt: '2026-12-29T10:00:00.000Z', endsAt: '2026-12-29T11:00:00.000Z' };
    const refused = new Map([[refusalOf(recordId, 'move'), JSON.stringify(target)]]);
    const merged = settled(moved('DTSTART:20261229T100000Z', 'DTEND:20261229T110000Z'), { refused });
    expect(linesOf(merged)).toContain(start);
    expect(merged).toMatchObject({ seen: [] });
  });

  it('a refused cancellation is written over', () => {
    const refused = new Map([[refusalOf(recordId, 'removal'), 'null']]);
    const theirs = edited(text, { STATUS: ['STATUS:CANCELLED'] });
    expect(linesOf(settled(theirs, { refused }))).toContain('STATUS:CONFIRMED');
  });

  it('an older state of ours that was there before is brought up to date; an equal one is believed', () => {
    const theirs = moved('DTSTART:20261229T100000Z', 'DTEND:20261229T110000Z');
    const ours = single({ sequence: 3 });
    expect(linesOf(settled(theirs, { base: '', ours }))).toContain(start);
    expect(settled(theirs, { base: '', ours: text })).toMatchObject({
      write: null,
      seen: [{ change: { what: 'move' } }],
    });
  });

  it('what is no longer on record is called off where it stands', () => {
    const off = calledOff(edited(text, { SEQUENCE: ['SEQUENCE:4'] }, ['COLOR:red']), now);
    const lines = ('write' in off ? (off.write ?? '') : '').split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:5', 'COLOR:red', start]));
    expect(calledOff(lines.join('\r\n'), now)).toEqual({ write: null });
    expect(calledOff(edited(text, {}, ['ATTENDEE:mailto:x@example.org']), now)).toEqual({
      problem: 'people',
    });
  });
});

const first = '2027-03-18T15:00:00.000Z';
const series = { startsAt: first, lengthMinutes: 60, everyDays: 7, count: 4 };
/** Thursdays at 16:00 in Berlin, across the change of the clocks on 28 March 2027. */
const places = [first, '2027-03-25T15:00:00.000Z', '2027-04-01T14:00:00.000Z', '2027-04-08T14:00:00.000Z'];

function members(change: (index: number) => Partial<Member> = () => ({})): Member[] {
  return places.map((place, index) => ({
    ...aSession('2027-03-18'),
    id: `0d0ff1ce-0000-4000-8000-00000000000${index}`,
    ...timesFrom(place, 60),
    timeZone: 'Europe/Berlin',
    status: 'planned' as const,
    uid: 'series@last-ten',
    series: { ...series, recurrenceId: place },
    ...change(index),
  }));
}

const seriesText = (change?: (index: number) => Partial<Member>, details: Record<string, string> = {}) =>
  writeMeeting({ kind: 'series', content: contentOf(members(change), details), isCalledOff: false });

function settledSeries(theirs: string, sides: Partial<EventSides> = {}) {
  const base = seriesText();
  return settled(theirs, {
    base,
    around: places,
    ahead: members().map(({ id, series: { recurrenceId } }) => ({ recordId: id, place: recurrenceId })),
    ...sides,
  });
}

const override = (place: string, begins: string, ends: string) => [
  'BEGIN:VEVENT',
  'UID:series@last-ten',
  'DTSTAMP:20261211T080000Z',
  place,
  begins,
  ends,
  'SUMMARY:Moved',
  'DESCRIPTION:https://meet.google.com/abc-defg-hij',
  'END:VEVENT',
];
const withOverride = (...lines: Parameters<typeof override>) =>
  seriesText().replace('END:VCALENDAR', [...override(...lines), 'END:VCALENDAR'].join('\r\n'));
const secondMoved = () =>
  withOverride('RECURRENCE-ID:20270325T150000Z', 'DTSTART:20270326T090000Z', 'DTEND:20270326T100000Z');
const [, second] = members();

describe('A series in a calendar program', () => {
  it('one meeting moved there is a move of that one, also where its place is written in UTC', () => {
    expect(settledSeries(secondMoved())).toMatchObject({
      kind: 'merged',
      write: null,
      seen: [
        { recordId: second?.id, change: { what: 'move', to: { startsAt: '2027-03-26T09:00:00.000Z' } } },
      ],
    });
  });

  it('one meeting taken off there is asked about', () => {
    const theirs = edited(seriesText(), {}, ['EXDATE:20270401T140000Z']);
    expect(settledSeries(theirs)).toMatchObject({
      write: null,
      seen: [{ recordId: members()[2]?.id, change: { what: 'removal' } }],
    });
  });

  it('as a whole at other times is left as it is', () => {
    const theirs = edited(seriesText(), {
      'DTSTART;TZID=Europe/Berlin:2027': ['DTSTART;TZID=Europe/Berlin:20270319T160000'],
      'DTEND;TZID': ['DTEND;TZID=Europe/Berlin:20270319T170000'],
    });
    expect(settledSeries(theirs)).toMatchObject({ kind: 'left', problem: 'reshaped' });
  });

  it('one moved here is written as an exception; one that waits for an answer stays where it was put', () => {
    const ours = seriesText((index) => (index === 3 ? timesFrom('2027-04-09T14:00:00.000Z', 60) : {}));
    const merged = settledSeries(secondMoved(), { ours });
    const lines = linesOf(merged);
    expect(lines).toEqual(
      expect.arrayContaining(['RECURRENCE-ID:20270325T150000Z', 'DTSTART:20270326T090000Z']),
    );
    expect(lines).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20270408T160000');
    expect(merged).toMatchObject({ seen: [{ recordId: second?.id, stands: true }] });
  });

  it('one taken off there stays off while another is called off here', () => {
    const theirs = edited(seriesText(), {}, ['EXDATE:20270401T140000Z']);
    const ours = seriesText((index) => (index === 1 ? { status: 'cancelled' } : {}));
    const lines = linesOf(settledSeries(theirs, { ours })).filter((line) => line.startsWith('EXDATE'));
    expect(lines).toEqual(
      expect.arrayContaining(['EXDATE:20270401T140000Z', 'EXDATE;TZID=Europe/Berlin:20270325T160000']),
    );
  });

  it('an agenda for one that was moved there keeps their time', () => {
    const ours = seriesText(undefined, { [second?.id ?? '']: 'Agenda: goals' });
    const lines = linesOf(settledSeries(secondMoved(), { ours }));
    expect(lines).toContain('DTSTART:20270326T090000Z');
    expect(lines.join('')).toContain('Agenda: goals');
  });

  it('a refused move of one is taken off, and a refused removal put back', () => {
    const target = { startsAt: '2027-03-26T09:00:00.000Z', endsAt: '2027-03-26T10:00:00.000Z' };
    const refusedMove = new Map([[refusalOf(second?.id ?? '', 'move'), JSON.stringify(target)]]);
    expect(linesOf(settledSeries(secondMoved(), { refused: refusedMove })).join()).not.toContain('20270326');
    const refusedRemoval = new Map([[refusalOf(members()[2]?.id ?? '', 'removal'), 'null']]);
    const theirs = edited(seriesText(), {}, ['EXDATE:20270401T140000Z']);
    expect(linesOf(settledSeries(theirs, { refused: refusedRemoval })).join()).not.toContain('EXDATE');
  });

  it('one moved back here loses its exception there', () => {
    const base = seriesText((index) => (index === 3 ? timesFrom('2027-04-09T14:00:00.000Z', 60) : {}));
    expect(linesOf(settledSeries(base, { base, ours: seriesText() })).join()).not.toContain('20270409');
  });

  it('is a series when a meeting that stood alone becomes one', () => {
    const alone = writeMeeting({
      kind: 'single',
      content: aMeeting({ uid: 'series@last-ten', ...timesFrom(first, 60) }),
      isCalledOff: false,
    });
    const merged = settledSeries(alone, { base: alone, ours: seriesText() });
    expect(linesOf(merged)).toEqual(expect.arrayContaining([expect.stringMatching(/^RRULE:.*COUNT=4/)]));
  });
});
