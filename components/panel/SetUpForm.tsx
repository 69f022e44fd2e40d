import type { Call } from '../../lib/domain/call';
import { longestName, type Role } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { act } from '../app/act';
import { PasteInvitation } from '../invitation/PasteInvitation';
import { maybeInvitation, useInvitation } from '../invitation/use-invitation';
import { StartChoice } from '../programmes/lazy';
import { Problem } from '../ui/Problem';
import { EndChoice } from './EndChoice';
import { PartnerChoice } from './PartnerChoice';
import { declineCall } from './set-up-answers';
import { useSetUp } from './use-set-up';
import './set-up-form.css';

interface Props {
  /** The call to set up; null: one by hand. */
  readonly call: Call | null;
  readonly onStarted?: () => void;
}

/** Asks the four things a first wrap-up needs: with whom, as what, until when, and an address for the invitation. */
export function SetUpForm({ call, onStarted }: Props) {
  const setUp = useSetUp(call, onStarted);
  const [partner, setPartner] = setUp.partner;
  const [email, setEmail] = setUp.email;
  const [role, setRole] = setUp.role;
  const [end, setEnd] = setUp.end;
  const [clock, setClock] = setUp.clock;
  const [begin, setBegin] = setUp.begin;
  const { known } = setUp;
  const given = useInvitation();

  /** A name stays a name; more than that is read as an invitation. */
  function pasteIntoName(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!maybeInvitation(text)) return;
    event.preventDefault();
    void given.take(text).then((isOne) => {
      if (isOne) return;
      given.clear();
      setPartner(oneLine(text, longestName));
    });
  }
  function submit(event: Event): void {
    event.preventDefault();
    void setUp.start();
  }

  if (!setUp.isRead) return null;
  return (
    <form class="set-up-form" onSubmit={submit} noValidate {...given.dropZone}>
      <PasteInvitation given={given} onUse={setUp.fill} />
      <PartnerChoice
        mentorships={setUp.mentorships}
        known={known}
        name={partner}
        onName={setPartner}
        onPaste={pasteIntoName}
      />
      {setUp.myName && (
        <>
          <label class="field">
            <span class="field__label">{t('myName')}</span>
            <input
              class="input"
              dir={setUp.myName[0] === '' ? undefined : 'auto'}
              autocomplete="off"
              maxLength={longestName}
              aria-describedby="set-up-my-name-note"
              value={setUp.myName[0]}
              onInput={(event) => setUp.myName?.[1](event.currentTarget.value)}
            />
          </label>
          <p class="quiet" id="set-up-my-name-note">
            {t('myNameNote')}
          </p>
        </>
      )}
      {!known && (
        <label class="field">
          <span class="field__label">{t('setUpIAmThe')}</span>
          <select class="input" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            <option value="mentor">{t(kindKey('roleMentor', begin.kind))}</option>
            <option value="mentoree">{t(kindKey('roleMentoree', begin.kind))}</option>
          </select>
        </label>
      )}
      <EndChoice
        offered={setUp.offered}
        inCalendar={setUp.inCalendar}
        chosen={end}
        onChoose={setEnd}
        clock={clock}
        onClock={setClock}
      />
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
      {!known && <StartChoice kept={setUp.choice} onStart={setBegin} />}
      <div class="set-up-form__foot">
        <Problem text={setUp.problem} place="set-up-form__problem" />
        <button type="submit" class="button button--primary" disabled={setUp.busy}>
          {t('setUpStart')}
        </button>
        {call && call.platform !== 'manual' && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void act({ work: () => declineCall(call) })}
          >
            {t('cardNo')}
          </button>
        )}
      </div>
    </form>
  );
}
