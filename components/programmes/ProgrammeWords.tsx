import type { Mentorship } from '../../lib/domain/mentorship';
import { programmeOf } from '../../lib/storage/queries/programmes';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import './programmes.css';

interface Props {
  readonly mentorship: Mentorship;
  /** Whether the mentorship begins, is under way or ends. */
  readonly at: 'beginning' | 'middle' | 'end';
}

/** What the programme says to those who begin and to those who end, and where its help is found. */
export function ProgrammeWords({ mentorship: { programmeId }, at }: Props) {
  const programme = useLive(() => programmeOf({ programmeId }), [programmeId], undefined);
  if (!programme) return null;
  const { name, welcome, closing, helpLink } = programme.preset;
  const words = { beginning: welcome, middle: '', end: closing }[at];
  if (words === '' && helpLink === null) return null;
  return (
    <section class="page__section" aria-labelledby="programme-words">
      <h2 class="page__heading" id="programme-words" dir="auto">
        {t('recordProgramme', name)}
      </h2>
      {words !== '' && (
        <p class="preset__value" dir="auto">
          {words}
        </p>
      )}
      {helpLink !== null && (
        <p class="preset__value">
          {t('programmeHelp')}{' '}
          <a href={helpLink} target="_blank" rel="noreferrer" dir="ltr">
            {helpLink}
          </a>
        </p>
      )}
    </section>
  );
}
