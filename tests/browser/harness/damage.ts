import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where Chromium keeps the store of an extension, inside its profile. */
function storeFolder(userDataDir: string, extensionId: string): string {
  return join(userDataDir, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
}

type Damage = (folder: string) => void;

const files = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** Turns over every bit of the bytes in a part of a file; both ends are given as shares of its length. */
function flip(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  const [start, end] = [from, to].map((share) => Math.floor(bytes.length * share));
  for (let at = start ?? 0; at < (end ?? 0); at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

const each = (pattern: RegExp, damage: (file: string) => void): Damage => {
  return (folder) => files(folder, pattern).forEach(damage);
};

/** Ways in which a disk, a crash or a cleaner takes a store away. LevelDB keeps it in logs, tables, a manifest and CURRENT; this small a one in a log alone. */
export const damages: Readonly<Record<string, Damage>> = {
  'the whole folder removed': (folder) => rmSync(folder, { recursive: true }),
  'every file emptied': each(/./, (file) => truncateSync(file, 0)),
  'CURRENT removed': each(/^CURRENT$/, (file) => rmSync(file)),
  'CURRENT pointing nowhere': each(/^CURRENT$/, (file) => writeFileSync(file, 'MANIFEST-999999\n')),
  'the manifest cut in half': each(/^MANIFEST/, (file) => truncateSync(file, statSync(file).size >> 1)),
  'the manifest removed': each(/^MANIFEST/, (file) => rmSync(file)),
  'the logs removed': each(/\.log$/, (file) => rmSync(file)),
  'the logs cut in half': each(/\.log$/, (file) => truncateSync(file, statSync(file).size >> 1)),
  'bytes in the middle of the logs flipped': each(/\.log$/, (file) => flip(file, 0.4, 0.6)),
  'every table and log filled with noise': each(/\.(log|ldb)$/, (file) => flip(file, 0, 1)),
  'a byte in each block of the tables and logs flipped': each(/\.(log|ldb)$/, (file) => {
    const descriptor = openSync(file, 'r+');
    for (let at = 2048; at < statSync(file).size; at += 4096) writeSync(descriptor, 'ÿ', at, 'latin1');
    closeSync(descriptor);
  }),
};

/** Does a damage to the store of an extension whose browser is not running. */
export function damageStore(userDataDir: string, extensionId: string, damage: Damage): void {
  damage(storeFolder(userDataDir, extensionId));
}
