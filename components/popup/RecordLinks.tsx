import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { readWarningSigns, type AnsweredSign } from '../../lib/storage/queries/warnings';
import { factsText, ruleNames } from '../../lib/words/warning-words';
import { openRecord } from '../app/open-page';
import { Private } from '../ui/Private';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';

interface Signs {
  readonly mentorship: Mentorship;
  readonly signs: readonly AnsweredSign[];
}

const noSigns: Signs[] = [];
const noMentorships: Mentorship[] = [];

/** The way to each record, and, closed, what in it is for this person's eyes only. */
export function RecordLinks() {
  const mentorships = useLive(listActiveMentorships, [], noMentorships);
  if (mentorships.length === 0) return null;
  return (
    <>
      <div class="row">
        {mentorships.map(({ id, partnerName }) => (
          <button
            key={id}
            type="button"
            class="button button--quiet popup__record"
            onClick={() => openRecord(id)}
          >
            {t('openRecordOf', partnerName)}
          </button>
        ))}
      </div>
      <Private heading={t('privateHeading')}>
        <SignsInShort />
      </Private>
    </>
  );
}

function SignsInShort() {
  const all = useLive(readAllSigns, [], noSigns);
  const shown = all.filter(({ signs }) => signs.length > 0);
  if (shown.length === 0) return <p class="quiet">{t('warningsNone')}</p>;
  return (
    <>
      {shown.map(({ mentorship, signs }) => (
        <section key={mentorship.id}>
          <h3 class="popup__group">{mentorship.partnerName}</h3>
          <ul class="stack">
            {signs.map(({ sign }) => (
              <li key={sign.rule}>
                <strong>{t(ruleNames[sign.rule])}</strong> <span dir="auto">{factsText(sign)}</span>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => openRecord(mentorship.id)}>
            {t('warningsOpen')}
          </button>
        </section>
      ))}
    </>
  );
}

async function readAllSigns(): Promise<Signs[]> {
  const rows: Signs[] = [];
  for (const mentorship of await listActiveMentorships()) {
    const signs = await readWarningSigns(mentorship.id, rightNow());
    rows.push({ mentorship, signs: signs.filter(({ answer }) => answer !== 'put-aside') });
  }
  return rows;
}
