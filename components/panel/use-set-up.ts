import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../../lib/domain/call';
import type { KeptEvent } from '../../lib/domain/calendar';
import type { Instant } from '../../lib/domain/instant';
import type { Mentorship, Role } from '../../lib/domain/mentorship';
import { isNear } from '../../lib/domain/near';
import { plainName } from '../../lib/domain/plain-name';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { setUpCall, type SetUpAnswers } from '../../lib/storage/actions/call-sessions';
import type { MentorshipStart } from '../../lib/storage/actions/mentorships';
import { sayMyName } from '../../lib/storage/actions/my-name';
import { readMyName } from '../../lib/storage/queries/my-name';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { offeredEnds } from '../../lib/timing/offered-ends';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { useDraft, type SavedText } from '../app/use-saved-text';
import { findInvited } from '../invitation/find-invited';
import type { TakenInvitation } from '../invitation/PasteInvitation';
import { showToast } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import type { ChosenEnd } from './EndChoice';
import { findEventOf, problemOf, saidEnd } from './set-up-answers';

/** What a call lasts whose pair has no usual length yet. */
const usualMinutes = 60;

const noMentorships: Mentorship[] = [];

/** What an invitation says of the meeting, besides whom and until when. */
type InvitedMeeting = Pick<SetUpAnswers, 'startsAt' | 'callLink' | 'callKeys'>;

const noMeeting: InvitedMeeting = { startsAt: null, callLink: null, callKeys: [] };

/** The answers of the form that sets up a call, and what can be done with them. */
export interface SetUp {
  /** Whether what it asks for is known: until then it would grow under the hand. */
  readonly isRead: boolean;
  readonly mentorships: readonly Mentorship[];
  /** The pair whose partner has the name that is typed. */
  readonly known: Mentorship | undefined;
  readonly partner: SavedText;
  readonly email: SavedText;
  /** The name of the person at this keyboard; null: it is known, and not asked for. */
  readonly myName: SavedText | null;
  readonly role: readonly [Role, (role: Role) => void];
  /** What was chosen of what a new mentorship begins with, as it is kept. */
  readonly choice: SavedText;
  /** What a new mentorship begins with. */
  readonly begin: readonly [MentorshipStart, (begin: MentorshipStart) => void];
  readonly end: readonly [ChosenEnd, (end: ChosenEnd) => void];
  readonly clock: readonly [string, (clock: string) => void];
  readonly offered: readonly Instant[];
  /** What a calendar has for this call, if one does. */
  readonly inCalendar: KeptEvent | undefined;
  /** What keeps it from starting, in a sentence; '' for nothing. */
  readonly problem: string;
  readonly busy: boolean;
  readonly start: () => Promise<void>;
  /** Fills the answers from an invitation; one click puts back what stood there. */
  readonly fill: (taken: TakenInvitation) => void;
}

/** Holds the answers for this call (null: one by hand) until it is started, which `onStarted` follows. */
export function useSetUp(call: Call | null, onStarted: (() => void) | undefined): SetUp {
  const place = `set-up:${call?.id ?? 'by-hand'}`;
  const mentorships = useLive(listActiveMentorships, [], noMentorships);
  const [partner, setPartner] = useDraft(`${place}:partner`);
  const [email, setEmail] = useDraft(`${place}:email`);
  const nameOnRecord = useLive(readMyName, [], null);
  const asksMyName = nameOnRecord === '';
  const [myName, setMyName] = useDraft('my-name');
  const [role, setRole] = useState<Role>('mentor');
  const [choice, setChoice] = useDraft(`${place}:start`);
  const [begin, setBegin] = useState<MentorshipStart>({});
  const inCalendar = useLive(() => findEventOf(call), [call?.id], undefined);
  const [chosenEnd, setEnd] = useState<ChosenEnd | null>(null);
  const [clock, setClock] = useState('');
  const [problem, setProblem] = useState('');
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [meeting, setMeeting] = useState<InvitedMeeting>(noMeeting);
  const takeUndoAway = useRef<(() => void) | null>(null);
  // The way back fills fields: without them it would write into the drafts of a form that is gone.
  useEffect(() => () => takeUndoAway.current?.(), [place]);
  const known = mentorships.find(
    (mentorship) => plainName(mentorship.partnerName) === plainName(partner) && partner.trim() !== '',
  );
  const offered = offeredEnds({
    joinedAt: call?.joinedAt ?? now,
    usualLengthMinutes: (known ?? begin).usualLengthMinutes ?? usualMinutes,
    now,
    timeZone: myTimeZone(),
  });
  const isAhead = chosenEnd === 'calendar' || chosenEnd === 'clock' || (chosenEnd ?? '') > now;
  const end = (isAhead && chosenEnd) || (inCalendar ? 'calendar' : offered.nearest);

  async function start(): Promise<void> {
    if (busy) return;
    const endsAt = saidEnd(end, clock);
    const found = problemOf({ partner, email, endsAt, needsEnd: end !== 'calendar' });
    setProblem(found);
    if (found) return;
    const here = { now: rightNow(), timeZone: myTimeZone() };
    const answers = {
      mentorshipId: known?.id ?? null,
      partnerName: partner,
      role: known?.role ?? role,
      endsAt,
      partnerEmail: email.trim() || null,
      start: begin,
      ...meeting,
    };
    setBusy(true);
    takeUndoAway.current?.();
    await act({
      work: async () => {
        if (asksMyName && myName.trim() !== '') await sayMyName(myName);
        return setUpCall(call?.id ?? null, answers, here);
      },
    });
    setBusy(false);
    setPartner('');
    setEmail('');
    setMyName('');
    setChoice('');
    onStarted?.();
  }

  function fill({ person, startsAt, endsAt, link, callKey }: TakenInvitation): void {
    const before = { partner, email, chosenEnd, meeting };
    const pair = person && findInvited(mentorships, person);
    const name = pair?.partnerName ?? person?.name;
    if (name) setPartner(name);
    if (person?.email) setEmail(person.email);
    const isOn = startsAt !== null && isNear({ startsAt, endsAt: endsAt ?? startsAt }, rightNow());
    if (isOn && endsAt !== null) setEnd(endsAt);
    setMeeting({
      startsAt: isOn ? startsAt : null,
      callLink: link,
      callKeys: callKey === null ? [] : [callKey],
    });
    function putBack(): void {
      setPartner(before.partner);
      setEmail(before.email);
      setEnd(before.chosenEnd);
      setMeeting(before.meeting);
    }
    takeUndoAway.current = showToast({
      text: t(isOn || startsAt === null ? 'invitationUsed' : 'invitationNotNow'),
      undo: async () => putBack(),
    });
  }

  return {
    isRead: nameOnRecord !== null,
    mentorships,
    known,
    partner: [partner, setPartner],
    email: [email, setEmail],
    myName: asksMyName ? [myName, setMyName] : null,
    role: [role, setRole],
    choice: [choice, setChoice],
    begin: [begin, setBegin],
    end: [end, setEnd],
    clock: [clock, setClock],
    offered: offered.ends,
    inCalendar,
    problem,
    busy,
    start,
    fill,
  };
}
