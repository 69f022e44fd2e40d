import type { ProxiedRequest } from '../../servers/fault-proxy';

/** What went to and fro, by the kind of request. */
export interface Traffic {
  readonly requests: number;
  readonly byMethod: string;
  /** Bytes, headers and bodies, without TLS. */
  readonly sent: number;
  readonly received: number;
}

/** Counts what a server answers. */
export class AnswerTally {
  received = 0;

  /** Returns a `fetch` whose answers are counted: their headers, and their bodies as they come over the wire. */
  counting(through: typeof fetch): typeof fetch {
    return async (input, init) => {
      const response = await through(input, init);
      this.received += headerBytes([...response.headers]) + Number(response.headers.get('content-length'));
      return response;
    };
  }
}

/** Adds up what a proxy saw and what was counted of the answers. */
export function trafficOf(requests: readonly ProxiedRequest[], { received }: AnswerTally): Traffic {
  const methods = new Map<string, number>();
  for (const { method } of requests) methods.set(method, (methods.get(method) ?? 0) + 1);
  const sent = requests.reduce(
    (sum, { method, path, headers, body }) =>
      sum + method.length + path.length + 12 + headerBytes(Object.entries(headers)) + body.length,
    0,
  );
  return {
    requests: requests.length,
    byMethod: [...methods].map(([method, count]) => `${count} ${method}`).join(', '),
    sent,
    received,
  };
}

function headerBytes(headers: readonly (readonly [string, string])[]): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
}
