import type { DBCore, Middleware } from 'dexie';
import { beforeAll, expect, it, vi } from 'vitest';
import { MemoryFolder } from './memory-folder';
import {
  addItem,
  beginWith,
  depsOf,
  everythingOf,
  openSyncCopy,
  sync,
  textsOf,
  type SyncCopy,
} from './sync-copy';

/** How many steps a copy has left before it is stopped: each transaction of its store, each request of its folder. */
let left = Number.POSITIVE_INFINITY;

class Killed extends Error {}

function step(): void {
  left -= 1;
  if (left < 0) throw new Killed('The worker was stopped.');
}

const stopping: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'stopping',
  create: (core) => ({
    ...core,
    transaction: (...given) => {
      step();
      return core.transaction(...given);
    },
  }),
};

let laptop: SyncCopy;
let office: SyncCopy;

beforeAll(async () => {
  [laptop, office] = [await openSyncCopy(), await openSyncCopy()];
  office.database.close();
  office.database.use(stopping);
  await office.database.open();
});

/** Runs a copy that is stopped after so many steps; afterwards a new worker begins with what is in the store. Whether it was stopped. */
async function killedAfter(steps: number, folder: MemoryFolder): Promise<boolean> {
  const deps = depsOf(office, folder);
  const carrier = await deps.carrierFor();
  const stoppable = {
    list: async () => (step(), carrier.list()),
    get: async (name: string) => (step(), carrier.get(name)),
    // Stopped before the request leaves, or once it has done its work.
    put: async (name: string, content: Uint8Array<ArrayBuffer>) => {
      step();
      await carrier.put(name, content);
      step();
    },
    remove: async (name: string) => (step(), carrier.remove(name)),
  };
  left = steps;
  try {
    await office.run.syncNow({ ...deps, carrierFor: () => Promise.resolve(stoppable) }, 'asked');
    return left < 0;
  } catch {
    return true;
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

it(
  'A run that is stopped at any step goes on at the next: equal, nothing lost, nothing doubled',
  { timeout: 120_000 },
  async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let isStopped = true;
    let steps = 0;
    for (; isStopped; steps += 1) {
      const folder = new MemoryFolder();
      await beginWith([laptop, office], folder);
      await addItem(laptop, 'Draft CV');
      await addItem(office, 'Read');
      await laptop.settings.changeSettings({ leadMinutes: 15 });
      await sync(laptop, folder);
      isStopped = await killedAfter(steps, folder);
      for (const copy of [office, laptop, office]) await sync(copy, folder);
      expect(await textsOf(office)).toEqual(['Draft CV', 'Read']);
      expect(await everythingOf(office)).toEqual(await everythingOf(laptop));
      const [known] = await office.folders.listFolders();
      expect(known).toMatchObject({ trouble: null, own: { pending: null } });
      // Stopped while writing, it still knows its own file again.
      expect(folder.files.size).toBe(2);
    }
    expect(steps).toBeGreaterThan(15);
  },
);
