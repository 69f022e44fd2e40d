import { logOnce } from '../../lib/browser/log';
import type { CopyReason } from '../../lib/domain/copy-plan';
import { sendMessage, type CopyResult } from '../../lib/messaging/protocol';
import { database, databaseName } from '../../lib/storage/engine/database';

const patienceMs = 5000;

/**
 * Has the background make a safety copy, and waits for it: what is done next may take much with it. `isEmptying` says that
 * it is everything. A practice call is not copied. Nobody waits longer than a few seconds for it.
 */
export async function askForCopy(reason: CopyReason, isEmptying = false): Promise<CopyResult> {
  if (database.name !== databaseName) return 'empty';
  try {
    const patience = new Promise<CopyResult>((resolve) => setTimeout(resolve, patienceMs, 'refused'));
    return await Promise.race([sendMessage('makeSafetyCopy', { reason, isEmptying }), patience]);
  } catch (error) {
    // The background cannot be reached while it is updated; the deed has an undo of its own.
    logOnce(error);
    return 'refused';
  }
}
