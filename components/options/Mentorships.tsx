import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { listAllMentorships } from '../../lib/storage/queries/mentorships';
import { resumeMentorship } from '../../lib/storage/actions/mentorships';
import { act } from '../app/act';
import { openRecord } from '../app/open-page';
import { useLive } from '../app/use-live-query';
import { MentorshipForm } from './MentorshipForm';

const none: Mentorship[] = [];

/** The mentorships that run, to edit; and those that do not, to look at or take up again. */
export function Mentorships() {
  const all = useLive(listAllMentorships, [], none);
  const resting = all.filter(({ status }) => status !== 'active');
  return (
    <>
      {all.length === 0 && <p class="quiet">{t('optionsNoMentorships')}</p>}
      {all
        .filter(({ status }) => status === 'active')
        .map((mentorship) => (
          <MentorshipForm key={mentorship.id} mentorship={mentorship} />
        ))}
      {resting.length > 0 && (
        <section class="stack" aria-labelledby="resting">
          <h3 class="mentorship__name" id="resting">
            {t('optionsResting')}
          </h3>
          <ul class="stack">
            {resting.map((mentorship) => (
              <li key={mentorship.id} class="row">
                <span dir="auto">
                  {t(
                    mentorship.status === 'ended' ? 'mentorshipEnded' : 'mentorshipArchived',
                    mentorship.partnerName,
                  )}
                </span>
                <button type="button" class="button" onClick={() => openRecord(mentorship.id)}>
                  {t('openRecord')}
                </button>
                <button
                  type="button"
                  class="button button--quiet"
                  onClick={() => void act({ work: () => resumeMentorship(mentorship.id) })}
                >
                  {t('resumeMentorship')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
