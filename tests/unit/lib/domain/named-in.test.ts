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
    ['Jo: review', 'Jo'],
    ['Li weekly', 'Li'],
    ['李娜的会议', '李娜'],
    ['李娜 1:1', '李娜'],
    ['マリアさんと面談', 'マリア'],
    ['佐藤さんと佐藤健', '佐藤健'],
    ['田中様 定例', '田中'],
    ['さくらさんと面談', 'さくら'],
    ['اجتماع مع سارة', 'سارة'],
    ['\u2067سارة\u2069 أسبوعي', 'سارة'],
    ['جلسه با علی', 'علی'],
    ['פגישה עם דנה', 'דנה'],
    ["Réunion d'Ana", 'Ana'],
    ['Ana–Lena', 'Ana'],
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
    ['Joint review', 'Jo'],
    ['Mojo talk', 'Jo'],
    ['Linda weekly', 'Li'],
    ['与李娜娜开会', '李娜'],
    ['林丽娜会议', '丽娜'],
    ['マリアンヌさんと面談', 'マリア'],
    ['マリーさんと面談', 'マリ'],
    ['اجتماع وسارة', 'سارة'],
    ['جلسه با علی\u200cرضا', 'علی'],
    ['פגישה עם דניאלה', 'דני'],
    ['עם דנה־לי', 'דנה'],
    ["O'Brien weekly", 'Brien'],
    ['O’Brien weekly', 'Brien'],
    ['Ana\u00adis', 'Ana'],
    ['Ana\u200dis', 'Ana'],
    ['Ana Lima', ''],
    ['Ana Lima', ' '],
    ['', 'Ana Lima'],
  ])('not in "%s": %s', (title, name) => {
    expect(isNamedIn(title, name)).toBe(false);
  });
});
