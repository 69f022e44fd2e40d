import type { DavReach } from './reach';

/** A server as a person lets it be used. */
export interface DavAccess {
  readonly reach: DavReach;
  /** The value of `Authorization` (see `basicAuthorization`); null for a link that anybody may read. */
  readonly authorization: string | null;
  readonly fetch: typeof fetch;
  /** Returns whether the browser still has the person's permission for an origin. Asked before each request. */
  readonly mayReach: (origin: string) => Promise<boolean>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** How long one exchange may take, in milliseconds; a minute where nothing is said. */
  readonly timeoutMs?: number;
  /** Lets `http:` through to this machine itself, for tests; never set in the product. */
  readonly plainOnLoopback?: true;
}
