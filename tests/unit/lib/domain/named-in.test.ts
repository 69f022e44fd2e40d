import { describe, expect, it } from 'vitest';
import { isNamedIn } from '../../../../lib/domain/named-in';

describe('A title names a partner', () => {
  it.each([
    ['Ana Lima', 'Ana Lima'],
    ['Mentoring: ana LIMA (60 min)', 'Ana Lima'],
    ["Ana Lima's hour", 'Ana Lima'],
    ['Ana Lima’s hour', 'Ana Lima'],
    ['Ben/Ana Lima', 'Ana Lima'],
    ['Ana\u00a0 Lima', 'Ana Lima'],
    ['Diana Lima and Ana Lima', 'Ana Lima'],
    ['Mentoring Zoe\u0308 Bru\u0308ck', 'Zoë Brück'],
    ['Ana (she/her) 1:1', 'Ana (she/her)'],
    ['田中太郎との面談', '田中太郎'],
    ['与王伟的会议', '王伟'],
    ['Встреча с Анна Иванова', 'Анна Иванова'],
  ])('in "%s": %s', (title, name) => {
    expect(isNamedIn(title, name)).toBe(true);
  });

  it.each([
    ['Weekly sync', 'Ana Lima'],
    ['Ana and Ben', 'Ana Lima'],
    ['Diana Lima', 'Ana Lima'],
    ['Ana Limas', 'Ana Lima'],
    ['Ana Lima-Reis', 'Ana Lima'],
    ['Maria-Ana Lima', 'Ana Lima'],
    ['Ana2 review', 'Ana'],
    ['東京都の会議', '京都'],
    ['Ana Lima', ''],
    ['Ana Lima', ' '],
    ['', 'Ana Lima'],
  ])('not in "%s": %s', (title, name) => {
    expect(isNamedIn(title, name)).toBe(false);
  });
});
