import { describe, expect, it } from 'vitest';
import { writeTask } from '../../../../../lib/calendar/mirror/task-resource';
import { aTask, edited, settled } from './sample-task';

const text = writeTask(aTask());
const done = ['STATUS:COMPLETED', 'PERCENT-COMPLETE:100', 'COMPLETED:20261211T080000Z'];
const nothing = { kind: 'merged', write: null, take: null, seen: [] };

/** What a task program does, and what comes of it here while nothing was changed here. */
const comesBack: readonly (readonly [string, string, object])[] = [
  ['it was only read', text, nothing],
  [
    'only the stamp is new',
    edited(text, { DTSTAMP: ['DTSTAMP:20261211T080000Z', 'LAST-MODIFIED:20261211T080000Z'] }),
    nothing,
  ],
  [
    'properties are in another order, and others were added',
    edited(text, { SUMMARY: [] }, [
      'X-MOZ-GENERATION:2',
      'SUMMARY:Draft CV\\; ask Zoë\\, then send',
      'SEQUENCE:3',
    ]),
    nothing,
  ],
  [
    'it was done',
    edited(text, { STATUS: done }),
    { take: { status: 'done', doneAt: '2026-12-11T08:00:00.000Z' } },
  ],
  [
    'it was done, in small letters',
    edited(text, { STATUS: ['STATUS:completed'] }),
    { take: { status: 'done', doneAt: null } },
  ],
  [
    'it was done, and says only when',
    edited(text, { STATUS: ['COMPLETED:20261211T080000Z'] }),
    { take: { status: 'done' } },
  ],
  ['a percentage alone says nothing', edited(text, {}, ['PERCENT-COMPLETE:100']), nothing],
  ['it is being done', edited(text, { STATUS: ['STATUS:IN-PROCESS', 'PERCENT-COMPLETE:40'] }), nothing],
  ['a leftover time does not close what is open', edited(text, {}, ['COMPLETED:20261211T080000Z']), nothing],
  [
    'it was called off',
    edited(text, { STATUS: ['STATUS:CANCELLED'] }),
    { take: null, seen: [{ stands: true, change: { what: 'status', from: 'open', to: 'dropped' } }] },
  ],
  [
    'it has other words',
    edited(text, { SUMMARY: ['SUMMARY:Draft the letter'] }),
    {
      write: null,
      seen: [{ stands: true, change: { what: 'words', from: aTask().summary, to: 'Draft the letter' } }],
    },
  ],
  ['its words are gone', edited(text, { SUMMARY: ['SUMMARY:   '] }), nothing],
  ['it has no words at all', edited(text, { SUMMARY: [] }), nothing],
  [
    'it has another day',
    edited(text, { DUE: ['DUE;VALUE=DATE:20261220'] }),
    { seen: [{ change: { what: 'day', from: '2026-12-17', to: '2026-12-20' } }] },
  ],
  ['its day was taken off', edited(text, { DUE: [] }), { seen: [{ change: { what: 'day', to: null } }] }],
  [
    'its day is written as a time of that day',
    edited(text, { DUE: ['DUE;TZID=Europe/Berlin:20261217T090000'] }),
    nothing,
  ],
  ['its day is a time by no clock', edited(text, { DUE: ['DUE:20261217T235900'] }), nothing],
  ['its day is midnight here, in UTC', edited(text, { DUE: ['DUE:20261216T230000Z'] }), nothing],
  [
    'its day is in a zone nobody knows',
    edited(text, { DUE: ['DUE;TZID=Mars/Olympus:20261217T100000'] }),
    nothing,
  ],
  [
    'its day is a start and a duration',
    edited(text, { DUE: ['DTSTART;VALUE=DATE:20261210', 'DURATION:P7D'] }),
    nothing,
  ],
  [
    'a duration that never ends',
    edited(text, { DUE: ['DTSTART;VALUE=DATE:20261210', 'DURATION:P999999999999999999W'] }),
    nothing,
  ],
  ['its day is no day', edited(text, { DUE: ['DUE:garbage'] }), nothing],
  ['its day is not in the calendar', edited(text, { DUE: ['DUE;VALUE=DATE:20261399'] }), nothing],
  ['its day is in the year 9999', edited(text, { DUE: ['DUE;VALUE=DATE:99991231'] }), nothing],
  [
    'its priority is low',
    edited(text, { PRIORITY: ['PRIORITY:9'] }),
    { seen: [{ change: { what: 'priority', from: 'must', to: 'nice' } }] },
  ],
  ['its priority is high, by another number', edited(text, { PRIORITY: ['PRIORITY:3'] }), nothing],
  ['its priority says neither', edited(text, { PRIORITY: ['PRIORITY:5'] }), nothing],
  ['its priority is no number', edited(text, { PRIORITY: ['PRIORITY:abc'] }), nothing],
  [
    'a note was written below ours',
    edited(text, { DESCRIPTION: ['DESCRIPTION:Ana and Ben\\nBen\\nAsk on Friday'] }),
    nothing,
  ],
  ['it repeats there', edited(text, {}, ['RRULE:FREQ=WEEKLY']), { kind: 'left', problem: 'repeats' }],
  [
    'it has a rule that is none',
    edited(text, {}, ['RRULE:FREQ=SOMETIMES']),
    { kind: 'left', problem: 'unreadable' },
  ],
  [
    'there are two in one resource',
    text.replace('END:VTODO', 'END:VTODO\r\nBEGIN:VTODO\r\nUID:other\r\nEND:VTODO'),
    { kind: 'left', problem: 'several' },
  ],
  [
    'there are two of one UID',
    text.replace('END:VTODO', `END:VTODO\r\nBEGIN:VTODO\r\nUID:${aTask().id}@last-ten\r\nEND:VTODO`),
    { kind: 'left', problem: 'several' },
  ],
  ['it became an event', text.replaceAll('VTODO', 'VEVENT'), { kind: 'left', problem: 'wrong-type' }],
  ['it became something else', 'Hello', { kind: 'left' }],
  ['a line of it is broken', edited(text, {}, ['no colon here']), { kind: 'left', problem: 'unreadable' }],
  [
    'it is far too large',
    edited(text, {}, [`X-A:${'x'.repeat(300_000)}`]),
    { kind: 'left', problem: 'too-large' },
  ],
  [
    'a thousand things lie in each other',
    text.replace('STATUS', `${'BEGIN:X\r\n'.repeat(1000)}STATUS`),
    { kind: 'left', problem: 'unreadable' },
  ],
  [
    'a property has a name that objects have',
    edited(text, {}, ['__PROTO__:x']),
    { kind: 'left', problem: 'unreadable' },
  ],
];

describe('What comes back from a task program', () => {
  it.each(comesBack)('%s', (_name, theirs, expected) => {
    expect(settled(theirs)).toMatchObject(expected);
  });

  it('is read within its bounds where its words are huge', () => {
    const merged = settled(edited(text, { SUMMARY: [`SUMMARY:${'word '.repeat(20_000)}`] }));
    expect(merged).toMatchObject({ seen: [{ change: { what: 'words' } }] });
    expect(JSON.stringify(merged).length).toBeLessThan(5000);
  });

  it('a day taken off says nothing where the item had none of its own', () => {
    expect(settled(edited(text, { DUE: [] }), { hasOwnDay: false })).toEqual(nothing);
  });

  it('a task done there and reopened is reopened', () => {
    const closed = aTask({ status: 'done', closedAt: '2026-12-11T08:00:00.000Z' });
    expect(settled(text, { base: writeTask(closed) })).toMatchObject({ take: { status: 'open' } });
  });

  it('a task done on both sides is done once, and nothing is written', () => {
    const ours = writeTask(aTask({ status: 'done', closedAt: '2026-12-11T08:30:00.000Z' }));
    expect(settled(edited(text, { STATUS: done }), { ours })).toEqual(nothing);
  });
});

function linesOf(merged: ReturnType<typeof settled>): string[] {
  return (merged.kind === 'merged' ? (merged.write ?? '') : '').split('\r\n');
}

describe('What is written to a task program', () => {
  it('changes our properties only: alarms, order and what others wrote stay', () => {
    const theirs = edited(text, {}, [
      'X-APPLE-SORT-ORDER:7',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Ring',
      'TRIGGER:-PT1H',
      'END:VALARM',
    ]);
    const lines = linesOf(
      settled(theirs, { ours: writeTask(aTask({ summary: 'Send CV', due: '2026-12-18', must: false })) }),
    );
    expect(lines).toEqual(
      expect.arrayContaining(['SUMMARY:Send CV', 'DUE;VALUE=DATE:20261218', 'PRIORITY:9']),
    );
    expect(lines).toEqual(
      expect.arrayContaining(['X-APPLE-SORT-ORDER:7', 'TRIGGER:-PT1H', 'CATEGORIES:Ana and Ben']),
    );
    expect(lines).toContain('DTSTAMP:20261211T090000Z');
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toHaveLength(1);
  });

  it('says that it is done, and takes that back', () => {
    const ours = writeTask(aTask({ status: 'done', closedAt: '2026-12-11T08:00:00.000Z' }));
    const closed = linesOf(settled(text, { ours }));
    expect(closed).toEqual(expect.arrayContaining(done));
    const open = linesOf(settled(closed.join('\r\n'), { base: ours, ours: text }));
    expect(open).toContain('STATUS:NEEDS-ACTION');
    expect(open.join()).not.toMatch(/COMPLETED/);
  });

  it('where both changed, ours stands there and theirs is proposed', () => {
    const merged = settled(edited(text, { SUMMARY: ['SUMMARY:Theirs'], DUE: ['DUE;VALUE=DATE:20261224'] }), {
      ours: writeTask(aTask({ summary: 'Ours', due: '2026-12-18' })),
    });
    expect(linesOf(merged)).toEqual(expect.arrayContaining(['SUMMARY:Ours', 'DUE;VALUE=DATE:20261218']));
    expect(merged).toMatchObject({
      seen: [
        { stands: false, change: { what: 'words', from: 'Ours', to: 'Theirs' } },
        { stands: false, change: { what: 'day', to: '2026-12-24' } },
      ],
    });
  });

  it('words that wait for an answer stay there while something else is written', () => {
    const merged = settled(edited(text, { SUMMARY: ['SUMMARY:Theirs'] }), {
      ours: writeTask(aTask({ must: false })),
    });
    expect(linesOf(merged)).toEqual(expect.arrayContaining(['SUMMARY:Theirs', 'PRIORITY:9']));
    expect(merged).toMatchObject({ seen: [{ stands: true, change: { what: 'words' } }] });
  });

  it('refused words are written over, and other ones since are not', () => {
    const refused = new Map([['words', '"Theirs"']] as const);
    const again = (words: string) => settled(edited(text, { SUMMARY: [`SUMMARY:${words}`] }), { refused });
    expect(linesOf(again('Theirs'))).toContain('SUMMARY:Draft CV\\; ask Zoë\\, then send');
    expect(again('Others')).toMatchObject({ write: null, seen: [{ change: { to: 'Others' } }] });
  });

  it('a note below our words stays when our words change', () => {
    const theirs = edited(text, { DESCRIPTION: ['DESCRIPTION:Ana and Ben\\nBen\\nAsk on Friday'] });
    const lines = linesOf(
      settled(theirs, { ours: writeTask(aTask({ description: 'Ana and Ben\nBen\n30 min' })) }),
    );
    expect(lines).toContain('DESCRIPTION:Ana and Ben\\nBen\\n30 min\\nAsk on Friday');
  });

  it('a start that would lie behind its new day goes', () => {
    const theirs = edited(text, {}, ['DTSTART;VALUE=DATE:20261216']);
    const lines = linesOf(settled(theirs, { ours: writeTask(aTask({ due: '2026-12-15' })) }));
    expect(lines.some((line) => line.startsWith('DTSTART'))).toBe(false);
  });

  it('names its session and no parent', () => {
    expect(text).toContain('X-LAST-TEN-SESSION:meeting-1@last-ten');
    expect(text).not.toMatch(/RELATED-TO|ORGANIZER|ATTENDEE|METHOD/);
  });
});

describe('A task that was there before it was connected', () => {
  it('done there is done here; what is closed here is closed there', () => {
    expect(settled(edited(text, { STATUS: done }), { base: '', ours: text })).toMatchObject({
      take: { status: 'done' },
    });
    const ours = writeTask(aTask({ status: 'done', closedAt: '2026-12-11T08:00:00.000Z' }));
    expect(linesOf(settled(text, { base: '', ours }))).toContain('STATUS:COMPLETED');
  });

  it('other words there are asked about, not written over', () => {
    const merged = settled(edited(text, { SUMMARY: ['SUMMARY:Theirs'] }), { base: '', ours: text });
    expect(merged).toMatchObject({ seen: [{ stands: true, change: { what: 'words' } }] });
  });

  it('that has a UID of another program says which item it is', () => {
    const ours = writeTask(aTask({ uid: 'from-phone' }));
    const theirs = text.replace(`UID:${aTask().id}@last-ten`, 'UID:from-phone');
    expect(linesOf(settled(theirs, { base: '', ours }))).toContain(`X-LAST-TEN-ITEM:${aTask().id}`);
  });
});
