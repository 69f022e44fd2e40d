import { toInstant } from '../../lib/domain/instant';
import { t } from '../../lib/words/i18n';
import { forgetInvite, listDuplicateInvites } from '../../lib/merge/exchange';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { ExportedInvite } from '../../lib/storage/engine/database';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { findSession } from '../../lib/storage/queries/sessions';
import { formatDay } from '../../lib/words/format';
import { offerCancellation } from '../meeting/invite-content';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';

interface Duplicate {
  readonly invite: ExportedInvite;
  readonly day: string;
}

const none: Duplicate[] = [];

/** Both copies had booked one meeting: the entry this one put into the calendar is one too many. */
export function DuplicateInvites() {
  const duplicates = useLive(readDuplicates, [], none);
  async function download({ invite }: Duplicate): Promise<void> {
    const session = await findSession(invite.sessionId);
    const mentorship = session && (await findMentorship(session.mentorshipId));
    if (session && mentorship)
      await offerCancellation(
        { mentorship, names: namesByRole(mentorship, t('you')) },
        { ...session, uid: invite.uid, sequence: invite.sequence + 1 },
      );
    await putAway(invite);
  }
  return duplicates.map((duplicate) => (
    <div key={duplicate.invite.uid} class="warning stack">
      <p>{t('duplicateInvite', duplicate.day)}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void download(duplicate)}>
          {t('duplicateInviteRemove')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => void putAway(duplicate.invite)}>
          {t('reminderPutAway')}
        </button>
      </div>
    </div>
  ));
}

function putAway({ uid }: ExportedInvite): Promise<unknown> {
  return act({
    work: () => forgetInvite(uid),
    text: t('toastPutAway'),
    undo: (restore) => restore(),
  });
}

async function readDuplicates(): Promise<Duplicate[]> {
  const now = toInstant(Date.now());
  const rows = await Promise.all(
    (await listDuplicateInvites()).map(async (invite) => ({
      invite,
      session: await findSession(invite.sessionId),
    })),
  );
  return rows.flatMap(({ invite, session }) =>
    session && session.startsAt > now ? [{ invite, day: formatDay(session.startsAt) }] : [],
  );
}
