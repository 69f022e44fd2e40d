import { describe, expect, it } from 'vitest';
import { formatJoinBlock, readJoinBlock, whereOf, type JoinBlock } from '../../../../lib/sync/join-block';

const block: JoinBlock = {
  role: 'copies',
  folderId: 'a'.repeat(32),
  key: `${'K'.repeat(43)}=`,
  where: { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'ana' },
};

describe('The block for another machine', () => {
  it('says all that machine needs and no password, in short lines', async () => {
    const text = await formatJoinBlock(block);
    expect(await readJoinBlock(text)).toEqual(block);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(64);
    const password = {
      kind: 'webdav',
      address: 'https://cloud.example/',
      user: 'ana',
      password: 'secret',
    } as const;
    expect(whereOf(password)).toEqual({ kind: 'webdav', address: 'https://cloud.example/', user: 'ana' });
  });

  it('is read out of a mail or chat that put something into it', async () => {
    const text = await formatJoinBlock(block);
    const quoted = `Hi,\n> ${text.replaceAll('\n', '\r\n> ')}\n> Ana`;
    expect(await readJoinBlock(quoted)).toEqual(block);
    expect(await readJoinBlock(text.replaceAll('', '\u200B'))).toEqual(block);
  });

  it('with a letter missing or changed is damaged; of a newer version it says so; anything else is none', async () => {
    const text = await formatJoinBlock(block);
    const at = text.indexOf('\n') + 5;
    expect(await readJoinBlock(text.slice(0, at) + text.slice(at + 1))).toBe('damaged');
    expect(
      await readJoinBlock(`${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`),
    ).toBe('damaged');
    expect(await readJoinBlock(text.slice(0, -3))).toBe('damaged');
    expect(await readJoinBlock(text.replace('LastTenSync:1', 'LastTenSync:2'))).toBe('newer');
    expect(await readJoinBlock('[LastTen:2:\nabc\n:00000000]')).toBe('no-block');
    expect(await readJoinBlock('')).toBe('no-block');
  });

  it('that leads to no https address, or carries a password in one, is refused', async () => {
    for (const address of ['http://cloud.example/', 'https://ana:pw@cloud.example/', 'javascript:alert(1)']) {
      const where = { kind: 'webdav', address, user: '' } as const;
      expect(await readJoinBlock(await formatJoinBlock({ ...block, where }))).toBe('damaged');
    }
  });

  it('under a passphrase opens with that one only', async () => {
    const text = await formatJoinBlock(block, 'six quiet words');
    expect(text).not.toContain('LastTenSync');
    expect(await readJoinBlock(text)).toBe('passphrase');
    expect(await readJoinBlock(text, 'other words')).toBe('passphrase');
    expect(await readJoinBlock(text, 'six quiet words')).toEqual(block);
  });
});
