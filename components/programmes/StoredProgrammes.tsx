import { useEffect, useState } from 'preact/hooks';
import type { Programme, ProgrammeSource } from '../../lib/domain/programme';
import { watchPolicy, type PolicyProblem } from '../../lib/programmes/policy';
import { removeProgramme, restoreProgramme } from '../../lib/storage/actions/programmes';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { formatLongDay } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { act } from '../app/act';
import { openPage } from '../app/open-page';
import { useLive } from '../app/use-live-query';
import { useReading } from '../ui/ShownOnceRead';
import { AddProgramme } from './AddProgramme';
import { PresetList } from './PresetList';
import { policyProblemText } from './problem-text';
import './programmes.css';

const none: Programme[] = [];

/** The programmes of this copy: where each came from, what it sets, and the way out. */
export function StoredProgrammes() {
  const programmes = useLive(listProgrammes, [], none);
  const problems = usePolicyProblems();
  return (
    <>
      <p>{t('programmesNote')}</p>
      {problems.map((problem) => (
        <p key={problem.place} class="warning" role="status">
          {policyProblemText(problem)}
        </p>
      ))}
      {programmes.length === 0 && <p class="quiet">{t('programmesNone')}</p>}
      <ul class="stack">
        {programmes.map((programme) => (
          <ProgrammeRow key={programme.id} programme={programme} />
        ))}
      </ul>
      <section class="stack" aria-labelledby="add-programme">
        <h3 class="programme-card__name" id="add-programme">
          {t('programmeAdd')}
        </h3>
        <AddProgramme draft="programme:given" />
      </section>
      <div class="row">
        <button type="button" class="button" onClick={() => openPage('/programme.html')}>
          {t('programmeMake')}
        </button>
      </div>
    </>
  );
}

const sources: Readonly<Record<ProgrammeSource, MessageKey>> = {
  file: 'programmeFromFile',
  code: 'programmeFromCode',
  policy: 'programmeFromPolicy',
  machine: 'programmeFromMachine',
};

function ProgrammeRow({ programme }: { readonly programme: Programme }) {
  const { id, preset, source, changedAt } = programme;
  const remove = () =>
    act({
      work: () => removeProgramme(id),
      text: (removed) => (removed ? t('toastRemoved', preset.name) : null),
      undo: async (removed) => removed && restoreProgramme(removed),
    });
  return (
    <li class="programme-card">
      <strong class="programme-card__name" dir="auto">
        {preset.name}
      </strong>
      <p class="quiet">{t(sources[source], formatLongDay(changedAt))}</p>
      <details>
        <summary>{t('programmeSets')}</summary>
        <PresetList preset={preset} />
      </details>
      {source !== 'policy' && (
        <div class="row">
          <button type="button" class="button button--quiet" onClick={() => void remove()}>
            {t('programmeRemoveNamed', preset.name)}
          </button>
        </div>
      )}
    </li>
  );
}

/** Has the programmes follow the policy while the page is open; returns what of it could not be taken. */
function usePolicyProblems(): readonly PolicyProblem[] {
  const [problems, setProblems] = useState<readonly PolicyProblem[]>();
  useReading(problems === undefined);
  useEffect(() => watchPolicy((policy) => setProblems(policy.problems)), []);
  return problems ?? [];
}
