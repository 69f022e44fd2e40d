import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What a live query has so far. */
export type LiveResult<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Renders again whenever something `query` read changes, in any extension context. `inputs` are the values
 * `query` closes over; while they change the last result stays, so that nothing flickers.
 */
export function useLiveQuery<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
): LiveResult<Value> {
  const [result, setResult] = useState<LiveResult<Value>>({ status: 'loading' });
  // Before the first frame: an effect waits for it to be on the screen, and the query takes as long again.
  useLayoutEffect(() => {
    // Dexie follows native awaits only in a query it can see to be async: anything read after the first await
    // of another one would not be watched.
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setResult({ status: 'ready', value }),
      error: (error: unknown) => setResult({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
    // The caller lists what `query` closes over.
  }, [...inputs]);
  return result;
}

/** Returns the value of a live query, or `fallback` until it is there. A failed query throws to the error boundary. */
export function useLive<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
  fallback: Value,
): Value {
  const result = useLiveQuery(query, inputs);
  if (result.status === 'failed') throw result.error;
  return result.status === 'ready' ? result.value : fallback;
}
