import { describe, expect, it } from 'vitest';
import { readQuickEntries } from '../../../../lib/domain/quick-entry';
import { contextIn } from './typed-words/typed-table';

function texts(pasted: string, tag: 'en' | 'de' | 'ja' | 'ar' = 'en'): string[] {
  return readQuickEntries(pasted, contextIn(tag)).map(({ text }) => text);
}

describe('A mark before a pasted line goes:', () => {
  it.each([
    '·\tSend notes',
    'o\tSend notes',
    '§\tSend notes',
    '\uF0B7\tSend notes',
    '• Send notes',
    '•Send notes',
    '\u00a0•\u00a0Send notes',
    '▪ Send notes',
    '◦ Send notes',
    '‣ Send notes',
    '● Send notes',
    '○ Send notes',
    '■ Send notes',
    '□ Send notes',
    '➢ Send notes',
    '❖ Send notes',
    '☐ Send notes',
    '☐Send notes',
    '☑ Send notes',
    '✅ Send notes',
    '✓ Send notes',
    '✔ Send notes',
    '• ☐ Send notes',
    '- [ ] Send notes',
    '– Send notes',
    '— Send notes',
    '1. Send notes',
    '1.\tSend notes',
    '1) Send notes',
    '(1) Send notes',
    '1- Send notes',
    '1.1\tSend notes',
    '1.1. Send notes',
    'a) Send notes',
    '(a) Send notes',
    'a.\tSend notes',
    'iv) Send notes',
    '① Send notes',
    '１． Send notes',
    'ü\tSend notes',
    'Ø\tSend notes',
    '\uF0FC\tSend notes',
    '▪\uFE0E Send notes',
    '🔹 Send notes',
  ])('%j', (line) => {
    expect(texts(line)).toEqual(['Send notes']);
  });

  it.each([
    ['ja', '・資料を送る', '資料を送る'],
    ['ja', '１．資料を送る', '資料を送る'],
    ['ja', '（１） 資料を送る', '資料を送る'],
    ['ar', '١. إرسال الملف', 'إرسال الملف'],
    ['ar', 'أ) إرسال الملف', 'إرسال الملف'],
    ['ar', '١- إرسال الملف', 'إرسال الملف'],
    ['de', '1.\tNotizen senden', 'Notizen senden'],
    ['de', '1. Notizen senden\n2. Lesen', 'Notizen senden'],
  ] as const)('in %s: %j', (tag, pasted, first) => {
    expect(texts(pasted, tag)[0]).toBe(first);
  });
});

describe('What only begins like a mark stays:', () => {
  it.each([
    "o'clock is a word",
    'o Send it',
    'O Pedro calls',
    '- 5 °C outside',
    '– 3 % less',
    '−5 degrees',
    '+ 49 30 1234567',
    '1.5 h reading',
    '1.5 Hours of reading',
    '3.5 hours of rest',
    '1.2.3 release notes',
    '1:30 call',
    '1/2 cup of tea',
    '24. Dezember feiern',
    '3. 12. Termin',
    '(c) 2026 Ana',
    '(Ana) calls',
    '*important*',
    '[link] to read',
    '#1 goal',
    '2026 plan',
    '7 habits',
    'A. Lima calls',
    'i.e. this one',
    '§ 4 is short',
    '→ Berlin',
    '★★★ film',
    '○○さんに連絡',
    '---',
  ])('%j', (line) => {
    expect(texts(line)).toEqual([line]);
  });

  it('a German ordinal, which could be the second of something', () => {
    expect(texts('2. Kapitel lesen', 'de')).toEqual(['2. Kapitel lesen']);
  });
});

describe('Marks that could be words', () => {
  it.each([
    ['en', '1. Send notes\n2. Mail Ana\n3. Marketing plan', ['Send notes', 'Mail Ana', 'Marketing plan']],
    ['en', 'a. Send notes\nb. Call Ana', ['Send notes', 'Call Ana']],
    ['en', 'i. Send notes\nii. Call Ana', ['Send notes', 'Call Ana']],
    ['en', '→ Send notes\n→ Call Ana', ['Send notes', 'Call Ana']],
    ['en', 'a. Einstein paper\ni. Newton paper', ['a. Einstein paper', 'i. Newton paper']],
    ['ja', '●資料を送る\n（2）電話する\n①直す', ['資料を送る', '電話する', '直す']],
    ['ja', '①と②を比べる', ['①と②を比べる']],
    ['ja', '●●さんに電話', ['●●さんに電話']],
  ] as const)('are marks where they follow each other: %s %j', (tag, pasted, expected) => {
    expect(texts(pasted, tag)).toEqual(expected);
  });

  it('go beside others that could not', () => {
    expect(texts('• Draft\no Send\n  ▪ Call')).toEqual(['Draft', 'Send', 'Call']);
    expect(texts('1.1 Draft\n1.2 Send')).toEqual(['Draft', 'Send']);
  });

  it('stay beside a number that counts hours', () => {
    expect(texts('• Draft\n1.5 h reading')).toEqual(['Draft', '1.5 h reading']);
  });
});
