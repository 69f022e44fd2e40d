import { liveQuery } from 'dexie';

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

/**
 * Begins to follow what `query` reads, each value under its name, before there is anything to show it: opening the store
 * and reading take as long as the scripts that draw. A component that asks for a name takes over what is known of it.
 * `names` are all that `query` gives. Resolves once it has read, or failed to.
 */
export function beginQueries<Values extends Readonly<Record<string, unknown>>>(
  names: readonly (keyof Values & string)[],
  query: () => Promise<Values>,
): Promise<void> {
  const tell = new Map(names.map((name) => [name, beginOne(name)]));
  return new Promise((resolve) => {
    // Dexie follows native awaits only in a query it can see to be async.
    liveQuery(async () => query()).subscribe({
      next: (values) => {
        for (const [name, tellOne] of tell) tellOne({ status: 'ready', value: values[name] });
        resolve();
      },
      error: (error: unknown) => {
        for (const tellOne of tell.values()) tellOne({ status: 'failed', error });
        resolve();
      },
    });
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
