import type { Call } from '../../lib/domain/call';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/words/i18n';
import { listCalls } from '../../lib/storage/queries/calls';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { listUnfinishedWrapUps } from '../../lib/storage/queries/sessions';
import { formatDay } from '../../lib/words/format';
import { useLive } from '../app/use-live-query';
import type { OpenPanelPage } from './open-panel-page';

interface Unfinished {
  readonly session: Session;
  readonly mentorship: Mentorship;
  readonly callId: string | null;
}

const none: Unfinished[] = [];

interface Props {
  /** The calls that run: their wrap-ups are shown there. */
  readonly calls: readonly Call[];
  readonly openPanel: OpenPanelPage;
}

/** Wrap-ups that were begun and wait to be finished. */
export function UnfinishedWrapUps({ calls, openPanel }: Props) {
  const unfinished = useLive(readUnfinished, [], none);
  const running = calls.map((call) => call.sessionId);
  const waiting = unfinished.filter(({ session }) => !running.includes(session.id)).slice(0, 3);
  return waiting.map(({ session, mentorship, callId }) => (
    <button
      key={session.id}
      type="button"
      class="button button--primary popup__finish"
      onClick={() => openPanel({ kind: 'open', callId })}
    >
      {t('popupFinish', mentorship.partnerName, formatDay(session.startsAt))}
    </button>
  ));
}

async function readUnfinished(): Promise<Unfinished[]> {
  const calls = await listCalls();
  const rows = await Promise.all(
    (await listUnfinishedWrapUps()).map(async (session) => {
      const mentorship = await findMentorship(session.mentorshipId);
      const callId = calls.find((call) => call.sessionId === session.id)?.id ?? null;
      return mentorship ? [{ session, mentorship, callId }] : [];
    }),
  );
  return rows.flat();
}
