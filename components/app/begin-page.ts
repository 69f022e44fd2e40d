import { guardStore } from '../../lib/safety/guard-store';
import { readMarker } from '../../lib/safety/record-marker';
import { database } from '../../lib/storage/engine/database';
import { readHealed } from '../../lib/storage/engine/heal-stamps';
import { readSettings } from '../../lib/storage/queries/settings';
import { beginQueries } from './begun-queries';

/** The page opens the store once more, and says then what is wrong with it. */
const toldByWhoMountsThePage = () => undefined;

let reading: Promise<void> | undefined;

/**
 * Begins to open this page's store, guarded, and to read what every page needs; once, however often it is called. Nothing
 * of the store may be read before. Resolves once it is read, or could not be.
 */
export function beginPage(): Promise<void> {
  if (!reading) {
    guardStore(undefined, readMarker());
    // At once: a live query would begin to open it in the next task, behind whatever else is run and painted first.
    database.open().catch(toldByWhoMountsThePage);
    reading = beginQueries(['settings', 'healed'], async () => {
      const [settings, healed] = await Promise.all([readSettings(), readHealed()]);
      return { settings, healed };
    });
  }
  return reading;
}
