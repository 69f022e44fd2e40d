import { useState } from 'preact/hooks';
import { longestLine, type AgendaItem } from '../../../../lib/domain/agenda-item';
import { changeAgendaItem } from '../../../../lib/storage/actions/agenda-items';
import { listDecisions } from '../../../../lib/storage/queries/agenda-items';
import { t } from '../../../../lib/words/i18n';
import { removeLine } from '../../../agenda/line-acts';
import { useLive } from '../../../app/use-live-query';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { EditedText } from './EditedText';
import './decisions.css';

const none: AgendaItem[] = [];

/** What was decided in a session, under its promises: nobody's to do, and kept in the record. */
export function Decisions({ sessionId }: { readonly sessionId: string }) {
  const decisions = useLive(() => listDecisions(sessionId), [sessionId], none);
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h3 class="action-items__title decisions__title" id="decisions">
        {t('decidedHeading')}
      </h3>
      <ul>
        {decisions.map((line) => (
          <li key={line.id} class="decision">
            <Icon name="equal" size={13} />
            <DecisionText line={line} />
            <IconButton
              icon="x"
              name={t('agendaRemove', line.text)}
              class="decision__remove"
              onPress={(event) => {
                focusBeside(event);
                void removeLine(line);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of a decision: read, and edited where they stand. */
function DecisionText({ line: { id, text } }: { readonly line: AgendaItem }) {
  const [editing, setEditing] = useState(false);
  const button = `decision-${id}`;
  if (editing)
    return (
      <EditedText
        record={{ id, text }}
        id={`${button}-field`}
        longest={longestLine}
        save={(words) => changeAgendaItem(id, { text: words })}
        restore={() => changeAgendaItem(id, { text })}
        said={t('toastSaved')}
        onDone={(byKey) => {
          setEditing(false);
          if (byKey) requestAnimationFrame(() => document.getElementById(button)?.focus());
        }}
      />
    );
  return (
    <button type="button" class="decision__text" id={button} dir="auto" onClick={() => setEditing(true)}>
      {text}
    </button>
  );
}

/** The line goes: the keyboard is on the one after it, else on the one before, else on the field above. */
function focusBeside({ currentTarget }: MouseEvent): void {
  const row = (currentTarget as HTMLElement).closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('.decision__remove') ?? document.getElementById('add-action-item');
  next?.focus();
}
