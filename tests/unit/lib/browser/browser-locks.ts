interface Held {
  readonly name: string;
  readonly isShared: boolean;
}

/** Locks as a browser has them (w3c.github.io/web-locks): by name, shared or not, in the order they were asked for. */
export function browserLocks(): Pick<LockManager, 'request'> {
  const held = new Set<Held>();
  const queue: (Held & { readonly begin: (one: Held) => void })[] = [];
  const isFree = ({ name, isShared }: Held, before: readonly Held[]) =>
    [...held, ...before].every((other) => other.name !== name || (isShared && other.isShared));

  function serve(): void {
    for (const [at, one] of queue.entries()) {
      if (!isFree(one, queue.slice(0, at))) continue;
      queue.splice(at, 1);
      held.add(one);
      one.begin(one);
      serve();
      return;
    }
  }
  async function request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
    const work = rest.at(-1) as (lock: unknown) => unknown;
    const { mode, ifAvailable } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const wish = { name, isShared: mode === 'shared' };
    if (ifAvailable && !isFree(wish, queue)) return work(null);
    const one = await new Promise<Held>((begin) => {
      queue.push({ ...wish, begin });
      serve();
    });
    try {
      return await work({ name });
    } finally {
      held.delete(one);
      serve();
    }
  }
  return { request: request as LockManager['request'] };
}
