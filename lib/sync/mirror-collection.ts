/** A resource (RFC 4791 §4.1) as a server gives it. */
export interface MirrorResource {
  /** Its path on the server, as the server writes it. */
  readonly href: string;
  readonly etag: string | null;
  readonly text: string;
}

/** What is in a collection, or what changed in it since a token was given. */
export interface MirrorChanges {
  /** All there is was listed: what is not named is not there. */
  readonly isWhole: boolean;
  readonly changed: readonly Pick<MirrorResource, 'href' | 'etag'>[];
  /** Paths of what was removed; empty where all was listed. */
  readonly removed: readonly string[];
  /** What to ask with the next time; null: the server has no such thing. */
  readonly token: string | null;
}

/** When a resource may be written: only if nobody else has written it meanwhile, only if there is none, or in any case. */
export type PutCondition = { readonly ifMatch: string } | 'if-none-match' | 'any';

/** A list of tasks or a calendar on a server. All throw `CarrierError`; `changed` is a condition that does not hold (412). */
export interface MirrorCollection {
  /** Its address: by it a collection is told from another one. */
  readonly url: string;
  /** Returns the path of a new resource in it; `name` is of letters, digits, dashes, dots and `@`. */
  hrefOf(name: string): string;
  /** Lists what changed since `token` was given; all there is without one, and where the server no longer knows it. */
  changes(token: string | null): Promise<MirrorChanges>;
  /** Reads resources; those that are not there are left out. */
  getMany(hrefs: readonly string[]): Promise<readonly MirrorResource[]>;
  /** Returns the resources that hold a UID; a server that cannot look for one may return more, or none. */
  find(uid: string): Promise<readonly MirrorResource[]>;
  /** Writes a resource whole. Returns its new version; null where the server does not say. */
  put(href: string, text: string, condition: PutCondition): Promise<string | null>;
  /** Removes a resource, `ifMatch` being the version that is known; one that is not there is no error. */
  remove(href: string, ifMatch: string | null): Promise<void>;
}

/** Returns whether a version can be a condition: weak ones never match (RFC 9110 §13.1.1). */
export function isStrong(etag: string | null): etag is string {
  return etag !== null && etag !== '' && !etag.startsWith('W/');
}
