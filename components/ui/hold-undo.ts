import { undoLock } from '../../lib/undo-lock';
import { tellBackground } from './tell-background';

/** Keeps what is deleted restorable while this page is open; when it closes, the background is told to empty it. */
export function holdUndo(): void {
  void navigator.locks.request(undoLock, { mode: 'shared' }, () => new Promise<never>(() => undefined));
  window.addEventListener('pagehide', () => void tellBackground());
}
