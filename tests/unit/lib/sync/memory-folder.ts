import type { CarrierError } from '../../../../lib/sync/carrier';

type Bytes = Uint8Array<ArrayBuffer>;

/** A folder on a server that lives in memory, and everything that was ever put into it. */
export class MemoryFolder {
  readonly files = new Map<string, { content: Bytes; version: number }>();
  readonly puts: { readonly name: string; readonly content: Bytes }[] = [];
  requests = 0;
  private versions = 0;

  write(name: string, content: Bytes): void {
    this.versions += 1;
    this.files.set(name, { content, version: this.versions });
  }
}

/** What a server, a network or a sync program may do to what a copy asks of it. */
export type Fault =
  /** Nothing wrong. */
  | 'none'
  /** The answer is that all went well, and nothing was stored. */
  | 'lost'
  /** Half of the file is stored, and the copy hears of an error. */
  | 'torn'
  /** It is stored, and the copy hears of an error. */
  | 'unheard'
  /** It is stored beside the file that is there, as sync programs do. */
  | 'conflicted'
  /** Something that was there before is there again. */
  | 'replayed'
  /** Nothing is reached. */
  | 'down'
  /** The listing is one of earlier. */
  | 'stale'
  /** No file says which version it is. */
  | 'no-etags';

type Errors = typeof CarrierError;

/** Opens a folder for the copy whose `CarrierError` is given. */
export function carrierWith(Failure: Errors, folder: MemoryFolder, fault: () => Fault = () => 'none') {
  let earlier: readonly { name: string; etag: string | null; size: number | null }[] = [];
  const ask = () => {
    folder.requests += 1;
    const found = fault();
    if (found === 'down') throw new Failure('unreachable', 'Nothing is reached.');
    return found;
  };
  return {
    async list() {
      const found = ask();
      const now = [...folder.files].map(([name, { content, version }]) => ({
        name,
        etag: found === 'no-etags' ? null : `"${version}"`,
        size: content.length,
      }));
      const listed = found === 'stale' ? earlier : now;
      earlier = now;
      return listed;
    },
    async get(name: string) {
      ask();
      return folder.files.get(name)?.content.slice() ?? null;
    },
    async put(name: string, content: Bytes) {
      const found = ask();
      folder.puts.push({ name, content });
      switch (found) {
        case 'lost':
          return;
        case 'torn':
          folder.write(name, content.slice(0, content.length / 2));
          throw new Failure('unreachable', 'The connection broke.');
        case 'unheard':
          folder.write(name, content);
          throw new Failure('timeout', 'The answer never came.');
        case 'conflicted':
          folder.write(name.replace('.ltn', ' (conflicted copy 2026-11-27 101112).ltn'), content);
          return;
        case 'replayed': {
          folder.write(name, content);
          const old = folder.puts[folder.requests % folder.puts.length];
          if (old) folder.write(old.name, old.content);
          return;
        }
        case 'none':
        case 'stale':
        case 'no-etags':
          folder.write(name, content);
      }
    },
    async remove(name: string) {
      ask();
      folder.files.delete(name);
    },
  };
}
