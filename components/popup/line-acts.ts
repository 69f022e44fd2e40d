import type { Mentorship } from '../../lib/domain/mentorship';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { QuickEntry } from '../../lib/domain/quick-entry';
import { spendDraft } from '../../lib/storage/actions/spend-draft';
import { addEntries, removeDecisions } from '../../lib/storage/actions/entries';
import { findLastHeldSession } from '../../lib/storage/queries/sessions';
import { listThirdPersons } from '../../lib/storage/queries/third-persons';
import { entryReader } from '../../lib/words/entry-reader';
import { formatDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { parkWithUndo } from '../agenda/line-acts';
import { act } from '../app/act';
import { lineDraft } from './early-line';

/** Parks what was typed for the next agenda with this partner: `text` of the `line` that stands in the field. */
export function parkQuestion({ id }: Mentorship, text: string, line: string): Promise<unknown> {
  return parkWithUndo(id, text, { key: lineDraft, text: line });
}

/**
 * Adds what was understood of the `line` that stands in the field to the items with this partner, and keeps decisions
 * with the session held last. Resolves to the sentence that says why not, where there is none, and to '' else.
 */
export async function addLine(
  mentorship: Mentorship,
  line: string,
  entries: readonly QuickEntry[],
): Promise<{ readonly problem: string; readonly stored: Promise<unknown> }> {
  const held = await findLastHeldSession(mentorship.id, rightNow());
  if (!held && entries.some(({ isDecision }) => isDecision))
    return { problem: t('decisionNoSession'), stored: Promise.resolve() };
  const items = entries.map((entry) => ({ ...entry, draftedBy: mentorship.role }));
  const place = { mentorshipId: mentorship.id, sessionId: null, decidedIn: held?.id ?? '' };
  const stored = act({
    work: () => spendDraft({ key: lineDraft, text: line }, () => addEntries(place, items, rightNow())),
    text: ({ decisions: [kept] }) =>
      kept && held ? t('toastDecisionKept', formatDay(held.startsAt), kept.text) : null,
    undo: ({ decisions }) => removeDecisions(decisions),
  });
  return { problem: '', stored };
}

/**
 * Says what a line means as items with this partner; days are this machine's. `persons` are third persons by the word of
 * who types. Who else was named with them is asked of `namedBefore` where the line may name somebody.
 */
export async function readLine(
  mentorship: Mentorship,
  line: string,
  persons: readonly string[],
  namedBefore = () => listThirdPersons(mentorship.id),
): Promise<QuickEntry[]> {
  const { readQuickEntries, language } = await entryReader();
  return readQuickEntries(line, {
    now: rightNow(),
    timeZone: myTimeZone(),
    myRole: mentorship.role,
    names: namesByRole(mentorship, t('you')),
    others: /[@＠]/.test(line) ? [...(await namedBefore()), ...persons] : [],
    language,
  });
}
