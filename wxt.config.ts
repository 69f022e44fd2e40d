import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { transmitted } from './lib/browser/data-consent';
import { meetPatterns, teamsPatterns, zoomPatterns } from './lib/calls/call-sites';
import { calendarWorker, chunkGroups, fetchFirst } from './scripts/page-chunks';
import { withoutFacades } from './scripts/without-facades';
import { releaseDay } from './scripts/release-day';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const releasedOn = releaseDay(readFileSync('CHANGELOG.md', 'utf8'), version, new Date());

/** When a selector was last seen to match is for people, in reports of the popup: no script in a page needs it. */
const withoutDates = {
  name: 'without-dates',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /lib[\\/]calls[\\/]\w+\.ts$/.test(id) ? code.replaceAll(/ seenOn: '\d{4}-\d\d',?/g, '') : undefined,
};

export default defineConfig({
  imports: false,
  // Chrome 116 is the first with sidePanel.open(); Firefox 140 the first ESR with data_collection_permissions.
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    // What a text is for is the translators' to know; browsers read only the texts.
    'vite:build:extendConfig': (entrypoints, config) => {
      const { build } = config;
      if (entrypoints.every(({ type }) => type === 'content-script'))
        config.plugins = [config.plugins, withoutDates];
      if (!build || !entrypoints.some(({ type }) => type === 'popup')) return;
      config.plugins = [config.plugins, withoutFacades, fetchFirst];
      const options = build.rolldownOptions ?? {};
      build.rolldownOptions = {
        ...options,
        input: { ...(options.input as object), 'calendar-worker': resolve(calendarWorker) },
        output: {
          ...(options.output as object),
          codeSplitting: { groups: chunkGroups },
        },
      };
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [index, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        const entries = JSON.parse(readFileSync(file.absoluteSrc, 'utf8')) as Record<string, object>;
        const contents = JSON.stringify(entries, (key, value: unknown) =>
          key === 'description' ? undefined : value,
        );
        files[index] = { relativeDest: file.relativeDest, contents };
      }
    },
  },
  // What a reviewer needs to build the same bytes, and nothing a build or a test left behind.
  zip: { excludeSources: ['bench-output/**', 'demo-output/**', 'tests/**', 'docs/**'] },
  vite: () => ({
    plugins: [preact()],
    // The same library, built for browsers that know classes and async functions: a tenth less, and faster to run.
    resolve: { alias: { dexie: resolve('node_modules/dexie/dist/modern/dexie.mjs') } },
    define: { __RELEASED_ON__: JSON.stringify(releasedOn) },
    // Chrome 123 has light-dark(), which nothing here uses: for 120, its stand-in would be put into every sheet.
    build: {
      target: ['chrome120', 'firefox140'],
      cssTarget: ['chrome123', 'firefox140'],
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    // `scripting` picks up calls that were already open when the extension was installed or updated.
    // `activeTab` lets the chip into the page in front when the person says that it is their call, and into no other.
    // `offscreen` gives calendars a worker to be read in: Chromium's background has none.
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for one host at a time, when the person adds a calendar there, connects a server or knows a call page.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    host_permissions: [...meetPatterns, ...zoomPatterns, ...teamsPatterns],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'self'; connect-src 'self' https:; frame-ancestors 'none'",
    },
    // A private window is opened to leave no record, and a record is what this is for: see docs/threat-model.md.
    incognito: 'not_allowed',
    // Firefox reads policies without a schema, and calls the key unknown.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed_schema.json' } }),
    action: { default_title: '__MSG_extensionName__' },
    // Chrome keeps Alt+Shift+W (close tab group), Alt+Shift+P, C, X and Z for its tab groups.
    commands: {
      'open-wrap-up': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenWrapUp__',
      },
      'capture-line': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandCaptureLine__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'last-ten@last-ten.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'], optional: transmitted },
        },
        // Firefox for Android knows data_collection_permissions from 142 on.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
