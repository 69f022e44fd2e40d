import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deflate } from '../../../../lib/browser/deflated';
import { largeContent, open, seal, type EnvelopePlace } from '../../../../lib/sync/envelope';
import { keepKey, keyIdOf, newFolderKey, writeKey } from '../../../../lib/sync/keys';
import { runs } from '../../fuzz/runs';

const folderId = 'a'.repeat(32);
const name = `${'b'.repeat(32)}.ltn`;
const content = { words: 'Draft CV', list: Array.from({ length: 300 }, (_, at) => `line ${at}`) };

let here: EnvelopePlace;
let bytes: Uint8Array<ArrayBuffer>;

const sealed = async (value: unknown, place: EnvelopePlace) => {
  const file = await seal(value, place);
  if (!file) throw new Error('Expected a file, found that it is too large.');
  return file.bytes;
};

beforeAll(async () => {
  here = { folderId, name, key: await keepKey(newFolderKey()) };
  bytes = await sealed(content, here);
});

describe('A sealed file', () => {
  it('gives back what was sealed, and is padded to whole steps of 4 kB', async () => {
    expect(await open(bytes, here)).toEqual({ value: content });
    expect(bytes.length % 4096).toBe(0);
    expect((await sealed({}, here)).length).toBe((await sealed({ one: 'word' }, here)).length);
  });

  it('differs with each write of the same, and shows no word of it', async () => {
    const again = await sealed(content, here);
    expect(again).not.toEqual(bytes);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Draft');
  });

  it('under another key, in another folder or under another copy’s name does not open', async () => {
    const other = await keepKey(newFolderKey());
    expect(await open(bytes, { ...here, key: other })).toEqual({ problem: 'other-key' });
    expect(await open(bytes, { ...here, folderId: 'c'.repeat(32) })).toEqual({ problem: 'damaged' });
    expect(await open(bytes, { ...here, name: `${'d'.repeat(32)}.ltn` })).toEqual({ problem: 'damaged' });
  });

  it('of a newer version says so, and what is none is none', async () => {
    const newer = bytes.slice();
    newer[3] = 9;
    expect(await open(newer, here)).toEqual({ problem: 'newer' });
    expect(await open(new TextEncoder().encode('<!doctype html>'), here)).toEqual({ problem: 'not-ours' });
    expect(await open(new Uint8Array(0), here)).toEqual({ problem: 'not-ours' });
  });

  it('that unfolds to more than is ever written is not unfolded, and too much is not sealed', async () => {
    expect(await seal({ much: 'x'.repeat(17 * 1024 * 1024) }, here)).toBeNull();
    expect(await open(new Uint8Array([...bytes.slice(0, 60), ...new Uint8Array(17_000_000)]), here)).toEqual({
      problem: 'too-large',
    });
    expect((await seal({ much: 'x'.repeat(5_000_000) }, here))?.contentBytes).toBeGreaterThan(largeContent);
  });

  it('that was cut short anywhere is told from a whole one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await open(bytes.slice(0, length), here)).toHaveProperty('problem');
      }),
      runs(100),
    );
  });

  it('in which any bit was turned is told from a whole one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const turned = bytes.slice();
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        expect(await open(turned, here)).toHaveProperty('problem');
      }),
      runs(100),
    );
  });

  it('made of any bytes is refused with a reason', async () => {
    const head = fc.constantFrom(bytes.slice(0, 4), bytes.slice(0, 12), new Uint8Array(0));
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
        expect(await open(new Uint8Array([...first, ...rest]), here)).toHaveProperty('problem');
      }),
      runs(100),
    );
  });

  it('by who knows the key, around a bomb or around nothing that unfolds, is refused with its reason', async () => {
    const bomb = await deflate(new Uint8Array(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await open(await byHand(bomb), here)).toEqual({ problem: 'too-large' });
    expect(await open(await byHand(Uint8Array.of(1, 2, 3, 4)), here)).toEqual({ problem: 'damaged' });
    expect(await open(await byHand(await deflate(Uint8Array.of(0xff))), here)).toEqual({
      problem: 'damaged',
    });
    const noJson = await deflate(new TextEncoder().encode('{'));
    expect(await open(await byHand(noJson), here)).toEqual({ problem: 'damaged' });
    expect(await open(await byHand(noJson, 5000), here)).toEqual({ problem: 'damaged' });
  });
});

/** A file with a right seal around any bytes, which say of themselves how many they are. */
async function byHand(bytes: Uint8Array, length = bytes.length): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, nonce] = [new Uint8Array(16), new Uint8Array(12)];
  const plain = new Uint8Array(4 + bytes.length);
  new DataView(plain.buffer).setUint32(0, length);
  plain.set(bytes, 4);
  const additionalData = new TextEncoder().encode(`last-ten file|1|${folderId}|${name}`);
  const key = await writeKey(here.key, salt);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, plain);
  const head = [0x4c, 0x54, 0x4e, 1];
  return Uint8Array.from([...head, ...(await keyIdOf(here.key)), ...salt, ...nonce, ...new Uint8Array(data)]);
}
