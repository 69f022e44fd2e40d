import type { Invitation } from '../../../../lib/invitations/invitation';
import { toInstant, toMs } from '../../../../lib/domain/instant';
import { deleteSession } from '../../../../lib/storage/actions/deletions';
import { bookNextSession, takeBackMove } from '../../../../lib/storage/actions/sessions';
import { formatMoment } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { act } from '../../../app/act';
import { PasteInvitation, type TakenInvitation } from '../../../invitation/PasteInvitation';
import { useInvitation } from '../../../invitation/use-invitation';
import { rightNow } from '../../../../lib/browser/right-now';
import type { RitualContext } from '../ritual-context';

interface Props {
  readonly context: RitualContext;
  /** How long it takes where the invitation does not say. */
  readonly usualMinutes: number;
}

/** Books or moves the next meeting to what a pasted invitation says: day, time, length and link. */
export function NextFromInvitation({ context, usualMinutes }: Props) {
  const given = useInvitation();
  return (
    <PasteInvitation
      given={given}
      refusal={refusal}
      onUse={(taken) => void bookInvitation(context, taken, usualMinutes)}
    />
  );
}

function refusal({ startsAt }: Invitation): string {
  return startsAt !== null && startsAt > rightNow() ? '' : t('invitationNoBooking');
}

async function bookInvitation(
  { mentorship, session, nextSession, timeZone }: RitualContext,
  { startsAt, endsAt, link, callKey }: TakenInvitation,
  usualMinutes: number,
): Promise<void> {
  if (startsAt === null) return;
  const plan = {
    startsAt,
    endsAt: endsAt ?? toInstant(toMs(startsAt) + usualMinutes * 60_000),
    timeZone,
    callLink: link ?? nextSession?.callLink ?? mentorship.callLink,
    callKeys: callKey === null ? (nextSession?.callKeys ?? mentorship.callKeys) : [callKey],
  };
  await act({
    work: () => bookNextSession(mentorship, session, plan, rightNow()),
    text: (booked) => t('invitationBooked', formatMoment(booked.startsAt, timeZone)),
    undo: async (booked) => {
      await (nextSession ? takeBackMove(nextSession) : deleteSession(booked.id));
    },
  });
}
