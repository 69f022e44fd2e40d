import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../../../lib/domain/action-item';
import {
  itemGroupOf,
  narrowItems,
  placeItems,
  sectionsOf,
  type ListedItem,
  type ListView,
} from '../../../../lib/domain/item-list';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { anItem } from './sample-records';

const today = '2026-12-10';
const ana = { id: 'ana', partnerName: 'Ána Lima', role: 'mentoree' } as Mentorship;
const bo = { id: 'bo', partnerName: 'Bo Lind', role: 'mentor' } as Mentorship;
const everything: ListView = { mentorshipId: null, whose: 'all', sortedBy: 'deadline', search: '' };

function listed(
  fields: Partial<ActionItem>,
  due: string | null = null,
  nextMeetingOn: string | null = '2026-12-17',
): ListedItem {
  return { item: anItem({ mentorshipId: 'ana', ...fields }), mentorship: ana, due, nextMeetingOn };
}

const withBo = (fields: Partial<ActionItem>, nextMeetingOn: string | null): ListedItem => ({
  ...listed({ mentorshipId: 'bo', ...fields }, null, nextMeetingOn),
  mentorship: bo,
});

function sections(items: readonly ListedItem[], view: Partial<ListView> = {}) {
  const whole = { ...everything, ...view };
  return sectionsOf(narrowItems(placeItems(items, whole.sortedBy, today), whole), whole.sortedBy);
}

const texts = (items: readonly ListedItem[], view: Partial<ListView> = {}) =>
  sections(items, view).flatMap(({ groups }) =>
    groups.flatMap((group) => group.items.map(({ item }) => item.text)),
  );

describe('An open item stands', () => {
  it.each([
    ['under overdue from the day after its deadline', '2026-12-09', 'overdue'],
    ['before the next meeting on the very day it is due', '2026-12-10', 'before-next'],
    ['before the next meeting up to its day', '2026-12-17', 'before-next'],
    ['under later after it', '2026-12-18', 'later'],
    ['before the next meeting where it is due by a meeting not agreed yet', null, 'before-next'],
  ] as const)('%s', (_, due, group) => {
    expect(itemGroupOf(listed({}, due), today)).toBe(group);
  });

  it('under nice to do whatever its deadline: it was no promise', () => {
    expect(itemGroupOf(listed({ priority: 'nice' }, '2026-01-01'), today)).toBe('nice');
  });

  it('before the next meeting where none is agreed', () => {
    expect(itemGroupOf(listed({}, '2027-06-01', null), today)).toBe('before-next');
  });
});

describe('The list between calls', () => {
  const items = [
    listed({ text: 'Read Æsop', estimateMinutes: 120, createdAt: '2026-12-01T10:00:00.000Z' }, '2026-12-16'),
    listed({ text: 'Call São Paulo', owner: 'mentor', createdAt: '2026-12-03T10:00:00.000Z' }, '2026-12-12'),
    listed({ text: 'Draft CV', estimateMinutes: 30, createdAt: '2026-12-02T10:00:00.000Z' }, '2026-12-01'),
  ];

  it('has the overdue first, each group soonest first, and leaves empty groups out', () => {
    expect(sections(items)[0]?.groups.map(({ group }) => group)).toEqual(['overdue', 'before-next']);
    expect(texts(items)).toEqual(['Draft CV', 'Call São Paulo', 'Read Æsop']);
  });

  it.each([
    ['sao paulo', ['Call São Paulo']],
    ['PAULO call', ['Call São Paulo']],
    ['ana', ['Draft CV', 'Call São Paulo', 'Read Æsop']],
    ['nothing like it', []],
    ['   ', ['Draft CV', 'Call São Paulo', 'Read Æsop']],
    ['draft\u3000cv', ['Draft CV']],
    ['.*', []],
  ])('finds “%s” without case and accents, in any order of words, in texts and names', (search, found) => {
    expect(texts(items, { search })).toEqual(found);
  });

  it('finds a third person whose item it is', () => {
    expect(texts([listed({ text: 'Send the key', ownerName: 'Zoë' })], { search: 'zoe' })).toHaveLength(1);
  });

  it('tells mine and theirs apart by my role', () => {
    expect(texts(items, { whose: 'theirs' })).toEqual(['Call São Paulo']);
    expect(texts(items, { whose: 'mine' })).toEqual(['Draft CV', 'Read Æsop']);
  });

  it('shows one mentorship alone', () => {
    expect(texts(items, { mentorshipId: 'bo' })).toEqual([]);
    expect(texts(items, { mentorshipId: 'ana' })).toHaveLength(3);
  });

  it('is ordered by newest or by shortest within its groups, what has no estimate last', () => {
    const open = items.map((row) => ({ ...row, due: null }));
    expect(texts(open, { sortedBy: 'newest' })).toEqual(['Call São Paulo', 'Draft CV', 'Read Æsop']);
    expect(texts(open, { sortedBy: 'shortest' })).toEqual(['Draft CV', 'Read Æsop', 'Call São Paulo']);
  });

  it('is in one’s own order whatever is due when, and then in one group without a name', () => {
    const placed = items.map((row, index) => ({ ...row, item: { ...row.item, position: 9 - index } }));
    expect(texts(placed, { sortedBy: 'own' })).toEqual(['Draft CV', 'Call São Paulo', 'Read Æsop']);
    expect(sections(placed, { sortedBy: 'own' })[0]?.groups.map(({ group }) => group)).toEqual([null]);
  });
});

describe('With several people the list', () => {
  it('begins with whom one meets soonest, whatever is overdue with another', () => {
    const items = [listed({ text: 'Overdue' }, '2026-12-01'), withBo({ text: 'Soon' }, '2026-12-11')];
    expect(sections(items).map(({ mentorship }) => mentorship.id)).toEqual(['bo', 'ana']);
  });

  it('ends with whom no meeting is agreed, and is by name on one day', () => {
    const later = [withBo({ text: 'B' }, null), listed({ text: 'A' })];
    expect(texts(later)).toEqual(['A', 'B']);
    const sameDay = [withBo({ text: 'B' }, '2026-12-17'), listed({ text: 'A' })];
    expect(texts(sameDay)).toEqual(['A', 'B']);
  });

  it('leaves out whom nothing of what is searched for is with', () => {
    const items = [listed({ text: 'Draft CV' }), withBo({ text: 'Read' }, null)];
    expect(sections(items, { search: 'read' }).map(({ mentorship }) => mentorship.id)).toEqual(['bo']);
  });
});
