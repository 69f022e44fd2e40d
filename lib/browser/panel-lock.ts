const prefix = 'panel-of-call:';

/** The lock that each panel that shows the wrap-up of a call holds, shared, for as long as it does. */
function panelLock(callId: string): string {
  return prefix + callId;
}

/** Says that this page shows the wrap-up of a call, until `signal` aborts or the page is gone; resolves once it is said. */
export function holdPanelOf(callId: string, signal: AbortSignal): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(panelLock(callId), { mode: 'shared' }, () => {
      held();
      return new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve());
      });
    });
  });
}

/** Returns the ids of the calls whose wrap-up a panel shows now. Nothing is kept: a page that dies holds no lock. */
export async function callsInPanels(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return new Set(names);
}

/** Resolves once no panel shows any wrap-up of a call that one shows now, or after `patienceMs`. */
export async function panelsClosed(patienceMs: number): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  const waits = [...(await callsInPanels())].map((callId) =>
    navigator.locks.request(panelLock(callId), { signal }, () => undefined),
  );
  await Promise.allSettled(waits);
}
