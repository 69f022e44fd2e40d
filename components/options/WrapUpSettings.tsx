import { useState } from 'preact/hooks';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/i18n';
import { persist } from '../../lib/storage/persist';
import { changeSettings, readSettings } from '../../lib/storage/settings';
import { tellBackground } from '../ui/tell-background';
import { useLive } from '../ui/use-live-query';
import { systemNotifications } from './system-notifications';

/** When and how the wrap-up makes itself known. */
export function WrapUpSettings() {
  return (
    <>
      <LeadTime />
      <OpenByItself />
      <Notify />
    </>
  );
}

function LeadTime() {
  const settings = useLive(readSettings, [], defaultSettings);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');

  async function save(text: string): Promise<void> {
    setTyped(text);
    const leadMinutes = Number(text);
    const fits = Number.isInteger(leadMinutes) && leadMinutes >= 1 && leadMinutes <= 60;
    setProblem(fits ? '' : t('optionsLeadProblem'));
    if (!fits) return;
    await persist(() => changeSettings({ leadMinutes }));
    await tellBackground();
  }
  return (
    <>
      <label class="inline">
        <span>{t('optionsLead')}</span>
        <input
          class="input options__number"
          type="number"
          min={1}
          max={60}
          value={typed ?? String(settings.leadMinutes)}
          onInput={(event) => void save(event.currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** A second channel, only if switched on. */
function Notify() {
  const settings = useLive(readSettings, [], defaultSettings);
  const setWanted = systemNotifications('notify');
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={settings.notify}
        onChange={(event) => void setWanted(event.currentTarget.checked)}
      />
      <span>{t('optionsNotify')}</span>
    </label>
  );
}

function OpenByItself() {
  const settings = useLive(readSettings, [], defaultSettings);
  async function save(openByItself: boolean): Promise<void> {
    await persist(() => changeSettings({ openByItself }));
    await tellBackground();
  }
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.openByItself}
          aria-describedby="open-by-itself-note"
          onChange={(event) => void save(event.currentTarget.checked)}
        />
        <span>{t('optionsOpenByItself')}</span>
      </label>
      <p class="quiet" id="open-by-itself-note">
        {t('optionsOpenByItselfNote')}
      </p>
    </div>
  );
}
