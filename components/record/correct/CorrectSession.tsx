import type { ActionItem } from '../../../lib/domain/action-item';
import type { AgendaItem } from '../../../lib/domain/agenda-item';
import type { History } from '../../../lib/domain/history';
import type { Session } from '../../../lib/domain/session';
import { t } from '../../../lib/words/i18n';
import { CorrectItems } from './CorrectItems';
import { CorrectLines } from './CorrectLines';
import { CorrectTimes } from './CorrectTimes';
import './correct.css';

interface Props {
  readonly session: Session;
  readonly history: History;
  readonly items: readonly ActionItem[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly AgendaItem[];
}

/** A past session as it should have been written down: each change is stored by itself, with its way back. */
export function CorrectSession({ session, history, items, agenda, decisions }: Props) {
  return (
    <>
      <CorrectTimes session={session} sessions={history.sessions} />
      <CorrectItems session={session} mentorship={history.mentorship} items={items} />
      <CorrectLines heading={t('agendaHeading')} lines={agenda} addTo={session} />
      <CorrectLines heading={t('recordDecisions')} lines={decisions} addTo={null} />
    </>
  );
}
