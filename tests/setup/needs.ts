import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apacheModules, apacheProgram } from '../servers/apache.ts';
import { lookForCalendarReader } from './find-calendar-reader.ts';
import { lookForChromium, speaksLanguages } from './find-chromium.ts';
import { lookForFirefox } from './find-firefox.ts';
import { hasFontsOfBothWidths } from './find-fonts.ts';
import { mayWritePolicies } from './find-policies.ts';
import { lookForTaskProgram } from './find-task-program.ts';
import { onPath } from './places.ts';

/** Something of the machine that the demo or a test is of no use without. */
export interface Need {
  readonly what: string;
  readonly isThere: () => boolean;
  /** Debian's packages of it. */
  readonly packages: readonly string[];
  /** How a person gets it without Debian's packages, as the end of a sentence. */
  readonly elsewhere: string;
  /** Test files that cannot run without it, as patterns. */
  readonly tests: readonly string[];
}

/** What the demo needs, and most of the browser tests. */
export const chromium: Need = {
  what: 'Chromium, Chrome or Edge',
  isThere: () => lookForChromium() !== undefined,
  packages: ['chromium'],
  elsewhere: 'install one from its maker, or set CHROMIUM_PATH to its executable',
  tests: [
    'tests/browser/*.test.ts',
    'tests/browser/headed/*.test.ts',
    'tests/browser/long/*.test.ts',
    'tests/browser/firefox/sync-three.test.ts',
    'tests/browser/firefox/sync-pair.test.ts',
  ],
};

/** What the demo shows the whole window with where there is no display. */
export const virtualScreen: Need = {
  what: 'A virtual screen and a camera for it',
  isThere: () => ['Xvfb', 'import', 'openbox'].every((name) => existsSync(join('/usr/bin', name))),
  packages: ['xvfb', 'imagemagick', 'openbox'],
  elsewhere: 'use a display',
  tests: [],
};

/** What `npm test` needs. */
export const testNeeds: readonly Need[] = [
  chromium,
  {
    what: 'Chromium in other languages than English',
    isThere: speaksLanguages,
    packages: ['chromium-l10n'],
    elsewhere: 'install Chrome or Edge, which have them',
    tests: ['tests/browser/browser-languages.test.ts'],
  },
  {
    what: 'Chromium of Debian, and the right to give it policies',
    isThere: mayWritePolicies,
    packages: ['chromium'],
    elsewhere: 'run the tests as root on Debian, as in a container',
    tests: ['tests/browser/policy.test.ts'],
  },
  {
    what: 'A virtual screen',
    isThere: () => existsSync('/usr/bin/Xvfb'),
    packages: ['xvfb'],
    elsewhere: 'install Xvfb',
    tests: ['tests/browser/headed/*.test.ts'],
  },
  {
    what: 'Firefox',
    isThere: () => lookForFirefox() !== undefined,
    packages: ['firefox-esr'],
    elsewhere: 'install it from its maker, or set FIREFOX_PATH to its executable',
    tests: ['tests/browser/firefox/*.test.ts', 'tests/browser/long/firefox-kills.test.ts'],
  },
  {
    what: 'A narrow and a wide font',
    isThere: hasFontsOfBothWidths,
    packages: ['fonts-dejavu-core', 'fonts-roboto-unhinted'],
    elsewhere: 'install Liberation Sans Narrow and DejaVu Sans',
    tests: ['tests/browser/layout-in-*.test.ts'],
  },
  {
    what: 'An iCalendar reader that is not ours',
    isThere: () => lookForCalendarReader() !== undefined,
    packages: ['python3-icalendar', 'python3-vobject', 'tzdata'],
    elsewhere: 'run "pip install icalendar vobject tzdata" for a Python of 3.9 or newer',
    tests: [
      'tests/unit/lib/calendar/read-by-others.test.ts',
      'tests/unit/lib/sync/mirror-read-by-others.test.ts',
      'tests/browser/read-by-others.test.ts',
    ],
  },
  {
    what: 'Radicale, a server of calendars',
    isThere: () => onPath(['radicale']).some((path) => existsSync(path)),
    packages: ['radicale'],
    elsewhere: 'run "pip install radicale"',
    tests: [
      'tests/servers/caldav.test.ts',
      'tests/servers/connecting.test.ts',
      'tests/servers/cross-check.test.ts',
      'tests/servers/mirror.test.ts',
      'tests/servers/mirror-by-others.test.ts',
      'tests/browser/sync-calendar.test.ts',
      'tests/browser/firefox/sync-calendar.test.ts',
    ],
  },
  {
    what: 'A task program that is not ours',
    isThere: () => lookForTaskProgram() !== undefined,
    packages: ['python3-caldav', 'python3-icalendar'],
    elsewhere: 'run "pip install caldav icalendar" for a Python of 3.9 or newer',
    tests: [
      'tests/servers/mirror-by-others.test.ts',
      'tests/browser/sync-calendar.test.ts',
      'tests/browser/firefox/sync-calendar.test.ts',
    ],
  },
  {
    what: 'Xandikos, a server of calendars',
    isThere: () => onPath(['xandikos']).some((path) => existsSync(path)),
    packages: ['xandikos'],
    elsewhere: 'run "pip install xandikos"',
    tests: [
      'tests/servers/caldav.test.ts',
      'tests/servers/mirror.test.ts',
      'tests/servers/webdav.test.ts',
      'tests/servers/connecting.test.ts',
      'tests/servers/cross-check.test.ts',
    ],
  },
  {
    what: 'Apache with mod_dav, a server of files',
    isThere: () => existsSync(apacheProgram) && existsSync(join(apacheModules, 'mod_dav_fs.so')),
    packages: ['apache2-bin'],
    elsewhere: 'leave it out: it is looked for where Debian has it',
    tests: [
      'tests/servers/webdav.test.ts',
      'tests/servers/connecting.test.ts',
      'tests/servers/cross-check.test.ts',
      'tests/servers/faults.test.ts',
      'tests/browser/dav.test.ts',
      'tests/browser/sync.test.ts',
      'tests/browser/sync-pair.test.ts',
      'tests/browser/sync-pair-blocks.test.ts',
      'tests/browser/sync-kills.test.ts',
      'tests/browser/firefox/sync-three.test.ts',
      'tests/browser/firefox/sync-pair.test.ts',
    ],
  },
  {
    what: 'rclone, a server of files',
    isThere: () => onPath(['rclone']).some((path) => existsSync(path)),
    packages: ['rclone'],
    elsewhere: 'install it from rclone.org',
    tests: [
      'tests/servers/webdav.test.ts',
      'tests/servers/connecting.test.ts',
      'tests/servers/cross-check.test.ts',
    ],
  },
];
