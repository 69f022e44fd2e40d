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

/** Returns how many rows there are whose key begins with `start`. */
export function countMirrored(start: string): Promise<number> {
  return database.mirrored.where('key').startsWith(start).count();
}

/** Returns what the things are called that are not kept in step with the calendar server, because of what they are there. */
export async function listLeftAlone(): Promise<string[]> {
  const rows = await database.mirrored.filter(({ problem }) => problem !== null).toArray();
  const names = rows.map(async (row) => {
    const id = itemIdIn(row);
    if (id !== null) return (await database.actionItems.get(id))?.text;
    const [session] = await database.sessions.where({ uid: row.uid }).toArray();
    const mentorship = session && (await database.mentorships.get(session.mentorshipId));
    return mentorship?.partnerName;
  });
  const found = (await Promise.all(names)).filter((name) => name !== undefined && name !== '');
  return [...new Set(found as string[])];
}
