import { defaultSettings, type Settings } from '../../lib/domain/settings';
import { settingsFieldsOf, type SetOfSettings } from '../../lib/domain/programme-fields';
import type { Programme, ProgrammePreset } from '../../lib/domain/programme';
import { warningRules, type WarningRule } from '../../lib/domain/warning-rules';
import { changeSettings } from '../../lib/storage/actions/settings';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { readSettings } from '../../lib/storage/queries/settings';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import type { Threshold } from '../warnings/threshold-names';
import { valueText, yesNo } from './preset-words';
import { SetBy } from './SetBy';

/** A setting a programme may say something about: one of its own, a rule that is on or off, or a number of a rule. */
type MarkedSetting = 'leadMinutes' | 'word' | WarningRule | Threshold;

const none: Programme[] = [];

interface Props {
  readonly of: MarkedSetting;
  /** Called once the setting is back at what a programme sets. */
  readonly onBack?: () => void;
}

/** What each programme says of one setting: that it stands as set, or the way back to it. */
export function SettingMark({ of, onBack }: Props) {
  const programmes = useLive(listProgrammes, [], none);
  const settings = useLive(readSettings, [], defaultSettings);
  return programmes.map(({ id, preset }) => {
    const set = settingsFieldsOf(preset);
    const patch = patchOf(of, set, settings);
    if (!patch) return null;
    const back = async () => {
      await act({
        work: async () => changeSettings(patchOf(of, set, await readSettings()) ?? {}),
      });
      onBack?.();
    };
    return (
      <SetBy
        key={id}
        name={preset.name}
        isAsSet={Object.keys(patch).length === 0}
        value={wordsOf(of, preset)}
        onBack={back}
      />
    );
  });
}

function isRule(of: MarkedSetting): of is WarningRule {
  return warningRules.some((rule) => rule === of);
}

/** What has to change for the setting to stand as set: nothing where it does; undefined: the programme says nothing of it. */
function patchOf(of: MarkedSetting, set: SetOfSettings, settings: Settings): Partial<Settings> | undefined {
  if (of === 'leadMinutes' || of === 'word') {
    if (set[of] === undefined) return undefined;
    return set[of] === settings[of] ? {} : { [of]: set[of] };
  }
  const { warnings } = settings;
  if (isRule(of)) {
    if (!set.warnings?.off) return undefined;
    const isOff = set.warnings.off.includes(of);
    if (warnings.off.includes(of) === isOff) return {};
    const others = warnings.off.filter((rule) => rule !== of);
    return { warnings: { ...warnings, off: isOff ? [...others, of] : others } };
  }
  const value = set.warnings?.[of];
  if (value === undefined) return undefined;
  return value === warnings[of] ? {} : { warnings: { ...warnings, [of]: value } };
}

function wordsOf(of: MarkedSetting, preset: ProgrammePreset): string {
  if (of === 'leadMinutes' || of === 'word') return valueText(preset, of);
  if (isRule(of)) return yesNo(!preset.warnings.off?.includes(of));
  return String(preset.warnings[of] ?? '');
}
