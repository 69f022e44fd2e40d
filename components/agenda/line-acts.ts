import type { AgendaItem } from '../../lib/domain/agenda-item';
import { t } from '../../lib/words/i18n';
import { parkLine, removeAgendaItem, restoreAgendaItem } from '../../lib/storage/actions/agenda-items';
import { spendDraft, type Draft } from '../../lib/storage/actions/spend-draft';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';

/** Parks a line for the next agenda, with the way back; `draft` is the field it was typed into, and what stands there. */
export function parkWithUndo(mentorshipId: string, text: string, draft: Draft): Promise<AgendaItem> {
  return act({
    work: () => spendDraft(draft, () => parkLine(mentorshipId, text, rightNow())),
    text: (line) => t('toastParked', line.text),
    undo: (line) => removeAgendaItem(line.id),
  });
}

/** Takes a line off its agenda, or off those that wait for one, with the way back. */
export function removeLine({ id, text }: AgendaItem): Promise<unknown> {
  return act({
    work: () => removeAgendaItem(id),
    text: t('toastRemoved', text),
    undo: () => restoreAgendaItem(id),
  });
}
