import type { AgendaItem } from '../../../../lib/domain/agenda-item';
import { listDecisions } from '../../../../lib/storage/queries/agenda-items';
import { t } from '../../../../lib/words/i18n';
import { removeLine } from '../../../agenda/line-acts';
import { useLive } from '../../../app/use-live-query';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import './decisions.css';

const none: AgendaItem[] = [];

/** What was decided in a session, under its promises: nobody's to do, and kept in the record. */
export function Decisions({ sessionId }: { readonly sessionId: string }) {
  const decisions = useLive(() => listDecisions(sessionId), [sessionId], none);
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h3 class="action-items__title" id="decisions">
        {t('decidedHeading')}
      </h3>
      <ul>
        {decisions.map((line) => (
          <li key={line.id} class="decision">
            <Icon name="equal" size={13} />
            <span class="decision__text" dir="auto">
              {line.text}
            </span>
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

/** The line goes: the keyboard is on the one after it, else on the one before, else on the field above. */
function focusBeside({ currentTarget }: MouseEvent): void {
  const row = (currentTarget as HTMLElement).closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector('button') ?? document.getElementById('add-action-item');
  next?.focus();
}
