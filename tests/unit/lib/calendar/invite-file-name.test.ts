import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inviteFileName } from '../../../../lib/calendar/invite-file-name';

describe('The name of an invite file', () => {
  it.each([
    ['Mentoring with Ana', 'Mentoring with Ana 2026-12-10.ics'],
    ['Mentoring with Ana/Zoë: "Q"?', 'Mentoring with Ana Zoë Q 2026-12-10.ics'],
    ['Mentoring with\nAna\u0000', 'Mentoring with Ana 2026-12-10.ics'],
    ['Mentoring with עברית', 'Mentoring with עברית 2026-12-10.ics'],
    ['../../etc/passwd', 'etc passwd 2026-12-10.ics'],
    ['\u202Egpj.exe', 'gpj.exe 2026-12-10.ics'],
    ['...', 'Meeting 2026-12-10.ics'],
    ['', 'Meeting 2026-12-10.ics'],
  ])('%j is %j', (words, name) => {
    expect(inviteFileName(words, '2026-12-10')).toBe(name);
  });

  it('is one that every system accepts, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const name = inviteFileName(words, '2026-12-10');
        expect(name).toMatch(/ 2026-12-10\.ics$/);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/^[. ]/);
      }),
    );
  });

  it.each(['👩‍💻', '日', 'é', 'x'])('fits a file system, however long the names: %s', (letter) => {
    const name = inviteFileName(letter.repeat(300), '2026-12-10');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(250);
    expect(name).not.toContain('\uFFFD');
    expect(name.length).toBeGreaterThan(40);
  });
});
