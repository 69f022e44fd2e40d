import { browser } from 'wxt/browser';
import { offerFile } from '../../lib/browser/offer-file';
import { presetFile, type ProgrammePreset } from '../../lib/domain/programme';
import { policySnippet, policySystems, type PolicySystem } from '../../lib/programmes/policy-snippets';
import { formatProgrammeCode } from '../../lib/programmes/programme-code';
import { t, type MessageKey } from '../../lib/words/i18n';
import { CopyButton } from '../ui/CopyButton';

const systemNames: Readonly<Record<PolicySystem, MessageKey>> = {
  windows: 'policyWindows',
  mac: 'policyMac',
  linux: 'policyLinux',
  firefox: 'policyFirefox',
};

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
        {policySystems.map((system) => (
          <Policy key={system} system={system} preset={preset} />
        ))}
      </details>
    </section>
  );
}

function Policy({ system, preset }: { readonly system: PolicySystem; readonly preset: ProgrammePreset }) {
  const { text, fileName } = policySnippet(system, preset, browser.runtime.id);
  return (
    <details class="programme__policy">
      <summary>{t(systemNames[system])}</summary>
      <pre
        class="programme__snippet"
        dir="ltr"
        tabIndex={0}
        role="region"
        aria-label={t(systemNames[system])}
      >
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
