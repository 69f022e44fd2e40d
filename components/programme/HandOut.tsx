import { browser } from 'wxt/browser';
import { offerFile } from '../../lib/browser/offer-file';
import { presetFile, type ProgrammePreset } from '../../lib/domain/programme';
import {
  policySnippet,
  policySystems,
  type PolicyBrowser,
  type PolicySystem,
} from '../../lib/programmes/policy-snippets';
import { formatProgrammeCode } from '../../lib/programmes/programme-code';
import { t, type MessageKey } from '../../lib/words/i18n';
import { CopyButton } from '../ui/CopyButton';

const systemNames: Readonly<Record<PolicySystem, MessageKey>> = {
  windows: 'policyWindows',
  mac: 'policyMac',
  linux: 'policyLinux',
  firefox: 'policyFirefox',
};

/** Chrome and Edge have policies of their own, and ids of the extension: what is written is for the one this is open in. */
const here: PolicyBrowser = {
  name: navigator.userAgent.includes(' Edg/') ? 'Edge' : 'Chrome',
  extensionId: browser.runtime.id,
};

const systemsHere = import.meta.env.FIREFOX ? (['firefox'] as const) : policySystems;

/** The ways a programme gets to its pairs: its file, its code, and a policy for managed browsers. */
export function HandOut({ preset }: { readonly preset: ProgrammePreset }) {
  return (
    <section class="page__section" aria-labelledby="programme-hand">
      <h2 class="page__heading" id="programme-hand">
        {t('programmeHand')}
      </h2>
      <p>{t('programmeHandNote')}</p>
      <div class="row">
        <button
          type="button"
          class="button button--primary"
          onClick={() => offerFile(presetFile(preset), 'last-ten-programme.json', 'application/json')}
        >
          {t('programmeSaveFile')}
        </button>
        <CopyButton label={t('programmeCopyCode')} text={() => formatProgrammeCode(preset)} />
      </div>
      <details>
        <summary>{t('programmePolicies')}</summary>
        <p>{t('programmePoliciesNote')}</p>
        {systemsHere.map((system) => (
          <Policy key={system} system={system} preset={preset} />
        ))}
      </details>
    </section>
  );
}

function Policy({ system, preset }: { readonly system: PolicySystem; readonly preset: ProgrammePreset }) {
  const { text, fileName } = policySnippet(system, preset, here);
  const name = t(systemNames[system], here.name);
  return (
    <details class="programme__policy">
      <summary>{name}</summary>
      <pre class="programme__snippet" dir="ltr" tabIndex={0} role="region" aria-label={name}>
        {text}
      </pre>
      <div class="row">
        <button type="button" class="button" onClick={() => offerFile(text, fileName, 'text/plain')}>
          {t('policySave', fileName)}
        </button>
        <CopyButton label={t('copyText')} text={() => text} />
      </div>
    </details>
  );
}
