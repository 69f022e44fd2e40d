import { useState } from 'preact/hooks';
import { isTimeZone } from '../../lib/domain/instant';
import { emailSchema, longestName, type Mentorship, type Role } from '../../lib/domain/mentorship';
import type { ProgrammeField } from '../../lib/domain/programme-fields';
import { oneLine } from '../../lib/domain/record';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { changeMentorship } from '../../lib/storage/actions/mentorships';
import type { Patch } from '../../lib/storage/engine/records';
import { persist } from '../../lib/storage/engine/persist';
import { act } from '../app/act';
import { openRecord } from '../app/open-page';
import { FieldMark, ProgrammeFields } from '../programmes/lazy';

/** What a typed text means for a field: the change to make, or the sentence to show. */
type Reading = { readonly patch: Patch<'mentorships'> } | { readonly problem: string };

/** One mentorship's facts, each saved as soon as it makes sense. */
export function MentorshipForm({ mentorship }: { readonly mentorship: Mentorship }) {
  const { id } = mentorship;
  const save = (patch: Patch<'mentorships'>) => persist(() => changeMentorship(id, patch));

  const archive = () =>
    act({
      work: () => changeMentorship(id, { status: 'archived' }),
      text: t('toastArchived', mentorship.partnerName),
      undo: () => changeMentorship(id, { status: 'active' }),
    });

  return (
    <fieldset class="mentorship">
      <legend class="mentorship__name">{mentorship.partnerName}</legend>
      <Field label={t('setUpWith')} value={mentorship.partnerName} read={readName} save={save} />
      <label class="field">
        <span class="field__label">{t('setUpIAmThe')}</span>
        <select
          class="input"
          value={mentorship.role}
          onChange={(event) => void save({ role: event.currentTarget.value as Role })}
        >
          <option value="mentor">{t(kindKey('roleMentor', mentorship.kind))}</option>
          <option value="mentoree">{t(kindKey('roleMentoree', mentorship.kind))}</option>
        </select>
      </label>
      <Field
        label={t('yourName', mentorship.partnerName)}
        value={mentorship.myName}
        read={(text) => ({ patch: { myName: oneLine(text, longestName) } })}
        save={save}
      />
      <Field
        label={t('yourEmail')}
        mode="email"
        value={mentorship.myEmail ?? ''}
        read={(text) => readEmail(text, 'myEmail')}
        save={save}
      />
      <Field
        label={t('setUpPartnerEmail')}
        mode="email"
        value={mentorship.partnerEmail ?? ''}
        read={(text) => readEmail(text, 'partnerEmail')}
        save={save}
      />
      <Field
        label={t('partnerTimeZone', mentorship.partnerName)}
        value={mentorship.partnerTimeZone ?? ''}
        read={readZone}
        save={save}
      />
      <Field
        label={t('usualLength')}
        mode="numeric"
        value={String(mentorship.usualLengthMinutes ?? '')}
        read={(text) => readNumber(text, 'usualLengthMinutes', 5, 600)}
        save={save}
        marks={{ mentorship, field: 'usualLengthMinutes' }}
      />
      <Field
        label={t('daysBetween')}
        mode="numeric"
        value={String(mentorship.cadenceDays ?? '')}
        read={(text) => readNumber(text, 'cadenceDays', 1, 366)}
        save={save}
        marks={{ mentorship, field: 'cadenceDays' }}
      />
      <Field
        label={t('channelBetween')}
        value={mentorship.channel}
        read={(text) => ({ patch: { channel: text.slice(0, 300) } })}
        save={save}
      />
      <Field
        label={t('plannedSessions')}
        mode="numeric"
        value={String(mentorship.plannedSessions ?? '')}
        read={(text) => readNumber(text, 'plannedSessions', 1, 500)}
        save={save}
        marks={{ mentorship, field: 'plannedSessions' }}
      />
      <div>
        <label class="field">
          <span class="field__label">{t('plannedEnd')}</span>
          <input
            type="date"
            class="input"
            value={mentorship.plannedEndOn ?? ''}
            onChange={(event) => void save({ plannedEndOn: event.currentTarget.value || null })}
          />
        </label>
        <FieldMark mentorship={mentorship} field="plannedEndOn" />
      </div>
      <Field
        label={t('managerName')}
        value={mentorship.programmeManagerName}
        read={(text) => ({ patch: { programmeManagerName: oneLine(text, longestName) } })}
        save={save}
        marks={{ mentorship, field: 'programmeManagerName' }}
      />
      <Field
        label={t('managerEmail')}
        mode="email"
        value={mentorship.programmeManagerEmail ?? ''}
        read={(text) => readEmail(text, 'programmeManagerEmail')}
        save={save}
        marks={{ mentorship, field: 'programmeManagerEmail' }}
      />
      <ProgrammeFields mentorship={mentorship} />
      <div class="row mentorship__archive">
        <button type="button" class="button" onClick={() => openRecord(id)}>
          {t('openRecordAndEnd')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => void archive()}>
          {t('archive')}
        </button>
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly mode?: 'text' | 'email' | 'numeric';
  readonly read: (text: string) => Reading;
  readonly save: (patch: Patch<'mentorships'>) => Promise<unknown>;
  /** A field that a programme may set. */
  readonly marks?: { readonly mentorship: Mentorship; readonly field: ProgrammeField };
}

function Field({ label, value, mode = 'text', read, save, marks }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  function onInput(text: string): void {
    setTyped(text);
    const reading = read(text);
    setProblem('problem' in reading ? reading.problem : '');
    if ('patch' in reading) void save(reading.patch);
  }
  function putBack(): void {
    setTyped(null);
    setProblem('');
  }
  return (
    <div>
      <label class="field">
        <span class="field__label">{label}</span>
        <input
          class="input"
          dir="auto"
          inputMode={mode}
          value={typed ?? value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {problem && (
          <span class="warning" role="alert">
            {problem}
          </span>
        )}
      </label>
      {marks && <FieldMark {...marks} onBack={putBack} />}
    </div>
  );
}

function readName(text: string): Reading {
  const partnerName = oneLine(text, longestName);
  return partnerName === '' ? { problem: t('setUpProblemName') } : { patch: { partnerName } };
}

function readEmail(text: string, field: 'myEmail' | 'partnerEmail' | 'programmeManagerEmail'): Reading {
  const address = text.trim();
  if (address === '') return { patch: { [field]: null } };
  return emailSchema.safeParse(address).success
    ? { patch: { [field]: address } }
    : { problem: t('setUpProblemEmail') };
}

function readZone(text: string): Reading {
  const zone = text.trim();
  if (zone === '') return { patch: { partnerTimeZone: null } };
  return isTimeZone(zone) ? { patch: { partnerTimeZone: zone } } : { problem: t('zoneProblem') };
}

function readNumber(
  text: string,
  field: 'usualLengthMinutes' | 'cadenceDays' | 'plannedSessions',
  least: number,
  most: number,
): Reading {
  if (text.trim() === '') return { patch: { [field]: null } };
  const value = Number(text);
  const fits = Number.isInteger(value) && value >= least && value <= most;
  return fits ? { patch: { [field]: value } } : { problem: t('numberProblem', least, most) };
}
