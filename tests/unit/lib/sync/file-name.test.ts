import { describe, expect, it } from 'vitest';
import { fileNameOf, isOriginal, logicalName } from '../../../../lib/sync/file-name';
import { keepKey, newFolderKey } from '../../../../lib/sync/keys';

const id = '0123456789abcdef0123456789abcdef';

describe('The name of a copy’s file', () => {
  it('is the same each time, another one under another key, and tells nothing of the copy', async () => {
    const [one, other] = [await keepKey(newFolderKey()), await keepKey(newFolderKey())];
    const name = await fileNameOf(id, one);
    expect(await fileNameOf(id, one)).toBe(name);
    expect(await fileNameOf(id, other)).not.toBe(name);
    expect(name).toMatch(/^[0-9a-f]{32}\.ltn$/);
    expect(name).not.toContain(id.slice(0, 8));
    expect(isOriginal(name)).toBe(true);
  });

  it.each([
    `${id}.ltn`,
    `${id} (conflicted copy 2026-11-27 101112).ltn`,
    `${id} (Ana's conflicted copy 2026-11-27).ltn`,
    `${id}.sync-conflict-20261127-101112-ABCDEFG.ltn`,
    `${id}-OFFICE-PC.ltn`,
    `${id} (1).ltn`,
    `${id}.ltn.conflict1`,
    `${id.toUpperCase()}.LTN`,
  ])('is known in what sync programs make of it: %s', (name) => {
    expect(logicalName(name)).toBe(`${id}.ltn`);
  });

  it.each([
    `.${id}.ltn`,
    `~syncthing~${id}.ltn.tmp`,
    `${id}.ltn.part`,
    `${id}.txt`,
    `${id}0.ltn`,
    'notes.ltn',
    '',
  ])('is not seen in anything else: %s', (name) => {
    expect(logicalName(name)).toBeNull();
    expect(isOriginal(name)).toBe(false);
  });
});
