import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = '.output/chrome-mv3';

function files(folder = root): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as {
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
  incognito: string;
};

describe('the built package', () => {
  it('asks for the side panel, storage, alarms, scripting, the tab in front, offscreen and the call sites, and nothing else unasked', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'offscreen',
      'scripting',
      'sidePanel',
      'storage',
    ]);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const sites = [
      ...manifest.host_permissions,
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
    ];
    const site =
      /^https:\/\/(meet\.google\.com|teams\.(microsoft\.com|cloud\.microsoft|live\.com))\/\*$|^https:\/\/\*\.zoom\.us\/(wc|j\/|s\/|w\/|my\/)\*$/;
    for (const pattern of sites) expect(pattern).toMatch(site);
  });

  it('keeps out of private windows, in Chromium and in Firefox', () => {
    const firefox = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8')) as typeof manifest;

    expect([manifest.incognito, firefox.incognito]).toEqual(['not_allowed', 'not_allowed']);
  });

  it('tells Firefox that it transmits nothing by itself, and what it may where the person connects a server', () => {
    const { browser_specific_settings } = JSON.parse(
      readFileSync('.output/firefox-mv3/manifest.json', 'utf8'),
    ) as { browser_specific_settings: { gecko: { data_collection_permissions: object } } };
    expect(browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
      optional: ['authenticationInfo', 'personallyIdentifyingInfo'],
    });
  });

  it('may connect by https only, where a host permission allows it, and runs no foreign script', () => {
    expect(manifest.content_security_policy.extension_pages).toMatch(
      /script-src 'self';.*connect-src 'self' https:;/,
    );
  });

  it('keeps each content script under 10 kB gzipped and the whole under 765 kB zipped', () => {
    const scripts = readdirSync(join(root, 'content-scripts')).map((name) => {
      const script = readFileSync(join(root, 'content-scripts', name));
      return { name, size: gzipSync(script, { level: 9 }).length };
    });
    const zipped = files().reduce(
      (sum, path) => sum + deflateRawSync(readFileSync(path), { level: 9 }).length + 150,
      0,
    );

    expect(scripts.map(({ name }) => name)).toContain('meet.js');
    expect(scripts.filter(({ size }) => size > 10_000)).toEqual([]);
    expect(zipped).toBeLessThan(765_000);
  });

  it('holds no test hook and no address of a test', () => {
    const text = files()
      .filter((path) => /\.(js|html|json)$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');

    const hook = /\bstandIn\b|LAST_TEN_|vitest|fakeBrowser|puppeteer|import\.meta\.env/i.exec(text)?.[0];
    expect(hook).toBeUndefined();
  });

  it('has every text in its catalogue: no key is shown to a person', () => {
    const catalogue = JSON.parse(readFileSync(join(root, '_locales/en/messages.json'), 'utf8')) as object;
    const scripts = files().filter((path) => path.endsWith('.html'));

    expect(Object.keys(catalogue).length).toBeGreaterThan(200);
    for (const page of scripts) expect(readFileSync(page, 'utf8')).not.toMatch(/__MSG_/);
  });
});
