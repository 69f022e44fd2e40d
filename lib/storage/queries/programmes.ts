import type { Mentorship } from '../../domain/mentorship';
import type { Programme } from '../../domain/programme';
import { database } from '../engine/database';

/** Returns every programme this copy knows, by name. */
export async function listProgrammes(): Promise<Programme[]> {
  const rows = await database.programmes.toArray();
  return rows.toSorted(
    (a, b) => a.preset.name.localeCompare(b.preset.name) || a.addedAt.localeCompare(b.addedAt),
  );
}

/** Returns the programme a mentorship belongs to; undefined: none, or one that is no longer here. */
export async function programmeOf({
  programmeId,
}: Pick<Mentorship, 'programmeId'>): Promise<Programme | undefined> {
  return programmeId === null ? undefined : database.programmes.get(programmeId);
}
