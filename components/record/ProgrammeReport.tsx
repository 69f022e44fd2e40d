import { useEffect, useState } from 'preact/hooks';
import { offerFile } from '../../lib/browser/offer-file';
import { rightNow } from '../../lib/browser/right-now';
import type { History } from '../../lib/domain/history';
import { countedOf, type Counted } from '../../lib/domain/programme-report/counted';
import { figures, stepsOf, type Figure } from '../../lib/domain/programme-report/figures';
import { leavingOf, type Told, type Wanted } from '../../lib/domain/programme-report/leaving';
import {
  codePurpose,
  monthOf,
  programmeNamed,
  type ProgrammeReport as Report,
} from '../../lib/domain/programme-report/report';
import { programmeReportText } from '../../lib/exports/programme-report-text';
import { agreementOf, findAgreement } from '../../lib/merge/agreement';
import { codeForPair } from '../../lib/reports/code-for-pair';
import { leavingNames } from '../../lib/words/leaving-names';
import { t } from '../../lib/words/i18n';
import { figureNames, stepsText } from '../../lib/words/programme-report-words';
import { programmeOf } from '../../lib/storage/queries/programmes';
import { useLive } from '../app/use-live-query';
import { CopyButton } from '../ui/CopyButton';
import { useNow } from '../ui/use-now';
import './programme-report.css';

interface Props {
  readonly history: History;
}

const everything: Wanted = { figures, hear: false, signed: false };

/** Counts for the programme manager, each to be left out, and all that leaves to be seen before it does. Nothing is sent from here. */
export function ProgrammeReport({ history }: Props) {
  const [shown, setShown] = useState(false);
  if (history.sessions.length === 0) return null;
  return (
    <section class="page__section record__hand-out" aria-labelledby="programme-report">
      <h2 class="page__heading" id="programme-report">
        {t('programmeReportHeading')}
      </h2>
      <p class="quiet">{t('programmeReportNote')}</p>
      <div class="row">
        <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'programmeReportHide' : 'programmeReportShow')}
        </button>
      </div>
      {/* Opened anew, it begins anew: nothing of it is remembered. */}
      {shown && <Preview history={history} />}
    </section>
  );
}

function Preview({ history }: Props) {
  const { mentorship } = history;
  const programme = useLive(() => programmeOf(mentorship), [mentorship.programmeId], undefined);
  const [wanted, setWanted] = useState(everything);
  const month = monthOf(useNow());
  const hasAgreed = useLive(
    async () => Boolean((await findAgreement(mentorship.id))?.partnerKey),
    [mentorship.id],
    true,
  );
  const name = programmeNamed(programme?.preset.name ?? null);
  const [code, setCode] = useState('');
  useEffect(() => {
    let current = true;
    // No live query: the first time, a copy's keys are made and written down.
    void agreementOf(mentorship.id)
      .then((agreement) => codeForPair(agreement, codePurpose(month, name)))
      .then((made) => current && setCode(made));
    return () => {
      current = false;
    };
  }, [mentorship.id, month, name, hasAgreed]);
  const counted = countedOf(history, rightNow());
  const told = leavingOf(counted, wanted);
  const { mentoree, mentor } = leavingNames(mentorship);
  const names: [string, string] = [mentoree, mentor];
  const report: Report = {
    month,
    programme: name,
    code,
    told,
    hear: wanted.hear,
    names: wanted.signed ? names : null,
  };
  const tick = (figure: Figure) =>
    setWanted({
      ...wanted,
      figures: figures.filter((one) => (one === figure) !== wanted.figures.includes(one)),
    });
  return (
    <>
      <fieldset class="stack programme-report__figures">
        <legend class="field__label">{t('programmeReportFigures')}</legend>
        {figures.map((figure) => (
          <label key={figure} class="check programme-report__figure">
            <input type="checkbox" checked={wanted.figures.includes(figure)} onChange={() => tick(figure)} />
            <span>
              {t(figureNames[figure])}
              <span class="quiet programme-report__steps">
                {stepsInRecord(figure, counted)} {leavesAs(figure, counted, told, wanted)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="stack">
        <label class="check">
          <input
            type="checkbox"
            checked={wanted.hear}
            onChange={() => setWanted({ ...wanted, hear: !wanted.hear })}
          />
          <span>{t('programmeReportHear')}</span>
        </label>
        {wanted.hear && !wanted.signed && <p class="quiet">{t('programmeReportHearAlone')}</p>}
        <label class="check">
          <input
            type="checkbox"
            checked={wanted.signed}
            onChange={() => setWanted({ ...wanted, signed: !wanted.signed })}
          />
          <span dir="auto">{t('programmeReportSign', names.join(', '))}</span>
        </label>
        {wanted.signed && (
          <p class="quiet" dir="auto">
            {t('programmeReportSignNote', mentorship.partnerName)}
          </p>
        )}
      </div>
      {code !== '' && (
        <Leave text={programmeReportText(report)} month={month} to={mentorship.programmeManagerEmail} />
      )}
      <p class="quiet">{t('programmeReportSender')}</p>
      {!hasAgreed && <p class="quiet">{t('programmeReportApart')}</p>}
    </>
  );
}

function stepsInRecord(figure: Figure, counted: Counted): string {
  const step = counted[figure];
  return step === null
    ? t('programmeReportUnknown')
    : t('programmeReportInRecord', stepsText(figure, [step, step]));
}

function leavesAs(figure: Figure, counted: Counted, told: Told, wanted: Wanted): string {
  const range = told[figure];
  if (range) return t('programmeReportLeaves', stepsText(figure, range));
  if (counted[figure] === null || !wanted.figures.includes(figure)) return '';
  const { half, usual } = stepsOf[figure];
  return t(half === null && usual === null ? 'programmeReportNamesOnly' : 'programmeReportKeptBack');
}

interface LeaveProps {
  readonly text: string;
  readonly month: string;
  /** The programme manager's address; null: not known. */
  readonly to: string | null;
}

/** All that leaves, and the ways it may. */
function Leave({ text, month, to }: LeaveProps) {
  function openMail(): void {
    // RFC 6068: a mailto link writes line breaks as %0D%0A.
    const body = encodeURIComponent(text).replaceAll('%0A', '%0D%0A');
    const link = document.createElement('a');
    link.href = `mailto:${encodeURIComponent(to ?? '')}?subject=${encodeURIComponent(t('programmeReportHeading'))}&body=${body}`;
    link.click();
  }
  return (
    <>
      <label class="field">
        <span class="field__label">{t('programmeReportText')}</span>
        <textarea class="input programme-report__text" rows={12} dir="auto" readOnly value={text} />
      </label>
      <div class="row">
        <CopyButton label={t('copyText')} text={() => text} primary />
        <button type="button" class="button" onClick={openMail}>
          {t('letterOpen')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => offerFile(text, `last-ten-report-${month}.txt`, 'text/plain')}
        >
          {t('programmeReportFile')}
        </button>
      </div>
    </>
  );
}
