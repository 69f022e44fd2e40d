import { taskKey, type MirrorCursor, type MirrorKind, type Mirrored } from '../../domain/mirror';
import { database } from '../engine/database';

export function findMirrored(key: string): Promise<Mirrored | undefined> {
  return database.mirrored.get(key);
}

/** Returns what is kept in step of one kind, in no promised order. */
export function listMirrored(kind: MirrorKind): Promise<Mirrored[]> {
  return database.mirrored.where({ kind }).toArray();
}

/** Returns where the collection of a kind was last read up to. */
export function findMirrorCursor(kind: MirrorKind): Promise<MirrorCursor | undefined> {
  return database.mirrorCursors.get(kind);
}

/** Returns the item a row of tasks stands for; null for a task that is nobody's item yet. */
export function itemIdIn({ key }: Pick<Mirrored, 'key'>): string | null {
  const [word, id = ''] = key.split(' ');
  return word !== undefined && key === taskKey(id) ? id : null;
}
