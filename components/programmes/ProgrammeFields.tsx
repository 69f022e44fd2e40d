import type { Mentorship } from '../../lib/domain/mentorship';
import type { Programme } from '../../lib/domain/programme';
import { changeMentorship } from '../../lib/storage/actions/mentorships';
import { chooseProgramme } from '../../lib/storage/actions/programmes';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { FieldMark } from './FieldMark';
import { KindSelect } from './KindSelect';
import { ProgrammeSelect } from './ProgrammeSelect';

const none: Programme[] = [];

/** Which programme a mentorship belongs to, what the two meet for, and what is asked and looked for. */
export function ProgrammeFields({ mentorship }: { readonly mentorship: Mentorship }) {
  const programmes = useLive(listProgrammes, [], none);
  const { id, programmeId } = mentorship;
  const change = (patch: Partial<Mentorship>) => void act({ work: () => changeMentorship(id, patch) });
  const choose = (chosen: string | null) =>
    act({
      work: () => chooseProgramme(id, chosen),
      text: (back) => (back ? chosenText(programmes, chosen) : null),
      undo: async (back) => back?.(),
    });
  return (
    <>
      {(programmes.length > 0 || programmeId !== null) && (
        <ProgrammeSelect
          programmes={programmes}
          value={programmeId}
          onChoose={(chosen) => void choose(chosen)}
        />
      )}
      <div>
        <KindSelect value={mentorship.kind} onKind={(kind) => change({ kind })} />
        <FieldMark mentorship={mentorship} field="kind" />
      </div>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={mentorship.asksFeedback}
            onChange={(event) => change({ asksFeedback: event.currentTarget.checked })}
          />
          <span>{t('programmeFeedback')}</span>
        </label>
        <FieldMark mentorship={mentorship} field="asksFeedback" />
      </div>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={mentorship.watchesSigns}
            onChange={(event) => change({ watchesSigns: event.currentTarget.checked })}
          />
          <span>{t('programmeSigns')}</span>
        </label>
        <FieldMark mentorship={mentorship} field="watchesSigns" />
      </div>
    </>
  );
}

function chosenText(programmes: readonly Programme[], chosen: string | null): string {
  const name = programmes.find(({ id }) => id === chosen)?.preset.name;
  return name === undefined ? t('toastProgrammeLeft') : t('toastProgrammeChosen', name);
}
