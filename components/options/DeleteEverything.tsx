import { t } from '../../lib/words/i18n';
import { deleteEverything } from '../../lib/storage/actions/deletions';
import { noteDeleted } from '../app/deleted-here';
import { openPage } from '../app/open-page';
import { askForHosts, giveBackHost, hostsOfSyncOnly } from '../sync/host-permission';
import { AskFirst } from '../ui/AskFirst';

/** The page of all that is kept; and the way to have none of it kept any more. */
export function DeleteEverything() {
  return (
    <AskFirst name={t('deleteAll')} note={t('deleteAllNote')} yes={t('deleteAllYes')} onYes={deleteAll}>
      <button type="button" class="button" onClick={() => openPage('/data.html')}>
        {t('dataOpen')}
      </button>
    </AskFirst>
  );
}

/** With the folders goes the permission for hosts that only they were on. */
async function deleteAll(): Promise<void> {
  const hosts = await hostsOfSyncOnly();
  await noteDeleted(t('toastAllDeleted'), deleteEverything, true, () => askForHosts(hosts));
  for (const host of hosts) await giveBackHost(host);
}
