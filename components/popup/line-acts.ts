import type { Mentorship } from '../../lib/domain/mentorship';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { QuickEntry } from '../../lib/domain/quick-entry';
import { addActionItems } from '../../lib/storage/actions/action-items';
import { entryReader } from '../../lib/words/entry-reader';
import { t } from '../../lib/words/i18n';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { parkWithUndo } from '../agenda/line-acts';
import { act } from '../app/act';

/** Parks what was typed for the next agenda with this partner. */
export function parkQuestion({ id }: Mentorship, text: string): Promise<unknown> {
  return parkWithUndo(id, text);
}

/** Adds what was understood of a line to the items with this partner. */
export function addEntries(mentorship: Mentorship, entries: readonly QuickEntry[]): Promise<unknown> {
  const items = entries.map((entry) => ({ ...entry, draftedBy: mentorship.role }));
  const place = { mentorshipId: mentorship.id, sessionId: null };
  return act({ work: () => addActionItems(place, items, rightNow()) });
}

/** Says what a line means as items with this partner; days are this machine's. */
export async function readLine(mentorship: Mentorship, line: string): Promise<QuickEntry[]> {
  const { readQuickEntries, language } = await entryReader();
  return readQuickEntries(line, {
    now: rightNow(),
    timeZone: myTimeZone(),
    myRole: mentorship.role,
    names: namesByRole(mentorship, t('you')),
    language,
  });
}
