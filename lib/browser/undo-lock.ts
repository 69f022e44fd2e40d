/**
 * The lock held, shared, by every page of a store: those could take a deletion back, and a practice call lasts as
 * long as one of its pages.
 */
export function undoLock(storeName: string): string {
  return `${storeName}-undo`;
}
