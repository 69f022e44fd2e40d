import { t } from '../../lib/words/i18n';

/** What Last Ten never does, and what it needs each permission for. */
export function Permissions() {
  return (
    <>
      <p>{t('optionsPrivacyText')}</p>
      <ul class="options__list">
        <li>{t('permissionSidePanel')}</li>
        <li>{t('permissionStorage')}</li>
        <li>{t('permissionAlarms')}</li>
        <li>{t('permissionScripting')}</li>
        <li>{t('permissionSites')}</li>
        <li>{t('permissionActiveTab')}</li>
        <li>{t('permissionOffscreen')}</li>
        <li>{t('permissionHosts')}</li>
        <li>{t('permissionSync')}</li>
        <li>{t('permissionCallHosts')}</li>
      </ul>
    </>
  );
}
