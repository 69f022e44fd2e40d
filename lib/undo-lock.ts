/** Held, shared, by every page that could take a deletion back. */
export const undoLock = 'last-ten-undo';
