import type { Mentorship } from '../../lib/domain/mentorship';
import {
  mentorshipFieldsOf,
  presetFieldOf,
  standingOf,
  type ProgrammeField,
} from '../../lib/domain/programme-fields';
import { changeMentorship } from '../../lib/storage/actions/mentorships';
import { programmeOf } from '../../lib/storage/queries/programmes';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { valueText } from './preset-words';
import { SetBy } from './SetBy';

interface Props {
  readonly mentorship: Mentorship;
  readonly field: ProgrammeField;
  /** Called once the field is back at what the programme sets. */
  readonly onBack?: (() => void) | undefined;
}

/** Says that a field of a mentorship stands as its programme set it, or offers the way back. */
export function FieldMark({ mentorship, field, onBack }: Props) {
  const { id, programmeId } = mentorship;
  const programme = useLive(() => programmeOf({ programmeId }), [programmeId], undefined);
  const standing = standingOf(mentorship, programme?.preset, field);
  if (!programme || standing === 'open') return null;
  const { preset } = programme;
  const back = async () => {
    const { [field]: value } = mentorshipFieldsOf(preset);
    await act({ work: () => changeMentorship(id, { [field]: value }) });
    onBack?.();
  };
  return (
    <SetBy
      name={preset.name}
      isAsSet={standing === 'as-set'}
      value={valueText(preset, presetFieldOf(field))}
      onBack={back}
    />
  );
}
