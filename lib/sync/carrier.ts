/** A file as a carrier lists it. */
export interface CarriedFile {
  /** Its name within the folder, without a path. */
  readonly name: string;
  /** What the server says of its version; a hint for downloading only, absent or rewritten ones are survived. */
  readonly etag: string | null;
  /** In bytes, as far as the carrier says. */
  readonly size: number | null;
}

/**
 * A folder that carries files between copies. Nothing in it is locked: every copy writes only files of its own
 * (WebDAV's conditional writes do not hold on Apache's mod_dav and rclone). All four throw `CarrierError`.
 */
export interface Carrier {
  /** Lists the folder's files; a folder that is not there yet is empty. */
  list(): Promise<readonly CarriedFile[]>;
  /** Reads a file whole; null where there is none. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes a file whole, making the folder where it is missing. */
  put(name: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(name: string): Promise<void>;
}

/** Why a folder or server could not be used: each has a sentence that says what to do. */
export type CarrierTrouble =
  /** No answer: offline, unknown host, certificate, dropped connection. */
  | 'unreachable'
  /** It took too long, or the answer never ended. */
  | 'timeout'
  /** 401: stops until the person acts. */
  | 'unauthorized'
  /** 403: signed in, but not allowed here. */
  | 'forbidden'
  /** 404 or 410 for the place itself. */
  | 'missing'
  /** 405, 415 or 501: no WebDAV or CalDAV here. */
  | 'unsupported'
  /** 412: changed by someone else meanwhile. */
  | 'changed'
  /** 423: locked by someone else. */
  | 'locked'
  /** 429 or 503: asked to wait. */
  | 'busy'
  /** 507 or 413: no room left. */
  | 'full'
  /** Another origin answered, or a redirect led there. */
  | 'redirected'
  /** The answer is larger than is read here. */
  | 'tooLarge'
  /** The answer is no XML or no listing that can be trusted. */
  | 'malformed'
  /** Another answer with an error, such as 500. */
  | 'failed'
  /** The browser has not been allowed to reach the host or folder. */
  | 'notAllowed';

/** Thrown by carriers and the clients below them. */
export class CarrierError extends Error {
  override name = 'CarrierError';

  constructor(
    readonly trouble: CarrierTrouble,
    message: string,
    /** How long the server asks to be left alone, in milliseconds; null where it says nothing. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}
