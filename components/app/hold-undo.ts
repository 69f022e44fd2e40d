import { sendMessage } from '../../lib/messaging/protocol';
import { database } from '../../lib/storage/engine/database';
import { undoLock } from '../../lib/browser/undo-lock';

/**
 * Keeps what is deleted restorable while this page is open; when it closes, the background is told to empty it. Resolves
 * once it does: nothing is being emptied or deleted then.
 */
export function holdUndo(): Promise<void> {
  const held = new Promise<void>((resolve) => {
    void navigator.locks.request(undoLock(database.name), { mode: 'shared' }, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  // Nobody waits for the answer: the page is gone, and the next one that closes tells again.
  window.addEventListener('pagehide', () => void sendMessage('pageClosed', undefined).catch(() => undefined));
  return held;
}
