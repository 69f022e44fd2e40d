import { beforeEach, expect, it } from 'vitest';
import { countSessionsSinceBackup } from '../../../../../lib/storage/queries/last-backup';
import { noteBackup } from '../../../../../lib/storage/actions/last-backup';
import { bookNextSession, startUnplannedSession } from '../../../../../lib/storage/actions/sessions';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

it('counts the sessions held since the last backup, all of them where there was none, and no planned one', async () => {
  const mentorship = await storeMentorship();
  for (const day of ['10', '12', '14']) await startUnplannedSession(mentorship, planOn(day), now);
  await bookNextSession(mentorship, null, planOn('20'), now);
  expect(await countSessionsSinceBackup()).toBe(3);
  await noteBackup('2026-12-12T18:00:00.000Z');
  expect(await countSessionsSinceBackup()).toBe(1);
  await noteBackup('2026-12-14T18:00:00.000Z');
  expect(await countSessionsSinceBackup()).toBe(0);
});
