import { presetLine, type ProgrammePreset } from '../domain/programme';

/** Where a policy is written: one snippet each. */
export const policySystems = ['windows', 'mac', 'linux', 'firefox'] as const;

export type PolicySystem = (typeof policySystems)[number];

/** A policy that gives a programme to the browsers of an organisation. */
export interface PolicySnippet {
  readonly text: string;
  readonly fileName: string;
}

/** A browser with Chrome's policies: which one, and the extension's id in its store. */
export interface PolicyBrowser {
  readonly name: 'Chrome' | 'Edge';
  readonly extensionId: string;
}

/** What the extension is called in every Firefox; `wxt.config.ts` gives it that name. */
export const firefoxId = 'last-ten@last-ten.example';

/**
 * Writes the policy for one system. Chrome's folders and keys: support.google.com/chrome/a, "Set Chrome app and
 * extension policies"; Edge's: learn.microsoft.com/deployedge, the same below keys of its own. Firefox:
 * mozilla.github.io/policy-templates, `3rdparty`, the same file on every system.
 */
export function policySnippet(
  system: PolicySystem,
  preset: ProgrammePreset,
  { name, extensionId }: PolicyBrowser,
): PolicySnippet {
  const record = presetLine(preset);
  const managed = { '3rdparty': { extensions: { [extensionId]: { programmes: [record] } } } };
  switch (system) {
    case 'windows':
      return { fileName: 'last-ten-programme.reg', text: registryText(record, name, extensionId) };
    case 'mac':
      return {
        fileName: `${domains[name]}.extensions.${extensionId}.plist`,
        text: plistText(record),
      };
    case 'linux':
      return { fileName: 'last-ten-programme.json', text: `${JSON.stringify(managed, null, 2)}\n` };
    case 'firefox':
      return {
        fileName: 'policies.json',
        text: `${JSON.stringify({ policies: { '3rdparty': { Extensions: { [firefoxId]: { programmes: [record] } } } } }, null, 2)}\n`,
      };
  }
}

const registryKeys = { Chrome: String.raw`Google\Chrome`, Edge: String.raw`Microsoft\Edge` } as const;

const domains = { Chrome: 'com.google.Chrome', Edge: 'com.microsoft.Edge' } as const;

/** Quotation marks and backslashes are escaped in a .reg file; its lines end as on Windows. */
function registryText(record: string, name: PolicyBrowser['name'], extensionId: string): string {
  const escaped = record.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  const path = [registryKeys[name], '3rdparty', 'extensions', extensionId, 'policy', 'programmes'];
  const policy = ['HKEY_LOCAL_MACHINE', 'Software', 'Policies', ...path].join('\\');
  return ['Windows Registry Editor Version 5.00', '', `[${policy}]`, `"1"="${escaped}"`, ''].join('\r\n');
}

function plistText(record: string): string {
  const escaped = record.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>programmes</key>
  <array>
    <string>${escaped}</string>
  </array>
</dict>
</plist>
`;
}
