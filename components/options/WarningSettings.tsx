import { useState } from 'preact/hooks';
import { defaultSettings } from '../../lib/domain/settings';
import {
  defaultWarningSettings,
  thresholdBounds,
  warningRules,
  warningSettingsSchema,
  type WarningRule,
  type WarningSettings as Thresholds,
} from '../../lib/domain/warning-rules';
import { t, type MessageKey } from '../../lib/words/i18n';
import { changeSettings } from '../../lib/storage/actions/settings';
import { readSettings } from '../../lib/storage/queries/settings';
import { ruleNames } from '../../lib/words/warning-words';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { SettingMark } from '../programmes/lazy';
import { ruleNumbers, thresholdNames, type Threshold } from '../warnings/threshold-names';

/** What each rule looks for, in words. */
const ruleSays: Readonly<Record<WarningRule, MessageKey>> = {
  'called-off': 'ruleSaysCalledOff',
  'no-next-date': 'ruleSaysNoNextDate',
  drifting: 'ruleSaysDrifting',
  spinning: 'ruleSaysSpinning',
  carried: 'ruleSaysCarried',
  'no-progress': 'ruleSaysNoProgress',
  frustration: 'ruleSaysFrustration',
  dread: 'ruleSaysDread',
  apart: 'ruleSaysApart',
  'cut-short': 'ruleSaysCutShort',
  'drafted-by-mentor': 'ruleSaysDraftedByMentor',
};

/** The rules behind the warning signs: each can be read, changed and switched off. */
export function WarningSettings() {
  const { warnings } = useLive(readSettings, [], defaultSettings);
  const save = (patch: Partial<Thresholds>) =>
    act({
      work: async () => changeSettings({ warnings: { ...(await readSettings()).warnings, ...patch } }),
    });
  const changed = JSON.stringify(warnings) !== JSON.stringify(defaultWarningSettings);
  return (
    <>
      <p class="quiet">{t('warningsNote')}</p>
      <ul class="rules">
        {warningRules.map((rule) => {
          const on = !warnings.off.includes(rule);
          return (
            <li key={rule} class="rules__rule">
              <label class="check">
                <input
                  type="checkbox"
                  checked={on}
                  aria-describedby={`rule-${rule}`}
                  onChange={() =>
                    void save({
                      off: on ? [...warnings.off, rule] : warnings.off.filter((one) => one !== rule),
                    })
                  }
                />
                <strong>{t(ruleNames[rule])}</strong>
              </label>
              <p class="quiet" id={`rule-${rule}`}>
                {t(ruleSays[rule])}
              </p>
              <SettingMark of={rule} />
              {on &&
                ruleNumbers[rule].map((name) => (
                  <ThresholdField key={name} name={name} value={warnings[name]} save={save} />
                ))}
            </li>
          );
        })}
      </ul>
      {changed && (
        <div class="row">
          <button type="button" class="button" onClick={() => void save(defaultWarningSettings)}>
            {t('warningsReset')}
          </button>
        </div>
      )}
    </>
  );
}

interface ThresholdProps {
  readonly name: Threshold;
  readonly value: number;
  readonly save: (patch: Partial<Thresholds>) => Promise<unknown>;
}

function ThresholdField({ name, value, save }: ThresholdProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = warningSettingsSchema.shape[name];
  const fits = typed === null || field.safeParse(Number(typed)).success;
  const [least, most] = thresholdBounds[name];
  return (
    <>
      <label class="inline">
        <span>{t(thresholdNames[name])}</span>
        <input
          class="input options__number"
          type="number"
          min={least}
          max={most}
          value={typed ?? String(value)}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const number = field.safeParse(Number(text));
            if (number.success) void save({ [name]: number.data });
          }}
          onBlur={() => {
            if (fits) setTyped(null);
          }}
        />
      </label>
      <SettingMark of={name} />
      {!fits && (
        <p class="warning" role="alert">
          {t('thresholdProblem', least, most)}
        </p>
      )}
    </>
  );
}
