import { describe, expect, it } from 'vitest';
import { german } from '../../../../lib/domain/plain-words/german';
import { readQuickEntry } from '../../../../lib/domain/quick-entry';
import { unreadParts } from '../../../../lib/domain/unread-parts';
import { silent } from './silent-entry';

const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
} as const;

const unread = (line: string) => unreadParts(readQuickEntry(line, context).text);

describe('What looks like a part of an item and was not understood', () => {
  it.each([
    ['Draft CV by frday', ['by frday']],
    ['Draft CV by 31 Feb', ['by 31 Feb']],
    ['Draft CV by 2025-01-01', ['by 2025-01-01']],
    ['Ask @bob !urgent', ['@bob', '!urgent']],
    ['Draft CV before tommorow', ['before tommorow']],
  ])('is told of: %s', (line, parts) => expect(unread(line)).toEqual(parts));

  it.each([
    'Draft CV by friday ~2h @mentor',
    'Stand by me',
    'A book by Ana',
    'Write to a@b.example',
    'Draft CV',
  ])('is nothing in: %s', (line) => expect(unread(line)).toEqual([]));

  it('is looked for in the words of the language, too', () => {
    const entry = readQuickEntry('Lebenslauf bis zum 31.02.', { ...context, language: german });
    expect(unreadParts(entry.text, german)).toEqual(['bis zum 31.02.']);
  });
});

describe('A part given back to the text', () => {
  it('stays where it was, and says nothing', () => {
    const line = 'Draft CV by fri !must ~2h @mentor';
    const entry = readQuickEntry(line, { ...context, asText: ['dueOn', 'owner'] });
    expect(entry).toEqual({
      ...silent,
      text: 'Draft CV by fri @mentor',
      priority: 'must',
      estimateMinutes: 120,
    });
  });

  it('gives back the whole line where every part was', () => {
    const line = 'Draft CV by fri !must ~2h @mentor';
    const asText = ['dueOn', 'owner', 'priority', 'estimateMinutes'] as const;
    expect(readQuickEntry(line, { ...context, asText }).text).toBe(line);
  });
});
