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

type Threshold = Exclude<keyof Thresholds, 'off'>;

/** What each rule looks for, in words, and the numbers in it that can be changed. */
const rules: Readonly<
  Record<WarningRule, { readonly says: MessageKey; readonly numbers: readonly Threshold[] }>
> = {
  'called-off': { says: 'ruleSaysCalledOff', numbers: ['calledOff', 'calledOffDays'] },
  'no-next-date': { says: 'ruleSaysNoNextDate', numbers: [] },
  drifting: { says: 'ruleSaysDrifting', numbers: ['gapPercent'] },
  spinning: { says: 'ruleSaysSpinning', numbers: ['keptPercent'] },
  carried: { says: 'ruleSaysCarried', numbers: ['carries'] },
  'no-progress': { says: 'ruleSaysNoProgress', numbers: ['stillSessions'] },
  frustration: { says: 'ruleSaysFrustration', numbers: ['lowScore'] },
  dread: { says: 'ruleSaysDread', numbers: ['lowLookedForward'] },
  apart: { says: 'ruleSaysApart', numbers: ['apartPoints'] },
  'cut-short': { says: 'ruleSaysCutShort', numbers: [] },
  'drafted-by-mentor': { says: 'ruleSaysDraftedByMentor', numbers: [] },
};

const numberNames: Readonly<Record<Threshold, MessageKey>> = {
  calledOff: 'thresholdCalledOff',
  calledOffDays: 'thresholdCalledOffDays',
  gapPercent: 'thresholdGapPercent',
  keptPercent: 'thresholdKeptPercent',
  carries: 'thresholdCarries',
  stillSessions: 'thresholdStillSessions',
  lowScore: 'thresholdLowScore',
  lowLookedForward: 'thresholdLowLookedForward',
  apartPoints: 'thresholdApartPoints',
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
                {t(rules[rule].says)}
              </p>
              {on &&
                rules[rule].numbers.map((name) => (
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
        <span>{t(numberNames[name])}</span>
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
      {!fits && (
        <p class="warning" role="alert">
          {t('thresholdProblem', least, most)}
        </p>
      )}
    </>
  );
}
