import { describe, expect, it } from 'vitest';
import { recapMarkdown, recapPlainText } from '../../../../lib/domain/recap';

const recap = {
  title: 'Ana & Ben, 10 December',
  sections: [
    { heading: 'Must do', lines: ['Draft CV', '*bold* #1 [x](http://a_b) <b>'], boxes: true },
    {
      heading: 'Notes',
      lines: ['1. not a list', '- not a list', '+ nor this', '> nor a quote', '&lt; & co'],
      boxes: false,
    },
    { heading: 'Empty', lines: [], boxes: true },
  ],
};

describe('The summary', () => {
  it('as Markdown reads as people typed it, with boxes to tick', () => {
    expect(recapMarkdown(recap)).toBe(
      [
        '# Ana & Ben, 10 December',
        '',
        '## Must do',
        '',
        '- [ ] Draft CV',
        String.raw`- [ ] \*bold\* \#1 \[x\](http://a\_b) \<b\>`,
        '',
        '## Notes',
        '',
        String.raw`- 1\. not a list`,
        String.raw`- \- not a list`,
        String.raw`- \+ nor this`,
        String.raw`- \> nor a quote`,
        String.raw`- \&lt; & co`,
        '',
        '## Empty',
        '',
        '',
      ].join('\n'),
    );
  });

  it('as plain text has no marks at all', () => {
    expect(recapPlainText(recap)).toContain('Must do\n• Draft CV\n• *bold* #1 [x](http://a_b) <b>\n');
  });
});
