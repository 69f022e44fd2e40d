import { useState } from 'preact/hooks';
import { otherRole, type Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/i18n';
import { planMeeting, type MeetingChoice } from '../../lib/domain/meeting-plan';
import { localDateAt } from '../../lib/domain/wall-clock';
import { changeSession, findNextSession, moveSession } from '../../lib/storage/sessions';
import { MeetingFields } from '../meeting/MeetingFields';
import { choiceOf } from '../meeting/meeting-choice';
import { findMentorship } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import {
  askAgainTomorrow,
  findUnsettledSession,
  settleSession,
  unsettleSession,
  type SessionOutcome,
} from '../../lib/storage/unsettled-sessions';
import { firstName } from '../ui/first-name';
import { formatDay, formatTime } from '../../lib/format';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { myTimeZone } from '../../lib/my-time-zone';
import { rightNow } from '../ui/use-now';
import './held-question.css';

/** A meeting that was agreed and, as far as is known, not held. */
interface Asked {
  readonly session: Session;
  readonly mentorship: Mentorship;
  /** The meeting agreed for later, or null. */
  readonly later: Session | null;
}

/** Asks one question about the oldest meeting that was agreed and not held in a call: what became of it? */
export function HeldQuestion() {
  const asked = useLive<Asked | null>(readAsked, [], null);
  return asked && <Question key={asked.session.id} asked={asked} />;
}

function Question({ asked: { session, mentorship, later } }: { readonly asked: Asked }) {
  const [who, setWho] = useState<'cancelled' | 'missed' | 'moved' | null>(null);
  const partner = firstName(mentorship.partnerName);

  async function settle(outcome: SessionOutcome): Promise<void> {
    await persist(() => settleSession(session, outcome));
    await tellBackground();
    showToast({
      text: t('heldNoted'),
      undo: () => persist(() => unsettleSession(session)).then(tellBackground),
    });
  }
  async function moveTo(choice: MeetingChoice): Promise<void> {
    const plan = planMeeting(choice, rightNow(), myTimeZone());
    if (plan.kind !== 'planned') return;
    const times = { ...plan.times, timeZone: myTimeZone() };
    await persist(() => moveSession(session, { ...session, ...times }));
    await tellBackground();
    showToast({
      text: t('heldNoted'),
      undo: () => persist(() => changeSession(session.id, timesOf(session))).then(tellBackground),
    });
  }
  const people = [
    [t('you'), mentorship.role],
    [partner, otherRole(mentorship.role)],
    [t('heldBoth'), 'both'],
  ] as const;

  return (
    <section class="held" aria-label={t('heldTitle')}>
      <p>{t('heldQuestion', partner, `${formatDay(session.startsAt)}, ${formatTime(session.startsAt)}`)}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void settle({ kind: 'held-elsewhere' })}>
          {t('heldElsewhere')}
        </button>
        {later ? (
          <button type="button" class="button" onClick={() => void settle({ kind: 'moved' })}>
            {t('heldMovedTo', formatDay(later.startsAt))}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            aria-expanded={who === 'moved'}
            onClick={() => setWho(who === 'moved' ? null : 'moved')}
          >
            {t('heldMoved')}
          </button>
        )}
        {(['cancelled', 'missed'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-expanded={who === kind}
            onClick={() => setWho(who === kind ? null : kind)}
          >
            {t(kind === 'cancelled' ? 'heldCancelled' : 'heldMissed')}
          </button>
        ))}
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void persist(() => askAgainTomorrow(rightNow()))}
        >
          {t('heldLater')}
        </button>
      </div>
      {who === 'moved' && (
        <MeetingFields
          timeZone={myTimeZone()}
          draftKey={`moved-words:${session.id}`}
          chosen={null}
          usual={{ ...choiceOf(session, myTimeZone()), date: localDateAt(rightNow(), myTimeZone()) }}
          onChoose={moveTo}
        />
      )}
      {who && who !== 'moved' && (
        <div
          class="row"
          role="group"
          aria-label={t(who === 'cancelled' ? 'heldCancelledBy' : 'heldMissedBy')}
        >
          <span class="quiet">{t(who === 'cancelled' ? 'heldCancelledBy' : 'heldMissedBy')}</span>
          {people.map(([name, by]) => (
            <button key={by} type="button" class="button" onClick={() => void settle({ kind: who, by })}>
              {name}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

async function readAsked(): Promise<Asked | null> {
  const session = await findUnsettledSession(rightNow());
  const mentorship = session && (await findMentorship(session.mentorshipId));
  if (!session || !mentorship) return null;
  const later = await findNextSession(mentorship.id, { session, now: session.startsAt });
  return { session, mentorship, later: later && later.startsAt > rightNow() ? later : null };
}

function timesOf({ startsAt, endsAt, timeZone, movedFrom }: Session) {
  return { startsAt, endsAt, timeZone, movedFrom };
}
