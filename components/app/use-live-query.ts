import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import { begunQuery } from './begun-queries';
import { useReading } from '../ui/ShownOnceRead';
import { afterFirstFrame } from './first-frame';

/** What a live query has so far. */
export type LiveResult<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Renders again whenever something `query` read changes, in any extension context. `inputs` are the values
 * `query` closes over; while they change the last result stays, so that nothing flickers. Where the same was begun under
 * `begunAs` before the page was drawn, what that has read is taken over, from the first drawing on.
 */
export function useLiveQuery<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
  begunAs = '',
): LiveResult<Value> {
  const [result, setResult] = useState<LiveResult<Value>>(
    () => (begunQuery(begunAs)?.latest() as LiveResult<Value> | undefined) ?? { status: 'loading' },
  );
  useReading(result.status === 'loading');
  // Before the first frame: an effect waits for it to be on the screen, and the query takes as long again.
  useLayoutEffect(() => {
    const before = begunQuery(begunAs);
    if (before) {
      const take = (latest: unknown) => setResult(latest as LiveResult<Value>);
      take(before.latest());
      return before.follow(take);
    }
    // Dexie follows native awaits only in a query it can see to be async: anything read after the first await
    // of another one would not be watched.
    const follow = () =>
      liveQuery(async () => query()).subscribe({
        next: (value) => setResult({ status: 'ready', value }),
        error: (error: unknown) => setResult({ status: 'failed', error }),
      });
    let subscription: ReturnType<typeof follow> | undefined;
    let isOver = false;
    afterFirstFrame(() => {
      if (!isOver) subscription = follow();
    });
    return () => {
      isOver = true;
      subscription?.unsubscribe();
    };
    // The caller lists what `query` closes over.
  }, [...inputs, begunAs]);
  return result;
}

/** Returns the value of a live query, or `fallback` until it is there. A failed query throws to the error boundary. */
export function useLive<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
  fallback: Value,
  begunAs = '',
): Value {
  const result = useLiveQuery(query, inputs, begunAs);
  if (result.status === 'failed') throw result.error;
  return result.status === 'ready' ? result.value : fallback;
}
