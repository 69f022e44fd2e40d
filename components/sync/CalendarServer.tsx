import { useState } from 'preact/hooks';
import { tryCalendars, type FoundCalendars } from '../../lib/sync/connect-calendar';
import { calendarsOf } from '../../lib/sync/login-here';
import { typedAddress } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { Problem } from '../ui/Problem';
import { calendarTroubleText } from './calendar-trouble-text';
import { askForServer } from './host-permission';
import { SignInAtServer } from './SignInAtServer';
import { useFocus } from './use-focus';

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
  const [provider, setProvider] = useState('');
  const [typed, setTyped] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const first = useFocus<HTMLSelectElement>();

  async function look(place: FoundCalendars['place']): Promise<void> {
    const { host } = new URL(place.address);
    setProblem('');
    setWorking(true);
    const tried = await tryCalendars(place).finally(() => setWorking(false));
    if ('trouble' in tried) return setProblem(calendarTroubleText(tried.trouble, host));
    if (tried.lists.length === 0) return setProblem(t('syncCalendarNone', host));
    onFound(tried);
  }
  async function test(event: Event): Promise<void> {
    event.preventDefault();
    const address = typedAddress(provider === '' ? typed : provider);
    if (address === undefined) return setProblem(t('syncAddressProblem'));
    if (!(await askForServer(address))) return setProblem(t('syncNotGranted', new URL(address).host));
    await look({ address, user: user.trim(), password });
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
          <label class="field">
            <span class="field__label">{t('syncCalendarAddress')}</span>
            <input
              class="input"
              type="text"
              inputMode="url"
              dir="ltr"
              required
              autocomplete="off"
              spellcheck={false}
              placeholder="https://cloud.example/"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <div class="row">
            <SignInAtServer
              typed={typed}
              onLogin={(login) => {
                const { user: name, password: own } = login;
                return look({ address: calendarsOf(login), user: name, password: own });
              }}
              onProblem={setProblem}
            />
          </div>
        </>
      )}
      <label class="field">
        <span class="field__label">{t('syncUser')}</span>
        <input
          class="input"
          dir="auto"
          required
          autocomplete="off"
          spellcheck={false}
          value={user}
          onInput={(event) => setUser(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field__label">{t('syncPassword')}</span>
        <input
          class="input"
          type="password"
          required
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('syncPasswordNote')}</p>
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button button--primary" disabled={working}>
          {t(working ? 'syncTesting' : 'syncTest')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
