import { describe, expect, it } from 'vitest';
import { isCommitted, promiseOf, type ActionItem } from '../../../../lib/domain/action-item';
import { promisesPerSession } from '../../../../lib/domain/history';
import { narrowItems, placeItems } from '../../../../lib/domain/item-list';
import {
  cleanName,
  ownedBy,
  ownerNameOf,
  rolesAsked,
  thirdPersonOf,
  thirdPersonsOf,
} from '../../../../lib/domain/item-owner';
import { longestName } from '../../../../lib/domain/mentorship';
import { aMentorship, aSession } from './sample-mentorship';
import { anItem } from './sample-records';

const names = { mentor: 'Ana Lima', mentoree: 'Ben Okafor' };

describe('The name of a third person', () => {
  it.each([
    ['Carla', 'Carla'],
    ['  Carla \n Diaz ', 'Carla Diaz'],
    ['Carla\u202Egnp.exe', 'Carlagnp.exe'],
    ['\u2066Carla\u2069\u200F\u061C', 'Carla'],
    ['Carla\u0000\u0007', 'Carla'],
    ['\u202E\u2066 \n', ''],
    ['علی\u200cرضا', 'علی\u200cرضا'],
  ])('is one line, and turns no other around: %j', (typed, kept) => expect(cleanName(typed)).toBe(kept));

  it('is cut at its longest, between characters', () => {
    expect(cleanName('x'.repeat(10_000))).toHaveLength(longestName);
    expect(cleanName(`${'x'.repeat(longestName - 1)}😀`)).toBe('x'.repeat(longestName - 1));
  });

  it('from outside is cleaned where it is shown; one that says nothing is none', () => {
    expect(ownerNameOf(anItem({ ownerName: 'Carla\u202E\nDiaz' }), names)).toBe('Carla Diaz');
    expect(ownerNameOf(anItem({ ownerName: '\u202E', owner: 'mentor' }), names)).toBe('Ana Lima');
    expect(thirdPersonOf(anItem())).toBe('');
  });

  it('that is one of the two’s makes the item theirs', () => {
    expect(ownedBy(' ana lima', 'mentoree', names)).toEqual({ owner: 'mentor', ownerName: '' });
    expect(ownedBy('Carla ', 'mentoree', names)).toEqual({ owner: 'mentoree', ownerName: 'Carla' });
  });

  it('is offered once, the last first', () => {
    const named = (ownerName: string, day: number) =>
      anItem({ ownerName, createdAt: `2026-12-0${day}T15:00:00.000Z` });
    const items = [named('Carla', 1), named('Dora', 3), named('CARLA', 2), anItem(), named('Emil', 2)];
    expect(thirdPersonsOf(items)).toEqual(['Dora', 'CARLA', 'Emil']);
  });
});

describe('What a third person does', () => {
  const yes = (item: ActionItem) => ({
    at: '2026-12-10T15:00:00.000Z',
    as: 'own-word' as const,
    to: promiseOf(item),
    withdrawn: false,
  });

  it('asks for the yes of the one who looks after it, and of nobody else', () => {
    const item = anItem({ ownerName: 'Carla', owner: 'mentor' });
    expect(rolesAsked(item)).toEqual(['mentor']);
    expect(isCommitted(item)).toBe(false);
    expect(isCommitted({ ...item, commitmentMentoree: yes(item) })).toBe(false);
    expect(isCommitted({ ...item, commitmentMentor: yes(item) })).toBe(true);
  });

  it('once it is one of the two’s again, asks for both', () => {
    const item = anItem({ owner: 'mentor' });
    expect(rolesAsked(item)).toEqual(['mentoree', 'mentor']);
    expect(isCommitted({ ...item, commitmentMentor: yes(item) })).toBe(false);
  });

  it('is no promise the two kept or broke, and is in the list of its session all the same', () => {
    const sessions = [aSession('2026-11-26'), aSession('2026-12-10')];
    const item = anItem({ ownerName: 'Carla', createdAt: sessions[0]!.startsAt });
    const [kept] = promisesPerSession({ sessions, items: [item] });
    expect(kept?.carried).toEqual([]);
    const [all] = promisesPerSession({ sessions, items: [item] }, 'any');
    expect(all?.carried).toEqual([item]);
  });

  it('is found under “mine” by the one who looks after it, and by the name', () => {
    const mentorship = aMentorship({ role: 'mentoree' });
    const listed = (fields: Partial<ActionItem>) => ({
      item: anItem({ ...fields, mentorshipId: mentorship.id }),
      mentorship,
      due: null,
      nextMeetingOn: null,
    });
    const items = [listed({ ownerName: 'Carla' }), listed({ ownerName: 'Dora', owner: 'mentor' })];
    const found = (whose: 'mine' | 'theirs' | 'all', search = '') =>
      narrowItems(placeItems(items, 'deadline', '2026-12-10'), {
        mentorshipId: null,
        whose,
        sortedBy: 'deadline',
        search,
      }).map(({ listed: { item } }) => item.ownerName);
    expect(found('mine')).toEqual(['Carla']);
    expect(found('theirs')).toEqual(['Dora']);
    expect(found('all', 'dora')).toEqual(['Dora']);
  });
});
