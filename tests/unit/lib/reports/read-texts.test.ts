import { describe, expect, it } from 'vitest';
import { readReport, type ProgrammeReport } from '../../../../lib/domain/programme-report/report';
import { checksumOf } from '../../../../lib/reports/checksum';
import { formatBlock } from '../../../../lib/reports/report-block';
import { readSource, type Finding } from '../../../../lib/reports/read-texts';
import { aReport, codeOf } from './a-report';

const now = '2026-11-20T12:00:00.000Z';

async function read(content: BlobPart, name = 'report.txt'): Promise<Finding[]> {
  const found: Finding[] = [];
  await readSource(
    { name, blob: new Blob([content]) },
    {
      now,
      pause: () => Promise.resolve(false),
      onFound: (finding) => {
        found.push(finding);
        return Promise.resolve();
      },
    },
  );
  return found;
}

const kinds = (findings: readonly Finding[]) =>
  findings.map(({ found }) => (typeof found === 'string' ? found : 'report'));

const report = aReport({ names: ['Ana Sílva', '김'], told: { pace: [1, 1], left: [4, 4] } });
const block = formatBlock(report);
/** A block around any value, with a right checksum. */
const forged = (value: unknown) => {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
    .toString('base64')
    .replaceAll('=', '');
  return `[LastTenReport:1:${body}:${checksumOf(body)}]`;
};

function quotedPrintable(text: string): string {
  return text
    .replaceAll(
      /[^ -<>-~\n]/g,
      (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .split('\n')
    .map((line) => line.replaceAll(/.{40}(?=.)/g, '$&=\r\n'))
    .join('\r\n');
}

const base64 = (text: string) => Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

const mail = (headers: string, body: string) =>
  `From: a@example.org\r\nSubject: =?utf-8?q?Report?=\r\n${headers}\r\n\r\n${body}\r\n`;

const multipart = `--frontier\r\nContent-Type: text/plain\r\n\r\n${block}\r\n--frontier\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(`<html><body><p>${block.replaceAll('\n', '<br>\n')}</p></body></html>`)}\r\n--frontier--\r\n`;

describe('A report is read', () => {
  it.each([
    ['as it was copied', block],
    ['within a letter', `Dear Noor,\n\n${block}\n\nBest, Ana [1] & co <ana@example.org>`],
    ['quoted twice', `On Monday Ana wrote:\n${block.replaceAll(/^/gm, '> > ')}`],
    ['on one line', block.replaceAll('\n', '')],
    ['broken anywhere', block.replaceAll(/.{17}/g, '$&\r\n  ')],
    ['with blanks nobody sees in it', block.replaceAll(/.{9}/g, '$&\u200B\u00AD\uFEFF\u00A0')],
    ['as HTML of its own', `<html><div class="x">${block.replaceAll('\n', '</div><div class="x">')}</div>`],
    ['with words broken by a mail program', block.replaceAll(/.{30}/g, '$&<wbr>')],
    [
      'with entities',
      block
        .replaceAll('+', '&#43;')
        .replaceAll('/', '&#x2F;')
        .replaceAll(':', '&colon;')
        .replace('[', '&lsqb;'),
    ],
    ['in JSON', JSON.stringify({ text: `Hello\n${block}` })],
    ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${block}`, 'utf16le'))],
    ['in a plain mail', mail('Content-Type: text/plain; format=flowed', block)],
    [
      'in a quoted-printable mail',
      mail('Content-Transfer-Encoding: quoted-printable', quotedPrintable(block)),
    ],
    [
      'in a Base64 mail',
      mail(
        'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        base64(`Grüße\n${block}`),
      ),
    ],
    [
      'in a mail of two parts, once',
      mail('MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="frontier"', multipart),
    ],
    [
      'in a file attached to a mail beside a picture',
      mail(
        'Content-Type: multipart/mixed; boundary=outer',
        `--outer\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('x'.repeat(3000))}\r\n--outer\r\nContent-Type: application/octet-stream; name="report.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(block)}\r\n--outer--\r\n`,
      ),
    ],
    [
      'in a mail forwarded in a mail',
      mail(
        'Content-Type: multipart/mixed; boundary=outer',
        `--outer\r\nContent-Type: message/rfc822\r\n\r\n${mail('Content-Transfer-Encoding: base64', base64(block))}--outer--\r\n`,
      ),
    ],
    [
      'in a line of ten megabytes',
      `${'x '.repeat(5_000_000)}${block.replaceAll('\n', '')}${'<a&'.repeat(10_000)}`,
    ],
  ])('%s', async (_, content) => {
    expect(await read(content).then((found) => found.map((one) => one.found))).toEqual([report]);
  });

  it('each of its own mail in one file of mails, with the number of the mail', async () => {
    const mails = [1, 2, 3].map((number) =>
      mail('Content-Type: text/plain', formatBlock(aReport({ code: codeOf(number) }))),
    );
    const found = await read(
      mails.map((text) => `From a@example.org Mon Nov 16\r\n${text}\r\n`).join(''),
      'all.mbox',
    );
    expect(found.map(({ place }) => place.mail)).toEqual([1, 2, 3]);
    expect(kinds(found)).toEqual(['report', 'report', 'report']);
  });

  it('with the line it begins in', async () => {
    const found = await read(`\n\n${block}\n\n${formatBlock(aReport())}`);
    expect(found.map(({ place }) => place.line)).toEqual([3, 3 + block.split('\n').length + 1]);
  });
});

describe('What is no report is named as what it is', () => {
  const swapped = block.replace(/[A-Za-z](?=[^:]*:[0-9a-f]{8}\])/, (letter) => (letter === 'A' ? 'B' : 'A'));

  it.each([
    ['a letter changed', swapped, ['damaged']],
    ['a line lost', block.split('\n').toSpliced(1, 1).join('\n'), ['damaged']],
    ['its end lost', block.slice(0, -30), ['damaged']],
    ['its end lost before another one', `${block.slice(0, -30)}\n${block}`, ['damaged', 'report']],
    ['an end that never comes', `[LastTenReport:1:${'A'.repeat(1_000_000)}`, ['damaged']],
    ['a newer version', '[LastTenReport:2:xyz:0]', ['newer']],
    ['a version that is no number of ours', '[LastTenReport:0:xyz:0]', ['damaged']],
    ['nothing', 'Dear Noor, I shall report next week.', ['nothing']],
    ['a picture', new Uint8Array(200_000).map((_, at) => (at * 7919) % 256), ['nothing']],
    ['an empty file', '', []],
    ['a code of a pair', '[LastTen:2:AAAA:00000000]', ['nothing']],
  ])('%s', async (_, content, expected) => {
    expect(kinds(await read(content))).toEqual(expected);
  });

  it.each([
    ['a figure below its steps', { told: { pace: [-1, 2] } }],
    ['a figure beyond its steps', { told: { pace: [2, 1e9] } }],
    ['a figure that is no number', { told: { pace: [null, 2] } }],
    ['a range from high to low', { told: { pace: [2, 0] } }],
    ['a figure nobody knows', { told: { score: [1, 1] } }],
    ['a month to come', { month: '2027-03' }],
    ['a month that is none', { month: '2026-13' }],
    ['a code that is none', { code: 'AB' }],
    ['a name that is no text', { names: [1, 2] }],
    ['three names', { names: ['a', 'b', 'c'] }],
    ['more than it may say', { extra: 1 }],
    ['steps that leave with names only, without', { told: { pace: [0, 0], kept: [1, 1] } }],
  ])('a forged one: %s', async (_, fields) => {
    expect(kinds(await read(forged({ ...aReport(), ...fields })))).toEqual(['damaged']);
  });

  it('a forged one: keys that every object has, and what is no object', async () => {
    const text = JSON.stringify(aReport());
    const values = [
      text.replace('"told":{', '"told":{"__proto__":{"pace":[0,0]},'),
      text.replace('{', '{"__proto__":{"hear":true},'),
      text.replace('{', '{"constructor":1,'),
      'NaN',
      'null',
      '[]',
      '\u00FF\u0000',
    ];
    for (const value of values) expect(kinds(await read(forged(value)))).toEqual(['damaged']);
    expect(Object.prototype).not.toHaveProperty('hear');
  });

  it('signs that turn a name around are taken out of it, and it is one line', async () => {
    const [found] = await read(
      forged(
        aReport({
          names: ['<b>Ana\u202Egnp.exe', 'Kim\n=HYPERLINK("x")'],
          programme: '\u2066Mentoring\u200B',
        }),
      ),
    );
    const { names, programme } = (found as { readonly found: ProgrammeReport }).found;
    expect(names).toEqual(['<b>Anagnp.exe', 'Kim =HYPERLINK("x")']);
    expect(programme).toBe('Mentoring');
  });

  it('a report of this month counts also where the clock of the reader is a day behind', () => {
    expect(readReport(aReport({ month: '2026-12' }), '2026-11-29T23:00:00.000Z')).not.toBeNull();
    expect(readReport(aReport({ month: '2026-12' }), '2026-11-20T23:00:00.000Z')).toBeNull();
  });
});
