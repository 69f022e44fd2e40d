import { describe, expect, it } from 'vitest';
import { agendaSentence } from '../../../../lib/words/agenda-sentence';
import { itemSentence } from '../../../../lib/words/item-sentence';

const when = { repeats: false, dueOn: '2026-12-10' } as const;
const item = { text: 'Draft CV', priority: 'must', ...when, estimateMinutes: 90 } as const;
const bare = { ...item, dueOn: null, estimateMinutes: null };

describe('An action item as one line for others', () => {
  it.each([
    [item, {}, 'Draft CV (by Thu, Dec 10, 1.5 hr)'],
    [{ ...item, priority: 'nice' } as const, {}, 'Draft CV (nice-to-do, by Thu, Dec 10, 1.5 hr)'],
    [bare, {}, 'Draft CV (by next meeting)'],
    [item, { byNextMeeting: false, estimate: false }, 'Draft CV (by Thu, Dec 10)'],
    [bare, { byNextMeeting: false, estimate: false }, 'Draft CV'],
    [{ ...bare, repeats: true }, {}, 'Draft CV (every time)'],
    [{ ...bare, repeats: true }, { byNextMeeting: false, estimate: false }, 'Draft CV (every time)'],
    [{ ...item, repeats: true }, {}, 'Draft CV (every time, 1.5 hr)'],
  ])('of %o says, with %o, "%s"', (of, said, sentence) => {
    expect(itemSentence(of, said)).toBe(sentence);
  });
});

describe('A line of an agenda for others', () => {
  it('says how long it is to take', () => {
    expect(agendaSentence({ text: 'Salary talk', minutes: 15 })).toBe('Salary talk (15 min)');
  });
});
