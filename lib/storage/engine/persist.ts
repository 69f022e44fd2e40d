/** What a page shows at its top while the browser refuses to store. */
export type StorageTrouble = 'none' | 'full' | 'refused';

type Listener = (trouble: StorageTrouble) => void;

interface Waiting {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

const retryEveryMs = 2000;
const listeners = new Set<Listener>();
const waiting: Waiting[] = [];
let trouble: StorageTrouble = 'none';
let running = false;

/**
 * Runs a write. Where the browser refuses to store (full disk, blocked storage), the write stays in
 * memory, listeners are told, and it is tried again, in order, until it succeeds: nothing typed is lost
 * while the page is open. Any other error (a field that does not fit its schema) rejects at once.
 */
export function persist<Result>(work: () => Promise<Result>): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
    void drain();
  });
}

/** Calls `listener` now and on each change of the trouble; returns how to stop. */
export function onStorageTrouble(listener: Listener): () => void {
  listeners.add(listener);
  listener(trouble);
  return () => listeners.delete(listener);
}

/** Returns which trouble an error from IndexedDB means; `none`: it has nothing to do with storage. */
export function storageTroubleOf(error: unknown): StorageTrouble {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (cause) => (cause as Error | null)?.name,
  );
  if (names.some((name) => name === 'QuotaExceededError')) return 'full';
  const refusals = [
    'OpenFailedError',
    'DatabaseClosedError',
    'InvalidStateError',
    'UnknownError',
    'TimeoutError',
  ];
  if (names.some((name) => name !== undefined && refusals.includes(name))) return 'refused';
  if (names.some((name) => name === 'AbortError' || name === 'MissingAPIError')) return 'refused';
  return 'none';
}

async function drain(): Promise<void> {
  if (running) return;
  running = true;
  for (let next = waiting[0]; next; next = waiting[0]) {
    const outcome = await attempt(next);
    if (outcome !== 'none') {
      tell(outcome);
      await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
      continue;
    }
    waiting.shift();
    tell('none');
  }
  running = false;
}

async function attempt({ work, resolve, reject }: Waiting): Promise<StorageTrouble> {
  try {
    resolve(await work());
    return 'none';
  } catch (error) {
    const found = storageTroubleOf(error);
    if (found === 'none') reject(error);
    return found;
  }
}

function tell(found: StorageTrouble): void {
  if (found === trouble) return;
  trouble = found;
  for (const listener of listeners) listener(found);
}
