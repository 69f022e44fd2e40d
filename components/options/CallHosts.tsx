import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { knownExtraHosts, patternOfHost, readTypedHost } from '../../lib/calls/added-host';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/i18n';
import { persist } from '../../lib/storage/persist';
import { changeSettings, readSettings } from '../../lib/storage/settings';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import './call-hosts.css';

/** Other hosts of Zoom and Teams: of governments, behind a company's proxy, a company's own. */
export function CallHosts() {
  const { callHosts } = useLive(readSettings, [], defaultSettings);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');

  async function keep(hosts: readonly string[]): Promise<void> {
    await persist(() => changeSettings({ callHosts: [...hosts] }));
    await tellBackground();
  }
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const read = readTypedHost(typed);
    if (read.kind === 'none') return setProblem(t('callHostProblem'));
    if (read.kind === 'watched') return setProblem(t('callHostWatched'));
    // The browser asks only within the click, so nothing is awaited before.
    const granted = await browser.permissions.request({ origins: [patternOfHost(read.host)] });
    if (!granted) return setProblem(t('callHostNotGranted', read.host));
    setProblem('');
    setTyped('');
    await keep([...new Set([...callHosts, read.host])]);
  }
  async function remove(host: string): Promise<void> {
    await keep(callHosts.filter((other) => other !== host));
    await browser.permissions.remove({ origins: [patternOfHost(host)] }).catch(isRequired);
    showToast({
      text: t('toastRemoved', host),
      undo: async () => {
        const granted = await browser.permissions.request({ origins: [patternOfHost(host)] });
        if (granted) await keep([...new Set([...(await readSettings()).callHosts, host])]);
      },
    });
  }

  return (
    <>
      <p>{t('callHostsNote')}</p>
      {callHosts.length > 0 && (
        <ul class="call-hosts">
          {callHosts.map((host) => (
            <CallHost key={host} host={host} onRemove={() => void remove(host)} />
          ))}
        </ul>
      )}
      <form class="call-hosts__add" onSubmit={(event) => void add(event)}>
        <label class="field">
          <span class="field__label">{t('callHost')}</span>
          <input
            class="input"
            value={typed}
            list="known-extra-hosts"
            autocomplete="off"
            spellcheck={false}
            placeholder="agency.zoomgov.com"
            dir="ltr"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="known-extra-hosts">
          {knownExtraHosts.map((host) => (
            <option key={host} value={host} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {t('callHostAdd')}
        </button>
      </form>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function CallHost({ host, onRemove }: { readonly host: string; readonly onRemove: () => void }) {
  const [granted, setGranted] = useState(true);
  const origins = [patternOfHost(host)];
  useEffect(() => {
    void browser.permissions.contains({ origins }).then(setGranted);
  }, [host]);

  async function allow(): Promise<void> {
    setGranted(await browser.permissions.request({ origins }));
    await tellBackground();
  }
  return (
    <li class="call-hosts__row">
      <strong dir="ltr">{host}</strong>
      {!granted && (
        <button type="button" class="button" onClick={() => void allow()}>
          {t('callHostAllow')}
        </button>
      )}
      <button
        type="button"
        class="button button--quiet"
        aria-label={t('callHostRemove', host)}
        onClick={onRemove}
      >
        {t('calendarRemove')}
      </button>
    </li>
  );
}

/** A host that the extension needs for something else stays granted. */
function isRequired(error: unknown): void {
  if (!/required/i.test(String(error))) throw error;
}
