import type { Transaction } from 'dexie';
import type { Session } from '../../domain/session';
import { pairedTables } from '../../domain/paired-tables';
import { tablesOfVersion3, toVersion3 } from './version-3';
import { toVersion4 } from './version-4';
import { tablesOfVersion5, toVersion5 } from './version-5';
import { tablesOfVersion6, toVersion6 } from './version-6';
import { toVersion9 } from './version-9';

interface Upgrade {
  /** The version that came with it. */
  readonly to: number;
  readonly run: (transaction: Transaction) => Promise<void>;
}

/** How rows that an earlier version wrote become those of a later one, one after the other. */
const upgrades: readonly Upgrade[] = [
  {
    to: 3,
    run: async (transaction) => {
      for (const name of tablesOfVersion3) {
        await transaction
          .table(name)
          .toCollection()
          .modify((row: object, ref: { value: object }) => {
            ref.value = toVersion3(name, { ...row });
          });
      }
      const sessions: Session[] = await transaction.table('sessions').toArray();
      for (const { id, uid, exportedSequence } of sessions)
        if (exportedSequence !== null)
          await transaction.table('exportedInvites').put({ uid, sessionId: id, sequence: exportedSequence });
    },
  },
  {
    to: 4,
    run: async (transaction) => {
      const old: Record<string, Record<string, unknown>[]> = {};
      for (const name of pairedTables) old[name] = await transaction.table(name).toArray();
      const rows = toVersion4(old);
      for (const name of pairedTables) await transaction.table(name).bulkPut(rows[name]);
    },
  },
  {
    to: 5,
    run: async (transaction) => {
      for (const name of tablesOfVersion5) {
        await transaction
          .table(name)
          .toCollection()
          .modify((row: object, ref: { value?: object }) => {
            const next = toVersion5(name, { ...row });
            if (next) ref.value = next;
            else delete ref.value;
          });
      }
    },
  },
  {
    to: 6,
    run: async (transaction) => {
      for (const name of tablesOfVersion6) {
        await transaction
          .table(name)
          .toCollection()
          .modify((row: object, ref: { value: object }) => {
            ref.value = toVersion6(name, { ...row });
          });
      }
    },
  },
  {
    to: 9,
    run: async (transaction) => {
      await transaction
        .table('mentorships')
        .toCollection()
        .modify((row: object, ref: { value: object }) => {
          ref.value = toVersion9('mentorships', { ...row });
        });
    },
  },
];

/** Makes of what version `from` left on the disk what this one reads; every table is there already. */
export async function upgradeFrom(from: number, transaction: Transaction): Promise<void> {
  for (const { to, run } of upgrades) if (to > from) await run(transaction);
}
