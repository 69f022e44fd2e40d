import { useEffect, useState } from 'preact/hooks';
import type { Programme } from '../../lib/domain/programme';
import { presetFieldOf } from '../../lib/domain/programme-fields';
import { watchPolicy } from '../../lib/programmes/policy';
import type { MentorshipStart } from '../../lib/storage/actions/mentorships';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { t, type MessageKey } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import type { SavedText } from '../app/use-saved-text';
import { Icon } from '../ui/Icon';
import { AddProgramme } from './AddProgramme';
import { KindSelect } from './KindSelect';
import { valueText } from './preset-words';
import { ProgrammeSelect } from './ProgrammeSelect';
import { SetBy } from './SetBy';
import {
  choiceOf,
  chosenProgramme,
  presetStart,
  startNumberOf,
  startNumbers,
  startOf,
  type Choice,
  type StartNumber,
} from './start-choice';
import './programmes.css';

const none: Programme[] = [];

interface Props {
  /** What was chosen so far, as it is kept. */
  readonly kept: SavedText;
  readonly onStart: (start: MentorshipStart) => void;
}

/**
 * What a new mentorship begins with: its programme, its kind, and what they set, each to be changed. With one programme
 * it is filled in; with several the person says which.
 */
export function StartChoice({ kept: [draft, setDraft], onStart }: Props) {
  const programmes = useLive(listProgrammes, [], none);
  const [isAdding, setAdding] = useState(false);
  const choice = choiceOf(draft);
  const programme = chosenProgramme(programmes, choice);
  const start = startOf(programmes, choice);
  const change = (next: Choice) => setDraft(JSON.stringify(next));
  useEffect(() => watchPolicy(() => undefined), []);
  useEffect(() => onStart(start), [JSON.stringify(start)]);
  return (
    <>
      <button
        type="button"
        class="button button--way"
        aria-expanded={isAdding}
        onClick={() => setAdding(!isAdding)}
      >
        <Icon name="bookmark" /> {t('setUpHasProgramme')}
      </button>
      {isAdding && (
        <AddProgramme
          draft="programme:given"
          onAdded={({ id }) => {
            change({ programmeId: id });
            setAdding(false);
          }}
        />
      )}
      {programmes.length > 0 && (
        <ProgrammeSelect
          programmes={programmes}
          value={programme?.id ?? null}
          onChoose={(programmeId) => change({ programmeId })}
        />
      )}
      {programme?.preset.welcome && (
        <p class="preset__value" dir="auto">
          {programme.preset.welcome}
        </p>
      )}
      <div>
        <KindSelect
          value={start.kind ?? 'mentoring'}
          onKind={(kind) => change({ ...choice, programmeId: programme?.id ?? null, kind })}
        />
        {programme && (
          <SetBy
            name={programme.preset.name}
            isAsSet={start.kind === programme.preset.kind}
            value={valueText(programme.preset, 'kind')}
            onBack={() => change({ ...choice, kind: programme.preset.kind })}
          />
        )}
      </div>
      {(programme || start.kind !== 'mentoring') &&
        startNumbers.map((name) => (
          <NumberField
            key={name}
            name={name}
            programme={programme}
            choice={choice}
            onChange={(text) => {
              const { [name]: _, ...others } = choice;
              const chosen = { ...others, programmeId: programme?.id ?? null };
              change(text === null ? chosen : { ...chosen, [name]: text });
            }}
          />
        ))}
    </>
  );
}

const labels: Readonly<Record<StartNumber, MessageKey>> = {
  cadenceDays: 'daysBetween',
  usualLengthMinutes: 'usualLength',
  plannedSessions: 'plannedSessions',
};

const bounds: Readonly<Record<StartNumber, readonly [number, number]>> = {
  cadenceDays: [1, 366],
  usualLengthMinutes: [5, 600],
  plannedSessions: [1, 500],
};

interface NumberProps {
  readonly name: StartNumber;
  readonly programme: Programme | undefined;
  readonly choice: Choice;
  /** Null: as it was set. */
  readonly onChange: (text: string | null) => void;
}

function NumberField({ name, programme, choice, onChange }: NumberProps) {
  const set = presetStart(programme, choice)[name] ?? null;
  const text = choice[name] ?? String(set ?? '');
  const value = startNumberOf(name, text);
  const words = programme ? valueText(programme.preset, presetFieldOf(name)) : '';
  return (
    <div>
      <label class="field">
        <span class="field__label">{t(labels[name])}</span>
        <input
          class="input"
          inputMode="numeric"
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      {programme && words !== '' && (
        <SetBy
          name={programme.preset.name}
          isAsSet={value === set}
          value={words}
          onBack={() => onChange(null)}
        />
      )}
      {value === undefined && (
        <p class="warning" role="alert">
          {t('numberProblem', ...bounds[name])}
        </p>
      )}
    </div>
  );
}
