import { useState } from 'preact/hooks';
import { otherRole, type Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/words/i18n';
import { localDateAt } from '../../lib/domain/wall-clock';
import { findNextSession } from '../../lib/storage/queries/sessions';
import { MeetingFields } from '../meeting/MeetingFields';
import { choiceOf } from '../meeting/meeting-choice';
import { moveMeeting } from '../meeting/move-meeting';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import {
  askAgainTomorrow,
  settleSession,
  unsettleSession,
  type SessionOutcome,
} from '../../lib/storage/actions/unsettled-sessions';
import { findUnsettledSession } from '../../lib/storage/queries/unsettled-sessions';
import { firstName } from '../../lib/words/first-name';
import { formatDay, formatMoment } from '../../lib/words/format';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import './held-question.css';

/** A meeting that was agreed and, as far as is known, not held. */
export interface Asked {
  readonly session: Session;
  readonly mentorship: Mentorship;
  /** The meeting agreed for later, or null. */
  readonly later: Session | null;
}

/** Asks one question about the oldest meeting that was agreed and not held in a call: what became of it? */
export function HeldQuestion() {
  const asked = useAsked();
  return asked && <Question key={asked.session.id} asked={asked} />;
}

/** Follows the oldest meeting to ask about, or null. */
export function useAsked(): Asked | null {
  return useLive<Asked | null>(readAsked, [], null);
}

/** Returns the question about a meeting. */
export function questionAbout({ session, mentorship }: Asked): string {
  return t('heldQuestion', firstName(mentorship.partnerName), formatMoment(session.startsAt));
}

/** The question about one meeting, with its answers. */
export function Question({ asked }: { readonly asked: Asked }) {
  const { session, mentorship, later } = asked;
  const [who, setWho] = useState<'cancelled' | 'missed' | 'moved' | null>(null);
  const partner = firstName(mentorship.partnerName);

  const settle = (outcome: SessionOutcome) =>
    act({
      work: () => settleSession(session, outcome),
      text: t('heldNoted'),
      undo: () => unsettleSession(session),
    });
  const people = [
    [t('you'), mentorship.role],
    [partner, otherRole(mentorship.role)],
    [t('heldBoth'), 'both'],
  ] as const;

  return (
    <section class="held" aria-label={t('heldTitle')}>
      <p>{questionAbout(asked)}</p>
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
          onClick={() => void act({ work: () => askAgainTomorrow(rightNow()) })}
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
          onChoose={(choice) => moveMeeting(session, choice, t('heldNoted'))}
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
  const later = (await findNextSession(mentorship.id, { session, now: rightNow() })) ?? null;
  return { session, mentorship, later };
}
