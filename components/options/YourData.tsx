import { t } from '../../lib/words/i18n';
import { SafetyCopies } from '../safety/SafetyCopies';
import { Backup } from './Backup';
import { DeleteEverything } from './DeleteEverything';
import { ItemExports } from './ItemExports';

/** The record as files, its safety copies on this machine, and the way to have none of it kept. */
export function YourData() {
  return (
    <>
      <Backup />
      <ItemExports />
      <section class="stack" aria-labelledby="safety-copies">
        <h3 class="mentorship__name" id="safety-copies">
          {t('copiesHeading')}
        </h3>
        <SafetyCopies />
      </section>
      <DeleteEverything />
    </>
  );
}
