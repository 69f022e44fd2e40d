import { describe, expect, it } from 'vitest';
import { readQuickEntry, type QuickEntry } from '../../../../lib/domain/quick-entry';
import { silent } from './silent-entry';

/** A Thursday afternoon in Berlin; people whose names are not plain letters only. */
const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'प्रिया Lima', mentoree: "Zoë O'Brien" },
} as const;

type Row = readonly [line: string, text: string, says: Partial<QuickEntry>];

const names: Row[] = [
  ['Draft CV @प्रिया', 'Draft CV', { owner: 'mentor' }],
  ['Draft CV @zoë', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @Zoe\u0308', 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @o’brien', 'Draft CV', { owner: 'mentoree' }],
  ["Draft CV @O'Brien", 'Draft CV', { owner: 'mentoree' }],
  ['Draft CV @zoe', 'Draft CV @zoe', {}],
  ['Draft CV @Lima.', 'Draft CV .', { owner: 'mentor' }],
];

const lengths: Row[] = [
  ['Draft CV ~2 weeks', 'Draft CV ~2 weeks', {}],
  ['Draft CV ~3 months', 'Draft CV ~3 months', {}],
  ['Draft CV ~30 seconds', 'Draft CV ~30 seconds', {}],
  ['Draft CV ~1h30min', 'Draft CV', { estimateMinutes: 90 }],
  ['Draft CV ~2 mock interviews', 'Draft CV ~2 mock interviews', {}],
];

const subjects: Row[] = [
  ['Write about Friday', 'Write about Friday', {}],
  ['Move the call from Monday to Tuesday', 'Move the call from Monday to Tuesday', {}],
  ['Enjoy the Friday', 'Enjoy the Friday', {}],
  ['Choose Monday or Tuesday', 'Choose Monday or Tuesday', {}],
  ["Review notes on Monday's call", "Review notes on Monday's call", {}],
  ['Review notes on Monday’s call', 'Review notes on Monday’s call', {}],
  ['Draft CV by friday-ish', 'Draft CV by friday-ish', {}],
  ['Prepare slides for Friday', 'Prepare slides for Friday', { dueOn: '2026-12-11' }],
  ['Draft CV (by fri)', 'Draft CV (by fri)', {}],
  ['Draft CV (fri)', 'Draft CV', { dueOn: '2026-12-11' }],
  ['By Fri PET scan', 'PET scan', { dueOn: '2026-12-11' }],
  ['Draft CV by fri.', 'Draft CV', { dueOn: '2026-12-11' }],
];

describe.each([
  ['finds people whose names have marks and apostrophes', names],
  ['takes no weeks and no things counted for minutes', lengths],
  ['keeps a day that the item is about', subjects],
])('A typed sentence %s:', (_, rows) => {
  it.each(rows)('%j', (line, text, says) => {
    expect(readQuickEntry(line, context)).toEqual({ ...silent, text, ...says });
  });
});
