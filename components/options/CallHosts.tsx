import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { knownExtraHosts, patternOfHost, readTypedHost } from '../../lib/calls/added-host';
import { platformSchema, type Platform } from '../../lib/domain/call';
import { defaultSettings, usualPlatformOf, type CallHost as CallHostRow } from '../../lib/domain/settings';
import { platformNames } from '../../lib/words/platform-names';
import { t } from '../../lib/words/i18n';
import { addCallHost, removeCallHost } from '../../lib/storage/actions/call-hosts';
import { readSettings } from '../../lib/storage/queries/settings';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { Problem } from '../ui/Problem';
import { useReading } from '../ui/ShownOnceRead';
import './call-hosts.css';

/** Other hosts of calls: of governments, behind a company's proxy, a company's own. */
export function CallHosts() {
  const { callHosts } = useLive(readSettings, [], defaultSettings);
  const [typed, setTyped] = useState('');
  const [platform, setPlatform] = useState<Platform | null>(null);
  const [problem, setProblem] = useState('');
  const read = readTypedHost(typed);
  const meant = platform ?? (read.kind === 'host' ? usualPlatformOf(read.host) : 'zoom');

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (read.kind === 'none') return setProblem(t('callHostProblem'));
    if (read.kind === 'watched') return setProblem(t('callHostWatched'));
    // The browser asks only within the click, so nothing is awaited before.
    const granted = await browser.permissions.request({ origins: [patternOfHost(read.host)] });
    if (!granted) return setProblem(t('callHostNotGranted', read.host));
    setProblem('');
    setTyped('');
    setPlatform(null);
    await act({ work: () => addCallHost({ host: read.host, platform: meant }) });
  }
  async function remove(row: CallHostRow): Promise<void> {
    const { host } = row;
    const origins = [patternOfHost(host)];
    await act({
      work: () => removeCallHost(host),
      text: t('toastRemoved', host),
      mayUndo: () => browser.permissions.request({ origins }),
      undo: () => addCallHost(row),
    });
    await browser.permissions.remove({ origins }).catch(isRequired);
  }

  return (
    <>
      <p>{t('callHostsNote')}</p>
      {callHosts.length > 0 && (
        <ul class="call-hosts">
          {callHosts.map((row) => (
            <CallHost key={row.host} row={row} onRemove={() => void remove(row)} />
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
        <label class="field">
          <span class="field__label">{t('callHostPlatform')}</span>
          <select
            class="input"
            value={meant}
            onChange={({ currentTarget }) =>
              setPlatform(platformSchema.options.find((each) => each === currentTarget.value) ?? null)
            }
          >
            {platformSchema.options.map((each) => (
              <option key={each} value={each}>
                {platformNames[each] ?? t('callHostOther')}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {t('callHostAdd')}
        </button>
      </form>
      <Problem text={problem} />
    </>
  );
}

function CallHost({ row, onRemove }: { readonly row: CallHostRow; readonly onRemove: () => void }) {
  const { host } = row;
  const [granted, setGranted] = useState<boolean>();
  useReading(granted === undefined);
  const origins = [patternOfHost(host)];
  useEffect(() => {
    void browser.permissions.contains({ origins }).then(setGranted);
  }, [host]);

  async function allow(): Promise<void> {
    // The background hears of a permission from the browser.
    setGranted(await browser.permissions.request({ origins }));
  }
  return (
    <li class="call-hosts__row">
      <strong dir="ltr">{host}</strong>
      <span>{platformNames[row.platform] ?? t('callHostOther')}</span>
      {granted === false && (
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
