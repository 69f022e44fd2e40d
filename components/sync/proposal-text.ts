import type { ShownProposal } from '../../lib/storage/queries/proposals';
import { formatDate, formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';

/** Says what was changed in a calendar or task program. */
export function proposalText({ proposal, item, session, mentorship }: ShownProposal): string {
  const { change, stands } = proposal;
  const said = session
    ? meetingText(change, session.startsAt, mentorship?.partnerName ?? '')
    : itemText(change, item?.text ?? '');
  return stands ? said : `${said} ${t('syncProposedBoth')}`;
}

type Change = ShownProposal['proposal']['change'];

function meetingText(change: Change, startsAt: string, partner: string): string {
  return change.what === 'move'
    ? t('syncProposedMove', partner, formatMoment(startsAt), formatMoment(change.to.startsAt))
    : t('syncProposedOff', partner, formatMoment(startsAt));
}

function itemText(change: Change, text: string): string {
  switch (change.what) {
    case 'words':
      return t('syncProposedWords', text, change.to);
    case 'day':
      return change.to === null
        ? t('syncProposedNoDay', text)
        : t('syncProposedDay', text, formatDate(change.to));
    case 'priority':
      return t('syncProposedPriority', text, t(change.to === 'must' ? 'mustDo' : 'niceToDo'));
    case 'status':
      return t(statusTexts[change.to], text);
    case 'task':
      return t('syncProposedNew', change.text);
    case 'removal':
    case 'move':
      return t('syncProposedRemoved', text);
  }
}

const statusTexts = {
  open: 'syncProposedOpen',
  done: 'syncProposedDone',
  dropped: 'syncProposedDropped',
} as const;
