import { defaultSettings, mentoreeWordSchema, type MentoreeWord } from '../../lib/domain/settings';
import { t, type MessageKey } from '../../lib/words/i18n';
import { changeSettings } from '../../lib/storage/actions/settings';
import { readSettings } from '../../lib/storage/queries/settings';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { SettingMark } from '../programmes/lazy';

export const wordNames: Readonly<Record<MentoreeWord, MessageKey>> = {
  mentoree: 'wordMentoree',
  mentee: 'wordMentee',
  protege: 'wordProtege',
};

/** How the one who is mentored is called, everywhere. */
export function WordChoice() {
  const settings = useLive(readSettings, [], defaultSettings);
  return (
    <fieldset class="row">
      <legend class="field__label">{t('wordsQuestion')}</legend>
      {mentoreeWordSchema.options.map((word) => (
        <label key={word} class="check">
          <input
            type="radio"
            name="word"
            checked={settings.word === word}
            onChange={() => void act({ work: () => changeSettings({ word }) }).then(() => location.reload())}
          />
          <span>{t(wordNames[word])}</span>
        </label>
      ))}
      <SettingMark of="word" onBack={() => location.reload()} />
    </fieldset>
  );
}
