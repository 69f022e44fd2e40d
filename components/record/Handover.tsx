import { useState } from 'preact/hooks';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { History } from '../../lib/domain/history';
import { handoverOf, handoverParts, usualHandoverParts, type HandoverPart } from '../../lib/exports/handover';
import { listAllDecisions } from '../../lib/storage/queries/agenda-items';
import { t, type MessageKey } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { useNow } from '../ui/use-now';
import { ReportArticle } from './ReportArticle';

const noDecisions: AgendaItem[] = [];

const partNames: Readonly<Record<HandoverPart, MessageKey>> = {
  together: 'reportTogether',
  open: 'reportOpen',
  goals: 'recordGoals',
  decisions: 'recordDecisions',
  sessions: 'recordTimeline',
  notes: 'handoverNotes',
};

/** Where the two stand, for whoever takes the place of one of them. Looking at it and giving it away change nothing. */
export function Handover({ history }: { readonly history: History }) {
  const { id } = history.mentorship;
  const [shown, setShown] = useState(false);
  const [parts, setParts] = useState(usualHandoverParts);
  const decisions = useLive(() => listAllDecisions(id), [id], noDecisions);
  const now = useNow();
  if (history.sessions.length === 0) return null;
  const choose = (part: HandoverPart, wanted: boolean) =>
    setParts(handoverParts.filter((one) => (one === part ? wanted : parts.includes(one))));
  return (
    <section class="page__section record__hand-out" aria-labelledby="handover">
      <h2 class="page__heading" id="handover">
        {t('handoverHeading')}
      </h2>
      <p class="quiet">{t('handoverNote')}</p>
      <div class="row">
        <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'handoverHide' : 'handoverShow')}
        </button>
      </div>
      {shown && (
        <>
          <fieldset class="row">
            <legend class="field__label">{t('handoverParts')}</legend>
            {handoverParts.map((part) => (
              <label key={part} class="check">
                <input
                  type="checkbox"
                  checked={parts.includes(part)}
                  onChange={(event) => choose(part, event.currentTarget.checked)}
                />
                <span>{t(partNames[part])}</span>
              </label>
            ))}
          </fieldset>
          <ReportArticle
            report={handoverOf(history, decisions, { parts, now, timeZone: myTimeZone() })}
            fileName="last-ten-handover.md"
          />
        </>
      )}
    </section>
  );
}
