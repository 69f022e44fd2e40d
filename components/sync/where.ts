import type { SyncFolder } from '../../lib/domain/sync';

/** Says where a folder is, as a person knows it: never more of an address than its host. */
export function whereText({ place }: Pick<SyncFolder, 'place'>): string {
  return place.kind === 'local' ? place.name : new URL(place.address).host;
}
