import { useState } from 'preact/hooks';
import type { History } from '../../lib/domain/history';
import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { readHistory } from '../../lib/storage/queries/history';
import { listAllMentorships } from '../../lib/storage/queries/mentorships';
import { DeletedHere } from '../app/deleted-here';
import { Icon } from '../ui/Icon';
import { Private } from '../ui/Private';
import { StorageBanner } from '../app/StorageBanner';
import { pressUndo, useKeys } from '../ui/use-keys';
import { Toasts } from '../ui/toasts';
import { useLiveQuery } from '../app/use-live-query';
import { WarningSigns } from '../warnings/WarningSigns';
import { Ending } from './Ending';
import { Facts } from './Facts';
import { ProgrammeWords } from '../programmes/lazy';
import { FeedbackPicture, Pictures } from './Pictures';
import { Goals } from './Goals';
import { Handover } from './Handover';
import { SupervisionRecord } from './supervision';
import { ProgrammeReport } from './ProgrammeReport';
import { Timeline } from './Timeline';
import { Wins } from './Wins';
import './record.css';
import './print.css';

/** The record of one mentorship: what was promised and kept, where it is going, and what each took away. */
export function Record() {
  const [asked, setAsked] = useState(() => new URLSearchParams(location.search).get('mentorship'));
  const result = useLiveQuery(() => readRecord(asked), [asked]);
  useKeys(true, { 'ctrl+z': pressUndo });
  if (result.status === 'failed') throw result.error;
  if (result.status === 'loading') return null;
  const { mentorships, history } = result.value;
  function choose(id: string): void {
    setAsked(id);
    window.history.replaceState(null, '', `?mentorship=${id}`);
  }
  return (
    <main class="page record">
      <StorageBanner />
      <header class="record__head">
        <h1 class="page__title" dir="auto">
          {history ? titleOf(history.mentorship) : t('recordTitleNone')}
        </h1>
        {history && (
          <div class="row record__acts">
            {mentorships.length > 1 && (
              <select
                class="input record__choice"
                aria-label={t('listMentorship')}
                value={history.mentorship.id}
                onChange={(event) => choose(event.currentTarget.value)}
              >
                {mentorships.map((mentorship) => (
                  <option key={mentorship.id} value={mentorship.id}>
                    {nameOf(mentorship)}
                  </option>
                ))}
              </select>
            )}
            <button type="button" class="button" onClick={() => window.print()}>
              <Icon name="printer" /> {t('recordPrint')}
            </button>
          </div>
        )}
      </header>
      <DeletedHere />
      {history ? <Sections key={history.mentorship.id} history={history} /> : <p>{t('recordNone')}</p>}
      <Toasts />
    </main>
  );
}

function Sections({ history }: { readonly history: History }) {
  return (
    <>
      <ProgrammeWords mentorship={history.mentorship} at={placeIn(history)} />
      {history.sessions.length > 0 && <Facts history={history} />}
      <Pictures history={history} />
      <Goals history={history} />
      <Timeline history={history} />
      <Wins history={history} />
      <Private heading={t('privateHeading')}>
        <WarningSigns mentorship={history.mentorship} />
        <FeedbackPicture history={history} />
      </Private>
      {history.mentorship.kind === 'thesis' && <SupervisionRecord history={history} />}
      <Handover history={history} />
      <ProgrammeReport history={history} />
      <Ending history={history} />
    </>
  );
}

/** Where a mentorship stands: before its first meeting was held, at its closing one or behind it, or between. */
function placeIn({ mentorship, sessions }: History): 'beginning' | 'middle' | 'end' {
  if (mentorship.status === 'ended' || sessions.some(({ occasion }) => occasion === 'closing')) return 'end';
  return sessions.some(({ status, wrapUpFinishedAt }) => status === 'held' && wrapUpFinishedAt !== null)
    ? 'middle'
    : 'beginning';
}

function titleOf({ kind, partnerName }: Mentorship): string {
  return t(kindKey('recordTitle', kind), partnerName);
}

function nameOf({ partnerName, status }: Mentorship): string {
  if (status === 'active') return partnerName;
  return t(status === 'ended' ? 'mentorshipEnded' : 'mentorshipArchived', partnerName);
}

async function readRecord(asked: string | null) {
  const mentorships = await listAllMentorships();
  const chosen = mentorships.find(({ id }) => id === asked) ?? mentorships[0];
  return { mentorships, history: chosen ? ((await readHistory(chosen.id)) ?? null) : null };
}
