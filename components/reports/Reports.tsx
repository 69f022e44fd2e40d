import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  deleteReports,
  listGroups,
  tallyGroup,
  type GroupTally,
  type ReportGroup,
} from '../../lib/reports/kept-reports';
import { isNewerDatabase } from '../../lib/storage/engine/database';
import { t } from '../../lib/words/i18n';
import { monthText } from '../../lib/words/programme-report-words';
import { act } from '../app/act';
import { StorageBanner } from '../app/StorageBanner';
import { Problem } from '../ui/Problem';
import { Toasts } from '../ui/toasts';
import { pressUndo, useKeys } from '../ui/use-keys';
import { Numbers } from './Numbers';
import { ReadingSummary } from './ReadingSummary';
import { TakeReports } from './TakeReports';
import { useReading } from './use-reading';
import '../ui/file-field.css';
import './reports.css';

interface Kept {
  readonly groups: readonly ReportGroup[];
  readonly chosen: ReportGroup | null;
  readonly tally: GroupTally | null;
}

const nothing: Kept = { groups: [], chosen: null, tally: null };

/** Where a programme manager reads what pairs handed over. Nothing of it is beside one's own mentorships. */
export function Reports() {
  const [asked, setAsked] = useState<string | null>(null);
  const [kept, setKept] = useState<Kept>(nothing);
  const [problem, setProblem] = useState('');
  const [restore, setRestore] = useState<(() => Promise<void>) | null>(null);
  // No live query: fifty thousand reports would be added up anew for each five hundred that are read.
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const reading = useReading(again);
  useKeys(true, { 'ctrl+z': pressUndo });
  useEffect(() => {
    let current = true;
    readKept(asked)
      .then((found) => current && setKept(found))
      .catch((error: unknown) => {
        if (!isNewerDatabase(error)) throw error;
        if (current) setProblem(t('newerStore'));
      });
    return () => {
      current = false;
    };
  }, [asked, turn]);

  async function takeBack(back: () => Promise<void>): Promise<void> {
    await back();
    setRestore(null);
    again();
  }
  async function removeAll(): Promise<void> {
    const back = await act({
      work: deleteReports,
      text: t('readReportsDeleted'),
      undo: takeBack,
    });
    reading.forget();
    setRestore(() => back);
    again();
  }
  const { groups, chosen, tally } = kept;
  return (
    <main class="page reports">
      <StorageBanner />
      <h1 class="page__title">{t('readReportsTitle')}</h1>
      <p class="reports__note">{t('readReportsNote')}</p>
      <Problem text={problem} />
      {restore && (
        <p class="warning row">
          <span>{t('readReportsDeleted')}</span>
          <button type="button" class="button" onClick={() => void act({ work: () => takeBack(restore) })}>
            {t('undo')}
          </button>
        </p>
      )}
      {problem === '' && (
        <section class="page__section reports__take" aria-label={t('readReportsTitle')}>
          <TakeReports progress={reading.progress} onRead={reading.read} onStop={reading.stop} />
          {reading.summary && <ReadingSummary summary={reading.summary} />}
        </section>
      )}
      {chosen && tally && (
        <section class="page__section" aria-labelledby="numbers">
          <h2 class="page__heading" id="numbers" dir="auto">
            {groupText(chosen)}
          </h2>
          {groups.length > 1 && (
            <label class="field reports__acts">
              <span class="field__label">{t('readReportsGroup')}</span>
              <select
                class="input"
                value={chosen.group}
                onChange={(event) => setAsked(event.currentTarget.value)}
              >
                {groups.map((group) => (
                  <option key={group.group} value={group.group}>
                    {groupText(group)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Numbers group={chosen} tally={tally} />
          <div class="row reports__acts">
            <button type="button" class="button" onClick={() => void removeAll()}>
              {t('readReportsDelete')}
            </button>
          </div>
        </section>
      )}
      <Toasts />
    </main>
  );
}

function groupText({ month, programme }: ReportGroup): string {
  return programme === null ? monthText(month) : t('readReportsGroupName', programme, monthText(month));
}

async function readKept(asked: string | null): Promise<Kept> {
  const groups = await listGroups();
  const chosen = groups.find(({ group }) => group === asked) ?? groups[0] ?? null;
  return { groups, chosen, tally: chosen && (await tallyGroup(chosen.group)) };
}
