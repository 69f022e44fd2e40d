import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../../lib/backup/backup-file';
import { decryptText, encryptText, parseEncrypted } from '../../../../lib/backup/encryption';

const secret = '{"takeaway":"Ask first – 聞く"}';
const passphrase = 'correct horse battery';

async function locked(text = secret) {
  const file = parseEncrypted(await encryptText(text, passphrase));
  if (!file) throw new Error('Expected a protected file.');
  return file;
}

describe('A file under a passphrase', () => {
  it('says nothing of its contents, and never the same twice', async () => {
    const [first, second] = [await encryptText(secret, passphrase), await encryptText(secret, passphrase)];
    expect(first).not.toContain('takeaway');
    expect(first).not.toBe(second);
  });

  it('is opened by its passphrase, however its letters were composed', async () => {
    const file = await locked();
    expect(await decryptText(file, passphrase)).toBe(secret);
    const accented = parseEncrypted(await encryptText(secret, 'Zo\u00EB 12345'));
    expect(accented && (await decryptText(accented, 'Zoe\u0308 12345'))).toBe(secret);
  });

  it('is opened by no other, nor when a single letter or its head was changed', async () => {
    const file = await locked();
    expect(await decryptText(file, 'correct horse batterz')).toBeUndefined();
    const flipped = `${file.data.startsWith('A') ? 'B' : 'A'}${file.data.slice(1)}`;
    expect(await decryptText({ ...file, data: flipped }, passphrase)).toBeUndefined();
    expect(await decryptText({ ...file, iterations: file.iterations + 1 }, passphrase)).toBeUndefined();
  });

  it('holds a text of any size', async () => {
    const long = secret.repeat(40_000);
    expect(await decryptText(await locked(long), passphrase)).toBe(long);
  });

  it.each([
    ['no JSON', 'last-ten-encrypted'],
    ['another file', '{"format":"last-ten","version":4}'],
    ['one with parts missing', '{"format":"last-ten-encrypted","version":1}'],
    ['one that would keep the machine busy for ever', JSON.stringify({ iterations: 1e15 })],
  ])('is told from %s', (_, text) => {
    expect(parseEncrypted(text)).toBeUndefined();
  });

  it.each([
    ['of a newer version', '{"format":"last-ten-encrypted","version":2}', 'newer'],
    ['not whole', '{"format":"last-ten-encrypted","version":1}', 'damaged'],
    ['of something else', '{"format":"another","version":1}', 'no-backup'],
  ])('that is %s is said to be just that', (_, text, problem) => {
    expect(parseEncrypted(text)).toBeUndefined();
    expect(parseBackup(text)).toMatchObject({ problem });
  });
});
