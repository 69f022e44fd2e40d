import { useState } from 'preact/hooks';
import { tryCalendars, type FoundCalendars } from '../../lib/sync/connect-calendar';
import { calendarsOf } from '../../lib/sync/login-here';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import { calendarDrafts } from './calendar-drafts';
import { calendarTroubleText } from './calendar-trouble-text';
import { AddressField, NameField, PasswordField, TestButtons } from './fields';
import { SignInAtServer } from './SignInAtServer';
import { useFocus } from './use-focus';
import { useTrial } from './use-trial';

interface Props {
  /** Called with what the server has, once it let itself be asked. */
  readonly onFound: (found: FoundCalendars) => void;
  readonly onCancel: () => void;
}

/** Servers whose address nobody has to know (support.apple.com/102654, fastmail.help "Server names and ports"). */
const known = [
  { name: 'iCloud', address: 'https://caldav.icloud.com/' },
  { name: 'Fastmail', address: 'https://caldav.fastmail.com/' },
] as const;

/** Asks for a calendar server, name and app password, for the permission to reach it in the same click, and looks what it has. */
export function CalendarServer({ onFound, onCancel }: Props) {
  const [chosen, setProvider] = useDraft(`${calendarDrafts}provider`);
  const [typed, setTyped] = useDraft(`${calendarDrafts}address`);
  const [user, setUser] = useDraft(`${calendarDrafts}user`);
  // The one thing that is kept nowhere before it is used.
  const [password, setPassword] = useState('');
  const { problem, working, setProblem, reach, look } = useTrial();
  const first = useFocus<HTMLSelectElement>();
  // What was kept may be from a file, and is not shown here: only those that are named count.
  const provider = known.find(({ address }) => address === chosen)?.address ?? '';

  function lookAt(place: FoundCalendars['place']): Promise<void> {
    const { host } = new URL(place.address);
    return look(async () => {
      const tried = await tryCalendars(place);
      if ('trouble' in tried) return calendarTroubleText(tried.trouble, host);
      return tried.lists.length === 0 ? t('syncCalendarNone', host) : tried;
    }, onFound);
  }
  async function test(event: Event): Promise<void> {
    event.preventDefault();
    const address = await reach(provider === '' ? typed : provider, t('syncAddressProblem'));
    if (address !== undefined) await lookAt({ address, user: user.trim(), password });
  }
  return (
    <form class="stack" onSubmit={(event) => void test(event)}>
      <p class="quiet">{t('syncStep', 1, 3)}</p>
      <label class="field">
        <span class="field__label">{t('syncCalendarWhere')}</span>
        <select
          ref={first}
          class="input"
          value={provider}
          onChange={(event) => setProvider(event.currentTarget.value)}
        >
          <option value="">{t('syncCalendarOther')}</option>
          {known.map(({ name, address }) => (
            <option key={name} value={address}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {provider === '' && (
        <>
          <AddressField
            label={t('syncCalendarAddress')}
            placeholder="https://cloud.example/"
            value={typed}
            onText={setTyped}
          />
          <div class="row">
            <SignInAtServer
              typed={typed}
              onLogin={(login) => {
                const { user: name, password: own } = login;
                return lookAt({ address: calendarsOf(login), user: name, password: own });
              }}
              onProblem={setProblem}
            />
          </div>
        </>
      )}
      <NameField label={t('syncUser')} value={user} onText={setUser} />
      <PasswordField value={password} onText={setPassword} />
      <Problem text={problem} />
      <TestButtons yes={t('syncTest')} working={working} onCancel={onCancel} />
    </form>
  );
}
