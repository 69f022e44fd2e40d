type Bytes = Uint8Array<ArrayBuffer>;

class FakeFile {
  readonly kind = 'file';
  content: Bytes = new Uint8Array(0);

  constructor(readonly name: string) {}

  getFile = () => Promise.resolve(new File([this.content], this.name));

  createWritable = () =>
    Promise.resolve({
      write: (content: Bytes) => {
        this.content = content;
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    });
}

const missing = () => new DOMException('It is not there.', 'NotFoundError');

/** As much of a folder's handle (File System Access) as is used. */
export class FakeDirectory {
  readonly kind = 'directory';
  readonly folders = new Map<string, FakeDirectory>();
  readonly files = new Map<string, FakeFile>();
  permission = 'granted';
  failure: DOMException | null = null;

  queryPermission = () => Promise.resolve(this.permission);

  async *keys() {
    if (this.failure) throw this.failure;
    yield* this.folders.keys();
  }

  async *values() {
    yield* this.files.values();
  }

  async getDirectoryHandle(name: string, { create = false }: { create?: boolean }) {
    const found = this.folders.get(name) ?? (create ? new FakeDirectory() : null);
    if (!found) throw missing();
    this.folders.set(name, found);
    return found;
  }

  async getFileHandle(name: string, { create = false }: { create?: boolean } = {}) {
    const found = this.files.get(name) ?? (create ? new FakeFile(name) : null);
    if (!found) throw missing();
    this.files.set(name, found);
    return found;
  }

  async removeEntry(name: string) {
    if (!this.files.delete(name)) throw missing();
  }
}
