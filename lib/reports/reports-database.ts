import { Dexie, type Table } from 'dexie';
import type { Told } from '../domain/programme-report/leaving';
import { refusingNewer } from '../storage/engine/database';

/** What the reports of one pair in one month tell. */
export interface KeptReport {
  /** Month and programme, as `groupOf` writes them. */
  readonly group: string;
  readonly code: string;
  readonly month: string;
  readonly programme: string | null;
  /** What of it is in the numbers. */
  readonly shown: Told;
  /** What is not yet: it waits until five pairs say something new of the same figure. */
  readonly fresh: Told;
  /** 1 where something waits: a number, because a key cannot be true. */
  readonly waits: 0 | 1;
  readonly hear: 'no' | 'waits' | 'shown';
  readonly names: readonly [string, string] | null;
}

/** Reports read for a programme: a store of its own, so that nothing of one's own mentorships is beside what others handed in. */
class ReportsDatabase extends Dexie {
  declare readonly reports: Table<KeptReport, [string, string]>;

  constructor() {
    super('last-ten-programme-reports', { indexedDB: refusingNewer });
    // A version, once released, is never edited, as in `engine/database`.
    this.version(1).stores({ reports: '[group+code], group, [group+waits]' });
  }
}

export const reportsDatabase = new ReportsDatabase();
