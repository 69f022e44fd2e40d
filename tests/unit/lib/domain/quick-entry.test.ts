import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickEntry, type QuickEntry } from '../../../../lib/domain/quick-entry';
import { silent } from './silent-entry';

/** A Thursday afternoon in Berlin; Ana mentors Ben, who types. */
const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
} as const;

type Row = readonly [line: string, text: string, says: Partial<QuickEntry>];

const everything: Row[] = [
  [
    'Draft CV by fri !must ~2h @mentor',
    'Draft CV',
    { owner: 'mentor', priority: 'must', estimateMinutes: 120, dueOn: '2026-12-11' },
  ],
  [
    '!nice @me ~45m Read chapter 3 by 20 dec',
    'Read chapter 3',
    { owner: 'mentoree', priority: 'nice', estimateMinutes: 45, dueOn: '2026-12-20' },
  ],
  [
    'Send @Ana the slides ~15 tomorrow',
    'Send the slides',
    { owner: 'mentor', estimateMinutes: 15, dueOn: '2026-12-11' },
  ],
];

const priorities: Row[] = [
  ['Draft CV !must', 'Draft CV', { priority: 'must' }],
  ['Draft CV !nice', 'Draft CV', { priority: 'nice' }],
  ['Draft CV !MUST', 'Draft CV', { priority: 'must' }],
  ['!todo Draft CV', 'Draft CV', { priority: 'must' }],
  ['Draft !nice CV', 'Draft CV', { priority: 'nice' }],
  ['Draft CV !must !nice', 'Draft CV !must', { priority: 'nice' }],
  ['Draft CV!', 'Draft CV!', {}],
  ['Draft CV !!!', 'Draft CV !!!', {}],
  ['Draft CV !important', 'Draft CV !important', {}],
  ['Draft CV !nicely', 'Draft CV !nicely', {}],
  ['Say wow!must be nice', 'Say wow!must be nice', {}],
  ['I must draft it, nice and short', 'I must draft it, nice and short', {}],
  ['Use the != operator', 'Use the != operator', {}],
  ['Call them !!must', 'Call them !!must', {}],
];

const estimates: Row[] = [
  ['Draft CV ~2h', 'Draft CV', { estimateMinutes: 120 }],
  ['Draft CV ~1h30', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~1h 30', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~1h30m', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~90', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~90m', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~90 min', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~45 minutes', 'Draft CV', { estimateMinutes: 45 }],
  ['Draft CV ~1.5h', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~1,5h', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~ 2 hours', 'Draft CV', { estimateMinutes: 120 }],
  ['Draft CV ~2d', 'Draft CV', { estimateMinutes: 960 }],
  ['~30 Draft CV', 'Draft CV', { estimateMinutes: 30 }],
  ['Draft CV ~1h ~2h', 'Draft CV ~1h', { estimateMinutes: 120 }],
  ['Draft CV ~0', 'Draft CV ~0', {}],
  ['Draft CV ~0.2m', 'Draft CV ~0.2m', {}],
  ['Draft CV ~999999999h', 'Draft CV ~999999999h', {}],
  ['Draft CV ~1.2.3h', 'Draft CV ~1.2.3h', {}],
  ['Draft CV ~soon', 'Draft CV ~soon', {}],
  ['Copy it to ~/cv', 'Copy it to ~/cv', {}],
  ['Ask for ~5% more', 'Ask for ~5% more', {}],
  ['Write ~2hx', 'Write ~2hx', {}],
  ['Sleep 8 hours', 'Sleep 8 hours', {}],
  ['Review 2h of video', 'Review 2h of video', {}],
  ['Grow a~2 b', 'Grow a~2 b', {}],
];

const owners: Row[] = [
  ['Draft CV @mentor', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @Mentoree', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @mentee', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @protégé', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @me', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @you', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @partner', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @Ana', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @lima', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @ben', 'Draft CV', { owner: 'mentoree' }],
  ['@ana: draft CV', ': draft CV', { owner: 'mentor' }],
  ['Draft CV @ana, then rest', 'Draft CV , then rest', { owner: 'mentor' }],
  ['Draft CV @carol', 'Draft CV @carol', { perhapsName: 'carol' }],
  ['Draft CV @carol @ana', 'Draft CV @carol', { owner: 'mentor', perhapsName: 'carol' }],
  ['Draft CV @Ana Lima', 'Draft CV', { owner: 'mentor' }],
  ['@ana lima drafts CV', 'drafts CV', { owner: 'mentor' }],
  ['Draft CV @Ana Maria', 'Draft CV @Ana Maria', { perhapsName: 'Ana Maria' }],
  ['Mail ana@mentor.example', 'Mail ana@mentor.example', {}],
  ['Mail @', 'Mail @', {}],
  ['Meet @ 5 downtown', 'Meet @ 5 downtown', {}],
  ['Follow @ana.lima.official', 'Follow @ana.lima.official', {}],
  ['Ask mentor for advice', 'Ask mentor for advice', {}],
];

const deadlines: Row[] = [
  ['Draft CV by fri', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV by Friday', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV by sun', 'Draft CV', { dueOn: '2026-12-13' }],
  ['Draft CV on mon', 'Draft CV', { dueOn: '2026-12-14' }],
  ['Draft CV until wed', 'Draft CV', { dueOn: '2026-12-16' }],
  ['Draft CV before Tuesday', 'Draft CV', { dueOn: '2026-12-15' }],
  ['Draft CV due friday', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV due on friday', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV friday', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV tomorrow', 'Draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV today', 'Draft CV', { dueOn: '2026-12-10' }],
  ['By friday draft CV', 'draft CV', { dueOn: '2026-12-11' }],
  ['Draft CV by next friday', 'Draft CV', { dueOn: '2026-12-18' }],
  ['Draft CV by 2026-12-24', 'Draft CV', { dueOn: '2026-12-24' }],
  ['Draft CV by Dec 24', 'Draft CV', { dueOn: '2026-12-24' }],
  ['Draft CV by 24 December', 'Draft CV', { dueOn: '2026-12-24' }],
  ['Draft CV by the 24th of December', 'Draft CV', { dueOn: '2026-12-24' }],
  ['Draft CV by Jan 5', 'Draft CV', { dueOn: '2027-01-05' }],
  ['Draft CV by 28 Feb 2028', 'Draft CV', { dueOn: '2028-02-28' }],
  ['Draft CV by 29 Feb 2028', 'Draft CV', { dueOn: '2028-02-29' }],
  ['Draft CV in 3 days', 'Draft CV', { dueOn: '2026-12-13' }],
  ['Draft CV in two weeks', 'Draft CV', { dueOn: '2026-12-24' }],
  ['Draft CV by fri @ana', 'Draft CV', { dueOn: '2026-12-11', owner: 'mentor' }],
  ['Draft by fri the CV by mon', 'Draft by fri the CV', { dueOn: '2026-12-14' }],
  ['Call her tonight', 'Call her tonight', { dueOn: '2026-12-10' }],
  ['Draft CV by fri 5pm', 'Draft CV by fri 5pm', { dueOn: '2026-12-11' }],
];

const falsePositives: Row[] = [
  ['Read may report', 'Read may report', {}],
  ['ask Sun about march', 'ask Sun about march', {}],
  ['call second mentor', 'call second mentor', {}],
  ['Talk to Sun', 'Talk to Sun', {}],
  ['Talk to May', 'Talk to May', {}],
  ['Meet April', 'Meet April', {}],
  ['Plan the march on Washington', 'Plan the march on Washington', {}],
  ['Read 10/12', 'Read 10/12', {}],
  ['Hand in by 10/12', 'Hand in by 10/12', {}],
  ['Hand in by 10/12/2026', 'Hand in by 10/12/2026', {}],
  ['Watch Friday Night Lights', 'Watch Friday Night Lights', {}],
  ['Prepare the Monday meeting notes', 'Prepare the Monday meeting notes', {}],
  ['Read chapter 3', 'Read chapter 3', {}],
  ['Read pages 10-12', 'Read pages 10-12', {}],
  ['Run for 20 minutes', 'Run for 20 minutes', {}],
  ['Practise 30 minutes a day', 'Practise 30 minutes a day', {}],
  ['Compare versions 1.2.3 and 2.0', 'Compare versions 1.2.3 and 2.0', {}],
  ['Send it at 5pm', 'Send it at 5pm', {}],
  ['Wait a second', 'Wait a second', {}],
  ['Do it now', 'Do it now', {}],
  ['Write the 2025 review', 'Write the 2025 review', {}],
  ['Call +49 30 1234567', 'Call +49 30 1234567', {}],
  ['Join sat prep', 'Join sat prep', {}],
  ['Decide by myself', 'Decide by myself', {}],
  ['Work on june bug', 'Work on june bug', {}],
  ['Fast for 3 days', 'Fast for 3 days', {}],
  ['Travel two weeks', 'Travel two weeks', {}],
  ['Rest in an hour', 'Rest in an hour', {}],
  ['Visit Rome 24-26 Dec', 'Visit Rome 24-26 Dec', {}],
  ['Navigate by the sun', 'Navigate by the sun', {}],
  ['Recall what we said 3 days ago', 'Recall what we said 3 days ago', {}],
  ['Tidy up by 2020-01-31', 'Tidy up by 2020-01-31', {}],
  ['Reflect on last friday', 'Reflect on last friday', {}],
  ['Follow up on yesterday', 'Follow up on yesterday', {}],
];

const wholeLines: Row[] = [
  ['!must', '!must', {}],
  ['tomorrow', 'tomorrow', {}],
  ['@ana ~2h', '@ana ~2h', {}],
  ['by fri !nice', 'by fri !nice', {}],
  ['   ', '', {}],
  ['  Draft   CV  ', 'Draft   CV', {}],
  ['Schreibe 🙂 👩‍👩‍👧 by fri', 'Schreibe 🙂 👩‍👩‍👧', { dueOn: '2026-12-11' }],
  ['כתוב קורות חיים !must', 'כתוב קורות חיים', { priority: 'must' }],
];

describe.each([
  ['reads everything a line says', everything],
  ['reads a priority', priorities],
  ['reads an estimate', estimates],
  ['reads an owner', owners],
  ['reads a deadline', deadlines],
  ['leaves words alone that only look like a date', falsePositives],
  ['keeps the whole line', wholeLines],
])('A typed line %s:', (_, rows) => {
  it.each(rows)('%j', (line, text, says) => {
    expect(readQuickEntry(line, context)).toEqual({ ...silent, text, ...says });
  });
});

describe('A typed line', () => {
  it('means by @me whoever types, also the mentor', () => {
    expect(readQuickEntry('Draft CV @me', { ...context, myRole: 'mentor' }).owner).toBe('mentor');
    expect(readQuickEntry('Draft CV @you', { ...context, myRole: 'mentor' }).owner).toBe('mentoree');
  });

  it('does not guess between two people of one name', () => {
    const twins = { ...context, names: { mentor: 'Ana Lima', mentoree: 'Ana Silva' } };
    expect(readQuickEntry('Draft CV @ana', twins)).toEqual({ ...silent, text: 'Draft CV @ana' });
    expect(readQuickEntry('Draft CV @silva', twins).owner).toBe('mentoree');
  });

  it.each([
    ['Pacific/Kiritimati', '2026-12-11', '2026-12-12'],
    ['Pacific/Pago_Pago', '2026-12-10', '2026-12-11'],
    ['Asia/Kathmandu', '2026-12-10', '2026-12-11'],
  ])('counts days by the calendar of %s, not of the machine', (timeZone, today, tomorrow) => {
    expect(readQuickEntry('Draft CV today', { ...context, timeZone }).dueOn).toBe(today);
    expect(readQuickEntry('Draft CV tomorrow', { ...context, timeZone }).dueOn).toBe(tomorrow);
  });

  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '!must',
      '!nice',
      '~2h',
      '~90',
      '~1h30',
      '@ana',
      '@carol',
      'by fri',
      'tomorrow',
      '10/12',
      'may',
      'on',
      'by',
      'the',
      'Sun',
      '2026-12-24',
      'in 3 days',
      '~0',
      '!x',
      '5pm',
      'due',
    ),
  );
  const lines = fc.array(pieces, { maxLength: 8 }).map((words) => words.join(' '));
  const letters = (text: string) => Array.from(text.replaceAll(/\s/gu, '')).toSorted().join('');

  it('adds no word, and leaves none of a line without a text', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { text } = readQuickEntry(line, context);
        for (const word of text.split(/\s+/)) expect(line).toContain(word);
        expect(text === '').toBe(line.trim() === '');
      }),
      { numRuns: 300 },
    );
  });

  it('never loses a word: a line of which nothing is understood stays as it is', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { text, owner, priority, estimateMinutes, dueOn } = readQuickEntry(line, context);
        fc.pre([owner, priority, estimateMinutes, dueOn].every((value) => value === null));
        expect(letters(text)).toBe(letters(line));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word that has no meaning beside tokens that have one', () => {
    const plain = fc.stringMatching(/^x[a-z]{2,8}q$/);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), fc.nat(6), (words, at) => {
        const line = words.toSpliced(at, 0, '!must ~2h @ana').join(' ');
        expect(readQuickEntry(`${line} by fri`, context)).toEqual({
          ...silent,
          text: words.join(' '),
          owner: 'mentor',
          priority: 'must',
          estimateMinutes: 120,
          dueOn: '2026-12-11',
        });
      }),
      { numRuns: 100 },
    );
  });
});
