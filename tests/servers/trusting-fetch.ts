import { Agent, fetch as fetchWith } from 'undici';
import type { FaultProxy } from './fault-proxy.ts';

/** A `fetch` for which every host is the proxy, and its certificate is good; for nobody else's. */
export function trustingFetch({ certificate }: Pick<FaultProxy, 'certificate'>): typeof fetch {
  const dispatcher = new Agent({
    connect: {
      ca: certificate,
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
    },
  });
  return ((url: string, init: RequestInit) => fetchWith(url, { ...init, dispatcher } as never)) as never;
}
