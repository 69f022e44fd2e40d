import type { DBCore, Middleware } from 'dexie';

/**
 * Tables whose last moment may be lost at a power cut: what is being typed, and what pages and calendars show again.
 * Everything else is promises, bookings, answers and settings.
 */
const relaxedTables: ReadonlySet<string> = new Set([
  'drafts',
  'calls',
  'callDecisions',
  'keptEvents',
  'pageMeetings',
  'shownReminders',
]);

/**
 * Has the browser flush a write to the disk before it says that it is stored, wherever a record is in it. Dexie knows
 * one durability for a whole database (`chromeTransactionDurability`); flushing each keystroke of a draft would
 * wear the disk for little. `strict` is of IndexedDB 3.0 (w3.org/TR/IndexedDB, "durability hint"): Chromium and Firefox
 * are relaxed where nothing is asked for.
 */
export const durableWrites: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'durableWrites',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(stores, mode, { ...options, durability: durabilityOf(stores, mode) }),
  }),
};

function durabilityOf(
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
): 'default' | 'relaxed' | 'strict' {
  if (mode === 'readonly') return 'default';
  return stores.every((store) => relaxedTables.has(store)) ? 'relaxed' : 'strict';
}
