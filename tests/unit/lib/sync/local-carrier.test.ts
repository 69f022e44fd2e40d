import { beforeEach, describe, expect, it } from 'vitest';
import { localCarrier } from '../../../../lib/sync/local-carrier';
import { FakeDirectory } from './fake-directory';

const folderId = 'f'.repeat(32);
const name = `${'a'.repeat(32)}.ltn`;
const content = Uint8Array.of(1, 2, 3);

let root: FakeDirectory;

const open = () => localCarrier(root as unknown as FileSystemDirectoryHandle, ['LastTen', folderId]);

beforeEach(() => {
  root = new FakeDirectory();
});

describe('A folder of this machine', () => {
  it('is empty before anything was written, and keeps what is', async () => {
    const carrier = await open();
    expect(await carrier.list()).toEqual([]);
    expect(await carrier.get(name)).toBeNull();
    await carrier.remove(name);
    await carrier.put(name, content);
    expect(await carrier.list()).toMatchObject([{ name, size: 3 }]);
    expect(await carrier.get(name)).toEqual(content);
    expect(root.folders.get('LastTen')?.folders.has(folderId)).toBe(true);
    await carrier.remove(name);
    expect(await carrier.list()).toEqual([]);
  });

  it.each(['prompt', 'denied'])('whose permission is %s waits for the person', async (permission) => {
    root.permission = permission;
    await expect(open()).rejects.toMatchObject({ trouble: 'notAllowed' });
  });

  it.each([
    ['NotAllowedError', 'notAllowed'],
    ['SecurityError', 'notAllowed'],
    ['NotFoundError', 'missing'],
    ['NoModificationAllowedError', 'locked'],
    ['QuotaExceededError', 'full'],
    ['AbortError', 'failed'],
  ])('that answers %s is in trouble of its kind', async (error, trouble) => {
    const carrier = await open();
    root.failure = new DOMException('no', error);
    await expect(carrier.list()).rejects.toMatchObject({ trouble });
    await expect(carrier.put(name, content)).rejects.toMatchObject({ trouble });
  });
});
