import { useState } from 'preact/hooks';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { longestName, type Mentorship, type Role } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import type { Invitation } from '../../lib/invitations/invitation';
import { bookInvited } from '../../lib/storage/actions/invited-meetings';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { formatMoment } from '../../lib/words/format';
import { sideBySide } from '../../lib/words/side-by-side';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { findInvited } from '../invitation/find-invited';
import { PasteInvitation, type TakenInvitation } from '../invitation/PasteInvitation';
import { useInvitation } from '../invitation/use-invitation';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';

const none: Mentorship[] = [];

/** Books the meeting of a pasted invitation: at once with a known person, and after a name and a role with a new one. */
export function BookInvitation() {
  const given = useInvitation();
  const mentorships = useLive(listActiveMentorships, [], none);
  const [pending, setPending] = useState<TakenInvitation | null>(null);

  function use(taken: TakenInvitation): void {
    const pair = taken.person && findInvited(mentorships, taken.person);
    if (pair) void book(taken, { mentorshipId: pair.id, partnerName: pair.partnerName, role: pair.role });
    else setPending(taken);
  }
  return (
    <div class="stack">
      <PasteInvitation given={given} refusal={refusal} onUse={use} />
      {pending && (
        <NewPartner
          name={pending.person?.name ?? ''}
          onBook={(partnerName, role) => {
            setPending(null);
            const pair = findInvited(mentorships, { name: partnerName, email: null });
            void book(pending, { mentorshipId: pair?.id ?? null, partnerName, role });
          }}
        />
      )}
    </div>
  );
}

function refusal({ startsAt }: Invitation): string {
  return startsAt !== null && startsAt > rightNow() ? '' : t('invitationNoBooking');
}

interface Partner {
  readonly mentorshipId: string | null;
  readonly partnerName: string;
  readonly role: Role;
}

async function book({ person, startsAt, endsAt, link, callKey }: TakenInvitation, partner: Partner) {
  if (startsAt === null) return;
  const meeting = {
    ...partner,
    partnerEmail: person?.email ?? null,
    startsAt,
    endsAt,
    timeZone: myTimeZone(),
    callLink: link,
    callKeys: callKey === null ? [] : [callKey],
  };
  await act({
    work: () => bookInvited(meeting, rightNow()),
    text: ({ mentorship, session }) =>
      t('invitationBooked', sideBySide([mentorship.partnerName, formatMoment(session.startsAt)])),
    undo: ({ takeBack }) => takeBack(),
  });
}

interface NewPartnerProps {
  readonly name: string;
  readonly onBook: (partnerName: string, role: Role) => void;
}

function NewPartner({ name, onBook }: NewPartnerProps) {
  const [typed, setTyped] = useState(name);
  const [role, setRole] = useState<Role>('mentor');
  const [problem, setProblem] = useState('');
  function submit(event: Event): void {
    event.preventDefault();
    const isBlank = oneLine(typed) === '';
    setProblem(isBlank ? t('setUpProblemName') : '');
    if (!isBlank) onBook(typed, role);
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <label class="field">
        <span class="field__label">{t('setUpWith')}</span>
        <input
          class="input"
          value={typed}
          maxLength={longestName}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field__label">{t('setUpIAmThe')}</span>
        <select class="input" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          <option value="mentor">{t('roleMentor')}</option>
          <option value="mentoree">{t('roleMentoree')}</option>
        </select>
      </label>
      <Problem text={problem} />
      <button type="submit" class="button button--primary">
        {t('invitationBook')}
      </button>
    </form>
  );
}
