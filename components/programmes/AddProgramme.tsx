import type { Programme } from '../../lib/domain/programme';
import { changedFields } from '../../lib/domain/programme';
import { rightNow } from '../../lib/browser/right-now';
import { takeProgramme } from '../../lib/storage/actions/programmes';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { GiveProgramme } from './GiveProgramme';
import { ProgrammePreview } from './ProgrammePreview';
import { useGivenProgramme } from './use-given-programme';

const none: Programme[] = [];

interface Props {
  /** Where what is typed is kept. */
  readonly draft: string;
  readonly onAdded?: (programme: Programme) => void;
}

/** Takes a programme somebody sent: looked at before it counts. */
export function AddProgramme({ draft, onAdded }: Props) {
  const stored = useLive(listProgrammes, [], none);
  const given = useGivenProgramme(draft);
  const read = given.given;
  const known = read && stored.find(({ id }) => id === read.preset.id);
  const isSame = known && read && changedFields(known.preset, read.preset).length === 0;
  const isByPolicy = known?.source === 'policy' && !isSame;

  async function take(): Promise<void> {
    if (!read) return;
    const { preset, source } = read;
    const { programme } = await act({
      work: () => takeProgramme(preset, source, rightNow()),
      text: t(known ? 'toastProgrammeChanged' : 'toastProgrammeAdded', preset.name),
      undo: ({ takeBack }) => takeBack(),
    });
    given.clear();
    onAdded?.(programme);
  }
  return (
    <>
      <GiveProgramme given={given} />
      {read && (
        <ProgrammePreview
          given={read}
          before={known?.preset}
          hasNamesake={stored.some(
            ({ id, preset }) => id !== read.preset.id && preset.name === read.preset.name,
          )}
        >
          {isByPolicy && <p class="warning">{t('programmeProblemPolicy')}</p>}
          <div class="row">
            {!isSame && !isByPolicy && (
              <button type="button" class="button button--primary" onClick={() => void take()}>
                {t(known ? 'programmeTakeUpdate' : 'programmeTake')}
              </button>
            )}
            <button type="button" class="button button--quiet" onClick={given.clear}>
              {t('cancel')}
            </button>
          </div>
        </ProgrammePreview>
      )}
    </>
  );
}
