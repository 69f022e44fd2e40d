import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shortSum } from '../../../../lib/browser/deflated';
import { presetFile } from '../../../../lib/domain/programme';
import { formatProgrammeCode } from '../../../../lib/programmes/programme-code';
import { readProgramme, readProgrammeFile } from '../../../../lib/programmes/read-programme';
import { aPreset } from '../domain/sample-preset';

const preset = aPreset();

/** A code as somebody else would forge it: with a right checksum around whatever it holds. */
async function forged(content: string, version = 1): Promise<string> {
  const body = deflateRawSync(Buffer.from(content)).toString('base64url');
  return `LastTenProgramme.${version}.${body}.${await shortSum(body)}`;
}

describe('A programme is read', () => {
  it('from the text of its file, also with the mark some editors put before it', async () => {
    const expected = { preset, unknownKeys: 0, source: 'file' };
    expect(await readProgramme(presetFile(preset))).toEqual(expected);
    expect(await readProgramme(`\uFEFF${presetFile(preset)}`)).toEqual(expected);
  });

  it.each([
    ['alone', (code: string) => code],
    [
      'in a mail, quoted and broken into lines',
      (code: string) => `Hi,\n> ${code.match(/.{1,60}/g)?.join('\n> ')}\n> Noor`,
    ],
    ['at the end of a link', (code: string) => `See https://acme.example/mentoring#${code}.`],
    [
      'in a link that a mail program has wrapped',
      (code: string) =>
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://acme.example/#${code}`)}&data=05`,
    ],
    ['twice, because the mail was answered', (code: string) => `${code}\n\nOn Monday Noor wrote:\n> ${code}`],
    ['with letters nobody sees in it', (code: string) => code.replace(/(.{40})/, '$1\u200B\u00AD')],
  ])('from its code %s', async (_, write) => {
    const text = write(await formatProgrammeCode(preset));
    expect(await readProgramme(text)).toEqual({ preset, unknownKeys: 0, source: 'code' });
  });

  it('from a code that is one word of letters, digits, dashes and points', async () => {
    expect(await formatProgrammeCode(preset)).toMatch(/^[\w.-]{100,900}$/);
  });
});

describe('No programme is read, and why is said, from', () => {
  it.each([
    ['an empty text', '', 'no-programme'],
    ['another file', '{"format":"last-ten","version":9}', 'no-programme'],
    ['half a file', presetFile(preset).slice(0, 100), 'no-programme'],
    ['a partner’s code', '[LastTen:2:abc:00000000]', 'no-programme'],
    [
      'a file of ten megabytes',
      `{"format":"last-ten-programme","name":"${'a'.repeat(10_000_000)}"}`,
      'too-large',
    ],
  ])('%s', async (_, text, problem) => {
    expect(await readProgramme(text)).toEqual({ problem, field: '' });
  });

  it('a code with any one letter changed or left out', async () => {
    const code = await formatProgrammeCode(preset);
    for (let at = 'LastTenProgramme.1.'.length; at < code.length; at += 7) {
      const other = code[at] === 'A' ? 'B' : 'A';
      for (const text of [
        code.slice(0, at) + other + code.slice(at + 1),
        code.slice(0, at) + code.slice(at + 1),
      ])
        expect(await readProgramme(text)).toEqual({ problem: 'damaged', field: '' });
    }
  });

  it('a code that unfolds to ten megabytes', async () => {
    const bomb = await forged(`{"format":"last-ten-programme","name":"${'a'.repeat(10_000_000)}"}`);
    expect(bomb.length).toBeLessThan(30_000);
    expect(await readProgramme(bomb)).toEqual({ problem: 'damaged', field: '' });
  });

  it('a code of a newer writing, and one with a newer record in it', async () => {
    expect(await readProgramme(await forged(presetFile(preset), 2))).toEqual({ problem: 'newer', field: '' });
    const newer = presetFile(preset).replace('"version": 1', '"version": 2');
    expect(await readProgramme(await forged(newer))).toEqual({ problem: 'newer', field: '' });
  });

  it('two codes at once: nobody says which is meant', async () => {
    const other = await formatProgrammeCode(aPreset({ rhythmDays: 7 }));
    const text = `${await formatProgrammeCode(preset)}\n${other}`;
    expect(await readProgramme(text)).toEqual({ problem: 'several', field: '' });
  });

  it.each(['', 'null', '[]', '{', '"text"', '{"__proto__":{}}', '\u0000\u0001'])(
    'a code that holds %j',
    async (content) => {
      expect(await readProgramme(await forged(content))).toHaveProperty('problem');
    },
  );

  it('a file that is too large, without its being opened', async () => {
    const file = new File(['x'.repeat(64_001)], 'programme.json');
    file.text = () => Promise.reject(new Error('It was opened.'));
    expect(await readProgrammeFile(file)).toEqual({ problem: 'too-large', field: '' });
  });
});
