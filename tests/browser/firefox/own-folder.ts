import { password } from '../../servers/dav-server.ts';
import { sharedTables } from '../harness/sync-machines.ts';
import type { RunningFirefox } from './firefox.ts';
import type { Machine } from './machine.ts';

/** Joins a folder of one's own with the block of another machine, in Firefox. */
export async function joinInFirefox(firefox: RunningFirefox, label: string, block: string): Promise<void> {
  await firefox.page('options.html#sync');
  await firefox.click('Join with a block');
  await firefox.fill('Block from your other machine', block);
  await firefox.click('Read the block');
  await firefox.waitFor('Allow and test');
  await firefox.fill('App password', password);
  await firefox.fill('Name of this machine, such as “Office PC”', label);
  await firefox.click('Allow and test');
  await firefox.untilText('Last matched');
}

/** What is to be equal, nothing of it twice. What a deleted record was stays for a while where it was deleted, to be taken back. */
export async function recordOf(machine: Machine): Promise<unknown> {
  const tables = await Promise.all(sharedTables.map((table) => machine.table(table)));
  return tables.map((all) =>
    all.map((row) => (row['deletedAt'] === null ? row : { id: row['id'], isDeleted: true })),
  );
}
