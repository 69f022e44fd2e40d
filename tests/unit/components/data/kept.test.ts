import { beforeEach, expect, it, vi } from 'vitest';
import { readKept } from '../../../../components/data/kept';
import { database } from '../../../../lib/storage/engine/database';
import { createFolder } from '../../../../lib/sync/connect';
import { syncHere } from '../../../../lib/sync/here';
import { browserLocks } from '../../lib/browser/browser-locks';
import { emptyDatabase } from '../../lib/storage/empty-database';

beforeEach(async () => {
  await emptyDatabase();
  vi.stubGlobal('navigator', { locks: browserLocks() });
});

it('Every table of the store is told in words of its own', async () => {
  const { tables } = await readKept();
  expect(tables.map(({ name }) => name).toSorted()).toEqual(
    database.tables.map(({ name }) => name).toSorted(),
  );
  expect(tables.filter(({ name, title }) => name !== 'device' && title === 'Facts about this copy')).toEqual(
    [],
  );
});

it('The password of a connected folder is on no page', async () => {
  const place = {
    kind: 'webdav',
    address: 'https://cloud.example/dav/',
    user: 'ana',
    password: 'app-password-of-ana',
  } as const;
  await createFolder({ place, label: 'Laptop', passphrase: '' }, syncHere());
  const text = JSON.stringify(await readKept());
  expect(text).toContain('cloud.example');
  expect(text).not.toContain(place.password);
});
