import { useState } from 'preact/hooks';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/words/i18n';
import { changeSettings } from '../../lib/storage/actions/settings';
import { readSettings } from '../../lib/storage/queries/settings';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { SettingMark } from '../programmes/lazy';
import { Problem } from '../ui/Problem';
import { systemNotifications } from './system-notifications';

/** When and how the wrap-up makes itself known. */
export function WrapUpSettings() {
  return (
    <>
      <LeadTime />
      <OpenByItself />
      <AskAboutNewCalls />
      <Notify />
      <LetterKeys />
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
    await act({ work: () => changeSettings({ leadMinutes }) });
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
      <Problem text={problem} />
      <SettingMark of="leadMinutes" onBack={() => setTyped(null)} />
    </>
  );
}

/** Whether single letters and digits act on what has the focus. */
function LetterKeys() {
  const settings = useLive(readSettings, [], defaultSettings);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={settings.letterKeys}
        onChange={(event) => {
          const letterKeys = event.currentTarget.checked;
          void act({ work: () => changeSettings({ letterKeys }) });
        }}
      />
      <span>{t('optionsLetterKeys')}</span>
    </label>
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

/** Whether a call of nobody on record is asked about in the page. */
function AskAboutNewCalls() {
  const settings = useLive(readSettings, [], defaultSettings);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={settings.askAboutNewCalls}
        onChange={(event) => {
          const askAboutNewCalls = event.currentTarget.checked;
          void act({ work: () => changeSettings({ askAboutNewCalls }) });
        }}
      />
      <span>{t('optionsAskAboutNewCalls')}</span>
    </label>
  );
}

function OpenByItself() {
  const settings = useLive(readSettings, [], defaultSettings);
  const save = (openByItself: boolean) => act({ work: () => changeSettings({ openByItself }) });
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
