import { describe, expect, it } from 'vitest';
import { writeTasks } from '../../../../lib/calendar/tasks';
import { z } from '../../../../lib/zod';
import { readByOthers } from '../../../setup/find-calendar-reader';
import { aMeeting, written } from './sample-invite';
import { sampleTasks, tasksWrittenAt } from './sample-tasks';

/** Reads files with another library than the one that wrote them, and says what they mean in UTC. */
const reader = `
import sys, json, datetime as dt
from icalendar import Calendar
def utc(t): return t.astimezone(dt.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
def read(text):
    cal = Calendar.from_ical(text.encode('utf-8'))
    event = cal.walk('VEVENT')[0]
    errors = [str(e) for part in cal.walk() for e in getattr(part, 'errors', [])]
    people = event.get('ATTENDEE', [])
    people = people if isinstance(people, list) else [people]
    return dict(errors=errors, method=cal.get('METHOD'), uid=str(event['UID']), sequence=int(event['SEQUENCE']),
        start=utc(event['DTSTART'].dt), end=utc(event['DTEND'].dt), summary=str(event['SUMMARY']),
        description=str(event['DESCRIPTION']), status=str(event['STATUS']), url=str(event.get('URL', '')),
        organizer=str(event.get('ORGANIZER', '')), names=[str(p.params.get('CN', '')) for p in people],
        alarms=len(event.walk('VALARM')))
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

const answer = z.array(
  z.object({
    errors: z.array(z.string()),
    method: z.nullable(z.string()),
    uid: z.string(),
    sequence: z.number(),
    start: z.string(),
    end: z.string(),
    summary: z.string(),
    description: z.string(),
    status: z.string(),
    url: z.string(),
    organizer: z.string(),
    names: z.array(z.string()),
    alarms: z.number(),
  }),
);

function readWithPython(files: readonly string[]) {
  return answer.parse(JSON.parse(readByOthers(reader, JSON.stringify(files))));
}

describe('Read back by a library that did not write them', () => {
  it('the three files for the three purposes say the same meeting', () => {
    const files = [written('save'), written('invite', { sequence: 1 }), written('cancel', { sequence: 2 })];
    const same = {
      errors: [],
      uid: aMeeting().uid,
      start: aMeeting().startsAt,
      end: aMeeting().endsAt,
      summary: aMeeting().summary,
      description: `${aMeeting().callLink}\n${aMeeting().details}`,
      url: aMeeting().callLink,
      organizer: 'mailto:ben@example.org',
    };
    const both = ['Ben Okafor', 'Ana Lima'];
    expect(readWithPython(files)).toEqual([
      { ...same, method: 'PUBLISH', sequence: 0, status: 'CONFIRMED', names: [], alarms: 2 },
      { ...same, method: 'REQUEST', sequence: 1, status: 'CONFIRMED', names: both, alarms: 2 },
      { ...same, method: 'CANCEL', sequence: 2, status: 'CANCELLED', names: both, alarms: 0 },
    ]);
  });

  it('every instant is right in zones with and without clock changes, and in their odd hours', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Australia/Lord_Howe',
    ];
    const starts = [
      '2027-03-28T01:30',
      '2027-10-31T00:30',
      '2027-10-31T01:30',
      '2027-04-03T15:00',
      '2028-02-29T12:00',
    ];
    const times = zones.flatMap((timeZone) =>
      starts.map((start) => {
        const startsAt = `${start}:00.000Z`;
        return { timeZone, startsAt, endsAt: new Date(Date.parse(startsAt) + 5_400_000).toISOString() };
      }),
    );
    const read = readWithPython(times.map((time) => written('save', time)));
    expect(read.map(({ start, end }) => [start, end])).toEqual(
      times.map((time) => [time.startsAt, time.endsAt]),
    );
  });

  it('words of any script, quotes, commas and line breaks arrive unchanged', () => {
    const words = [
      'Zoë, "the boss"; q',
      '面談 '.repeat(60),
      'مرحبا',
      '👩‍👩‍👧 '.repeat(40),
      'a:b;c=d^e',
      'a\ttab',
    ];
    const files = words.map((word) =>
      written('invite', {
        summary: word,
        details: `${word}\n${word}`,
        partner: { name: 'Zoë "Z", Q.', email: 'z@example.org' },
      }),
    );
    for (const [index, file] of readWithPython(files).entries()) {
      expect(file.summary).toBe(words[index]);
      expect(file.description).toBe(`${aMeeting().callLink}\n${words[index]}\n${words[index]}`);
      expect(file.errors).toEqual([]);
    }
  });
});

it('tasks are read without error by two other libraries', () => {
  const bothReaders = `
import sys, json, icalendar, vobject
text = sys.stdin.read()
cal = icalendar.Calendar.from_ical(text.encode())
todos = cal.walk('VTODO')
print(json.dumps(dict(errors=[str(e) for part in cal.walk() for e in getattr(part, 'errors', [])],
    todos=len(todos), due=str(todos[0]['DUE'].dt), others=len(list(vobject.readOne(text).vtodo_list)))))`;
  const read: unknown = JSON.parse(readByOthers(bothReaders, writeTasks(sampleTasks, tasksWrittenAt)));
  expect(read).toEqual({ errors: [], todos: 3, due: '2026-12-17', others: 3 });
});
