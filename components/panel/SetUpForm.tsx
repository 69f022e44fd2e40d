import { useState } from 'preact/hooks';
import type { KeptEvent } from '../../lib/domain/calendar';
import { isAround, isMeeting } from '../../lib/domain/calendar-match';
import type { Call } from '../../lib/domain/call';
import { toInstant, toMs, type Instant } from '../../lib/domain/instant';
import { emailSchema, longestName, type Mentorship, type Role } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import { t, tn } from '../../lib/i18n';
import { setUpCall } from '../../lib/storage/call-sessions';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { listKeptEvents } from '../../lib/storage/calendars';
import { persist } from '../../lib/storage/persist';
import { formatTime } from '../../lib/format';
import { tellBackground } from '../ui/tell-background';
import { useLive } from '../ui/use-live-query';
import { myTimeZone } from '../../lib/my-time-zone';
import { rightNow, useNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import { nextClockTime } from './clock-time';
import './set-up-form.css';

interface Props {
  /** The call to set up; null: one by hand. */
  readonly call: Call | null;
  readonly onStarted?: () => void;
}

const lengths = [30, 45, 60, 90];
const noMentorships: Mentorship[] = [];

/** Asks the four things a first wrap-up needs: with whom, as what, until when, and an address for the invitation. */
export function SetUpForm({ call, onStarted }: Props) {
  const place = `set-up:${call?.id ?? 'by-hand'}`;
  const mentorships = useLive(listActiveMentorships, [], noMentorships);
  const [partner, setPartner] = useDraft(`${place}:partner`);
  const [email, setEmail] = useDraft(`${place}:email`);
  const [role, setRole] = useState<Role>('mentor');
  const inCalendar = useLive(() => findEventOf(call), [call?.id], undefined);
  const [chosenEnds, setEnds] = useState<string | null>(null);
  const ends = chosenEnds ?? (inCalendar ? 'calendar' : '60');
  const [clock, setClock] = useState('');
  const [problem, setProblem] = useState('');
  const now = useNow();
  const from = call?.joinedAt ?? now;
  const known = mentorships.find((mentorship) => mentorship.partnerName === partner.trim());

  async function start(event: Event): Promise<void> {
    event.preventDefault();
    const endsAt = saidEnd(ends, clock, from);
    const found = problemOf({ partner, email, endsAt, needsEnd: ends !== 'calendar' });
    setProblem(found);
    if (found) return;
    const here = { now: rightNow(), timeZone: myTimeZone() };
    const answers = {
      mentorshipId: known?.id ?? null,
      partnerName: partner,
      role: known?.role ?? role,
      endsAt,
      partnerEmail: email.trim() || null,
    };
    await persist(() => setUpCall(call?.id ?? null, answers, here));
    setPartner('');
    setEmail('');
    await tellBackground();
    onStarted?.();
  }

  return (
    <form class="set-up-form" onSubmit={(event) => void start(event)} noValidate>
      <label class="field">
        <span class="field__label">{t('setUpWith')}</span>
        <input
          class="input"
          value={partner}
          list="set-up-partners"
          autocomplete="off"
          maxLength={longestName}
          onInput={(event) => setPartner(event.currentTarget.value)}
        />
        <datalist id="set-up-partners">
          {mentorships.map((mentorship) => (
            <option key={mentorship.id} value={mentorship.partnerName} />
          ))}
        </datalist>
      </label>
      {!known && (
        <label class="field">
          <span class="field__label">{t('setUpIAmThe')}</span>
          <select class="input" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            <option value="mentor">{t('roleMentor')}</option>
            <option value="mentoree">{t('roleMentoree')}</option>
          </select>
        </label>
      )}
      <div class="set-up-form__ends">
        <label class="field">
          <span class="field__label">{t('setUpEnds')}</span>
          <select class="input" value={ends} onChange={(event) => setEnds(event.currentTarget.value)}>
            {inCalendar && (
              <option value="calendar">
                {t('setUpEndsKnown', formatTime(inCalendar.endsAt), t('endSourceCalendar'))}
              </option>
            )}
            {lengths.map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {tn('setUpEndsAfter', minutes, formatTime(toInstant(toMs(from) + minutes * 60_000)))}
              </option>
            ))}
            <option value="clock">{t('setUpEndsAtClock')}</option>
          </select>
        </label>
        {ends === 'clock' && (
          <label class="field">
            <span class="field__label">{t('setUpClockTime')}</span>
            <input
              class="input"
              type="time"
              value={clock}
              onInput={(event) => setClock(event.currentTarget.value)}
            />
          </label>
        )}
      </div>
      <label class="field">
        <span class="field__label">{t('setUpPartnerEmail')}</span>
        <input
          class="input"
          type="email"
          value={email}
          autocomplete="off"
          placeholder={known?.partnerEmail ?? ''}
          aria-describedby="set-up-email-note"
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" id="set-up-email-note">
        {t('setUpEmailNote')}
      </p>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="button button--primary">
        {t('setUpStart')}
      </button>
    </form>
  );
}

/** The end the person says; null: none, or no time of day. */
function saidEnd(ends: string, clock: string, from: Instant): Instant | null {
  if (ends === 'calendar') return null;
  return ends === 'clock' ? nextClockTime(clock, rightNow()) : toInstant(toMs(from) + Number(ends) * 60_000);
}

/** The event a calendar has for this call, if one does. */
async function findEventOf(call: Call | null): Promise<KeptEvent | undefined> {
  if (!call) return undefined;
  const now = rightNow();
  const events = await listKeptEvents(now, toInstant(toMs(now) + 3_600_000));
  return events.find(
    (event) =>
      isMeeting(event) && isAround(event, now) && event.callKeys.some((key) => call.keys.includes(key)),
  );
}

interface Checked {
  readonly partner: string;
  readonly email: string;
  readonly endsAt: Instant | null;
  readonly needsEnd: boolean;
}

function problemOf(answers: Checked): string {
  if (oneLine(answers.partner) === '') return t('setUpProblemName');
  if (answers.needsEnd && answers.endsAt === null) return t('setUpProblemClock');
  if (answers.email.trim() !== '' && !emailSchema.safeParse(answers.email.trim()).success)
    return t('setUpProblemEmail');
  return '';
}
