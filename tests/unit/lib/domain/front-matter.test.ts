import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../../../lib/domain/front-matter';
import { recapMarkdown } from '../../../../lib/domain/recap';
import { oneLine } from '../../../../lib/domain/record';
import { readHead } from './strict-yaml';

const facts = {
  date: '2026-11-26',
  with: ['Ana Lima', 'Ben'],
  nextMeeting: { date: '2026-12-08', time: '15:00' },
};

describe('The head of a note', () => {
  it('says title, date, with whom, when next and the tag, and the text stands below it', () => {
    const note = recapMarkdown({ title: 'Ana and Ben', facts, sections: [] });
    expect(readHead(note)).toEqual({
      head: {
        title: 'Ana and Ben',
        date: '2026-11-26',
        with: ['Ana Lima', 'Ben'],
        'next-meeting': '2026-12-08T15:00',
        tags: ['mentoring'],
      },
      body: '\n# Ana and Ben\n',
    });
  });

  it('leaves out what is not known', () => {
    const { head } = readHead(frontMatter('T', { date: null, with: [], nextMeeting: null }));
    expect(head).toEqual({ title: 'T', tags: ['mentoring'] });
  });

  it.each([
    'Ana: # not a comment',
    '"quoted"',
    "it's",
    String.raw`back\slash \n \u0041`,
    '---',
    '- entry',
    '[[Ana]]',
    '[a, b]',
    '{a: b}',
    '&anchor *alias !tag',
    '@at `tick` %percent',
    '| > ? ~',
    'null',
    'true',
    '2026-11-26',
    '0x1F',
    '<script>alert(1)</script>',
    'tags: [stolen]',
    '山田 太郎 سارة 😀',
    'a\u200Db\u202Ec\uFEFFd\u{E0001}e',
  ])('has a name as it was typed: %j', (name) => {
    const { head } = readHead(frontMatter(name, { ...facts, with: [name] }));
    expect(head).toMatchObject({ title: name.replace(/^\uFEFF/, ''), with: [name], tags: ['mentoring'] });
  });

  it.each([
    ['line breaks', 'Ana\n---\ntags: x\r\n- y', 'Ana --- tags: x - y'],
    ['separators of lines and paragraphs', 'Ana\u2028Lima\u2029', 'Ana Lima'],
    ['control characters', 'A\u0000\u001B[31mB\u0085C', 'A [31mB C'],
    ['half a character', 'A\uD800B', 'A\uFFFDB'],
  ])('has %s of a name on one line', (_, name, read) => {
    expect(readHead(frontMatter(name, facts)).head['title']).toBe(read);
  });

  it('reads back as it was written, whatever a person is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme' }),
        (name, other) => {
          const { head } = readHead(frontMatter(name, { ...facts, with: [name, other] }));
          expect(head['with']).toEqual([name, other].map((each) => oneLine(each).toWellFormed()));
        },
      ),
    );
  });
});
