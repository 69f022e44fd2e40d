import { liveQuery } from 'dexie';
import { afterFirstFrame } from './first-frame';

/** What a query that was begun has read so far. */
export type BegunResult =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: unknown }
  | { readonly status: 'failed'; readonly error: unknown };

/** A query that is followed from before the page is drawn until it is closed. */
export interface BegunQuery {
  /** What it has read so far. */
  readonly latest: () => BegunResult;
  /** Calls `tell` whenever it has read something else; returns how to stop that. */
  readonly follow: (tell: (result: BegunResult) => void) => () => void;
}

const begun = new Map<string, BegunQuery>();

/** Returns the query that was begun under this name, if one was. */
export function begunQuery(name: string): BegunQuery | undefined {
  return begun.get(name);
}

/** What was read for the first frame, and how it is read again whenever it changes. */
export interface FirstRead {
  readonly value: unknown;
  readonly query: () => Promise<unknown>;
}

/**
 * Reads what the first frame is made of in one step, each value by its name, before there is anything to show it; each is
 * followed once that frame is drawn. A component that asks for a name takes over what is known of it. `names` are
 * those that are told if reading fails. Resolves once it has read, or failed to.
 */
export async function beginTogether(
  names: readonly string[],
  read: () => Promise<Readonly<Record<string, FirstRead>>>,
): Promise<void> {
  const tells = new Map(names.map((name) => [name, beginOne(name)]));
  try {
    for (const [name, { value, query }] of Object.entries(await read())) {
      const tell = tells.get(name) ?? beginOne(name);
      tell({ status: 'ready', value });
      afterFirstFrame(() => follow(query, tell));
    }
  } catch (error) {
    for (const tell of tells.values()) tell({ status: 'failed', error });
  }
}

/** Begins to follow what `query` reads, as `beginTogether` does, from its first reading on. */
export function beginQuery(name: string, query: () => Promise<unknown>): Promise<void> {
  const tell = beginOne(name);
  return new Promise((resolve) => {
    follow(query, (result) => {
      tell(result);
      resolve();
    });
  });
}

function follow(query: () => Promise<unknown>, tell: (result: BegunResult) => void): void {
  // Dexie follows native awaits only in a query it can see to be async.
  liveQuery(async () => query()).subscribe({
    next: (value) => tell({ status: 'ready', value }),
    error: (error: unknown) => tell({ status: 'failed', error }),
  });
}

/** Returns how the query of this name is told what was read; who follows it hears of what differs. */
function beginOne(name: string): (result: BegunResult) => void {
  let latest: BegunResult = { status: 'loading' };
  const followers = new Set<(result: BegunResult) => void>();
  begun.set(name, {
    latest: () => latest,
    follow(tell) {
      followers.add(tell);
      return () => followers.delete(tell);
    },
  });
  return (result) => {
    const isSame = latest.status === 'ready' && result.status === 'ready' && latest.value === result.value;
    if (isSame) return;
    latest = result;
    for (const tell of followers) tell(result);
  };
}
