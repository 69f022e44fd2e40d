import { describe, expect, it } from 'vitest';
import { plainName } from '../../../../lib/domain/plain-name';

describe('Two names', () => {
  it.each([
    ['ana silva', 'Ana  Silva'],
    ['José', 'jose'],
    ['JOSÉ', 'José'],
    ['Ａｎａ', 'Ana'],
    ['ΝΊΚΟΣ', 'νικος'],
    ['Straße', 'STRASSE'],
    ['İpek', 'ipek'],
    ['أَحْمَد', 'احمد'],
    ['ｶﾅ', 'カナ'],
  ])('%s and %s are one', (one, other) => {
    expect(plainName(one)).toBe(plainName(other));
  });

  it.each([
    ['Ana', 'Anna'],
    ['かな', 'がな'],
    ['कमल', 'कमला'],
    ['Ana Silva', 'Ana Silvan'],
  ])('%s and %s are two', (one, other) => {
    expect(plainName(one)).not.toBe(plainName(other));
  });
});
