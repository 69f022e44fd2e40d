import type { Table } from 'dexie';
import { guardFirstRead } from '../../lib/safety/guard-store';
import { readMarker, readWitness } from '../../lib/safety/record-marker';
import { database } from '../../lib/storage/engine/database';
import { areStampsBeyond, healStamps, readHealed } from '../../lib/storage/engine/heal-stamps';
import { readSettings } from '../../lib/storage/queries/settings';
import { beginTogether, type FirstRead } from './begun-queries';

/** The page opens the store once more, and says then what is wrong with it. */
const toldByWhoMountsThePage = () => undefined;

let reading: Promise<void> | undefined;

/**
 * Begins to open this page's store, guarded, and to read what every page needs; once, however often it is called. With
 * it, in one transaction of `tables` and the device's facts, goes what `more` reads once `ready` is, each value by its
 * name: a transaction of its own takes as long again. Nothing of the store may be read before, and nothing written until
 * this resolves, once it is read and stamps are set right, or could not be.
 */
export function beginPage(
  tables: readonly Table[] = [],
  more: () => Promise<Readonly<Record<string, FirstRead>>> = () => Promise.resolve({}),
  ready: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  if (!reading) {
    const judge = guardFirstRead(readMarker());
    // At once: what is read first would begin to open it in the next task, behind whatever else is run and painted.
    database.open().catch(toldByWhoMountsThePage);
    reading = beginTogether(['settings', 'healed'], async () => {
      // Dexie follows native awaits only in a query it can see to be async.
      const reading = ready.then(() =>
        database.transaction('r', [database.device, ...tables], async () =>
          Promise.all([readSettings(), readHealed(), more(), readWitness(), areStampsBeyond()]),
        ),
      );
      await judge(reading.then(([, , , witness]) => witness));
      const [settings, healed, others, , areBeyond] = await reading;
      if (areBeyond) await healStamps();
      return {
        settings: { value: settings, query: readSettings },
        healed: { value: healed, query: readHealed },
        ...others,
      };
    });
  }
  return reading;
}
