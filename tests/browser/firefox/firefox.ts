import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { findFirefox } from '../../setup/find-firefox.ts';
import type { StandInServer } from '../harness/server.ts';
import { findControl, noteClick, tookClick } from './clicks.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const geckoId = 'last-ten@last-ten.example';
const uuid = '0d0ff1ce-7e57-4c6c-9a55-1a57ec0de000';
const hosts = [
  'meet.google.com',
  'app.zoom.us',
  'teams.microsoft.com',
  'teams.live.com',
  'teams.cloud.microsoft',
  // Sites nothing is known of.
  'rooms.example.org',
  'elsewhere.example.org',
];

/** A real Firefox with the built extension, every call host led to the stand-in server. */
export interface RunningFirefox {
  readonly profile: string;
  readonly downloadsDir: string;
  /** Opens an address in the tab at hand. */
  go(url: string): Promise<void>;
  /** Opens one of the extension's pages in the tab at hand. */
  page(path: string): Promise<void>;
  /** Opens a new tab and goes there; returns its handle. */
  newTab(): Promise<string>;
  /** Goes to another tab or window. */
  switchTo(handle: string): Promise<void>;
  handles(): Promise<string[]>;
  /** Closes the tab or window at hand; go to another one next. */
  closeWindow(): Promise<void>;
  /** Runs a script in the page and returns what it returns or resolves to. */
  run<Result>(script: string, ...args: readonly unknown[]): Promise<Result>;
  /** Runs a script in the browser's own window. */
  inBrowser<Result>(script: string, ...args: readonly unknown[]): Promise<Result>;
  /** Presses the extension's toolbar button, which opens the popup and lets the extension into the page in front. */
  openPopup(): Promise<void>;
  /** What the popup shows; '' where it is closed. */
  popupText(): Promise<string>;
  /** Presses a button of the popup. */
  clickInPopup(name: string): Promise<void>;
  /** Waits up to 20 s until `script`, a body that returns something, returns a truthy value; returns it. */
  until<Result>(script: string, ...args: readonly unknown[]): Promise<Result>;
  /** Waits until the page shows a text. */
  untilText(text: string): Promise<void>;
  /** Clicks, as a person does, the first control whose text or name is `name`, also in a closed shadow root. */
  click(name: string): Promise<void>;
  /** Waits until a control is there, also in a closed shadow root. */
  waitFor(name: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Sets a labelled field, as typing or choosing in it does. */
  fill(label: string, value: string): Promise<void>;
  /** Reads all rows of a table, on an extension page. */
  table(name: string): Promise<Record<string, unknown>[]>;
  /** Stops the background page, as the browser does when it is idle; the next event starts it cold. */
  stopBackground(): Promise<void>;
  /** Ends it at once, as a crash does; the profile stays. */
  kill(): Promise<void>;
  /** Ends it and deletes its profile. */
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

function writePrefs(
  profile: string,
  downloads: string,
  { marionette, server, folderHost }: { marionette: number; server: number; folderHost?: string },
): void {
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': marionette,
    'network.dns.localDomains': [...hosts, ...(folderHost ? [folderHost] : [])].join(','),
    'network.socket.forcePort': `443=${server}`,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // An add-on that is installed for one run only would lose its stores with the run.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/calendar,application/json,text/csv,text/markdown',
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'dom.disable_beforeunload': true,
    // Firefox takes no clicks on a page so new that a person could not have meant them.
    'dom.input_events.security.minNumTicks': 0,
    'dom.input_events.security.minTimeElapsedInMS': 0,
    // The question for one more host is a window of the browser's own that no test can answer: it is taken as answered with yes.
    ...(folderHost && { 'extensions.webextOptionalPermissionPrompts': false }),
    // A camera and a microphone that are none, taken for real ones, and allowed everywhere.
    'media.navigator.streams.fake': true,
    'media.navigator.permission.fake': true,
    'permissions.default.camera': 1,
    'permissions.default.microphone': 1,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

interface FirefoxOptions {
  /** The profile a killed Firefox left; else a fresh one. */
  readonly kept?: string;
  /** The home folder it runs in, where it looks for policies of its own; else this user's. */
  readonly home?: string;
  /** The host of a server of folders on this machine, which the extension is allowed to reach once it asks. */
  readonly folderHost?: string;
}

/** Starts Firefox with the built extension. */
export async function launchFirefox(
  server: StandInServer,
  { kept, home, folderHost }: FirefoxOptions = {},
): Promise<RunningFirefox> {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'stand-in-firefox-'));
  const downloadsDir = join(profile, 'stand-in-downloads');
  mkdirSync(downloadsDir, { recursive: true });
  const port = await freePort();
  writePrefs(profile, downloadsDir, {
    marionette: port,
    server: server.port,
    ...(folderHost && { folderHost }),
  });
  const args = [
    '--marionette',
    '--headless',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const child = spawn(findFirefox(), args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS: '1', ...(home && { HOME: home }) },
  });
  const marionette = await connectMarionette(port);
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, pageLoadStrategy: 'normal' });
  await marionette.send('Addon:Install', { path: resolve('.output/firefox-mv3'), temporary: true });
  return {
    profile,
    downloadsDir,
    ...tools(marionette),
    kill: () => kill(marionette, child),
    close: () => close(marionette, child, profile),
  };
}

async function kill(marionette: Marionette, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGKILL');
  await ended;
  marionette.close();
}

async function close(marionette: Marionette, child: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL'));
  await ended;
  marionette.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Runs `inside`, an expression, in the document of the open popup, and returns what it gives; '' where it is closed or
 * gives no answer for a second: Firefox loads a popup out of sight and swaps it in, and an answer of then is lost.
 */
const inPopup = `
  const [inside] = arguments;
  const popup = document.querySelector('.webextension-popup-browser');
  if (!popup) return '';
  const { messageManager } = popup;
  return new Promise((resolve) => {
    const name = 'last-ten:' + Math.random();
    messageManager.addMessageListener(name, ({ data }) => resolve(data));
    setTimeout(() => resolve(''), 1000);
    const script = 'sendAsyncMessage(' + JSON.stringify(name) + ', ((document) => ' + inside + ')(content.document))';
    messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });
`;

const openPopup = `
  const [id] = arguments;
  return (async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const before = document.querySelector('.webextension-popup-browser')?.closest('panel');
    if (before && before.state !== 'closed')
      await new Promise((hidden) => {
        before.addEventListener('popuphidden', hidden, { once: true });
        before.hidePopup();
      });
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false);
  })();
`;

function tools(marionette: Marionette): Omit<RunningFirefox, 'profile' | 'downloadsDir' | 'kill' | 'close'> {
  async function run<Result>(script: string, ...args: readonly unknown[]): Promise<Result> {
    const answer = await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: null });
    return (answer as { value: Result }).value;
  }
  async function poll<Result>(look: () => Promise<Result>, what: string): Promise<Result> {
    const limit = Date.now() + 20_000;
    for (;;) {
      const value = await look();
      if (value) return value;
      if (Date.now() > limit)
        throw new Error(
          `Waited for ${what}, found:\n${await run<string>('return document.body?.innerText ?? ""')}`,
        );
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const until = <Result>(script: string, ...args: readonly unknown[]) =>
    poll(() => run<Result>(script, ...args), script);
  async function inBrowser<Result>(script: string, ...args: readonly unknown[]): Promise<Result> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run<Result>(script, ...args);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }
  async function place(name: string): Promise<{ x: number; y: number } | null> {
    const parameters = { script: findControl, args: [name], sandbox: 'system' };
    const answer = await marionette.send('WebDriver:ExecuteScript', parameters);
    return (answer as { value: { x: number; y: number } | null }).value;
  }
  async function clickOnce(name: string): Promise<boolean> {
    // A page that is still being drawn moves its controls: two looks in a row must find it in the same place.
    let before = '';
    const at = await poll(async () => {
      const found = await place(name);
      const same = found !== null && JSON.stringify(found) === before;
      before = JSON.stringify(found);
      return same ? found : null;
    }, `a control called "${name}"`);
    await run(noteClick);
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
    const actions = [
      { type: 'pointerMove', duration: 0, x: at?.x, y: at?.y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await marionette.send('WebDriver:PerformActions', { actions: [{ ...pointer, actions }] });
    // A page that went away with the click took it.
    return run<boolean>(tookClick, name).catch(() => true);
  }
  const click = async (name: string) => void (await poll(() => clickOnce(name), `a click on "${name}"`));
  const origin = `moz-extension://${uuid}/`;
  const go = async (url: string) => void (await marionette.send('WebDriver:Navigate', { url }));
  return {
    run,
    inBrowser,
    until,
    click,
    waitFor: async (name) => void (await poll(() => place(name), `a control called "${name}"`)),
    go,
    page: (path) => go(origin + path),
    async newTab() {
      const made = (await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      await marionette.send('WebDriver:SwitchToWindow', { handle: made.handle });
      return made.handle;
    },
    async switchTo(handle) {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
    },
    closeWindow: async () => void (await marionette.send('WebDriver:CloseWindow', {})),
    handles: async () => (await marionette.send('WebDriver:GetWindowHandles')) as string[],
    openPopup: async () => void (await inBrowser(openPopup, geckoId)),
    popupText: () => inBrowser<string>(inPopup, 'document.body?.innerText ?? ""'),
    async clickInPopup(name) {
      const found = `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(name)})`;
      await poll(() => inBrowser<boolean | ''>(inPopup, `Boolean(${found})`), `"${name}" in the popup`);
      // Once: the answer to a click that closes the popup may be lost with it.
      await inBrowser(inPopup, `Boolean(${found}?.click())`);
    },
    stopBackground: async () =>
      void (await inBrowser(
        `return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
        geckoId,
      )),
    untilText: async (text) =>
      void (await until('return document.body?.innerText.includes(arguments[0])', text)),
    async type(text) {
      const keys = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'key', id: 'keys', actions: keys }],
      });
    },
    async fill(label, value) {
      await until(
        `const [label, value] = arguments;
        const named = [...document.querySelectorAll('input, select, textarea')].find((field) =>
          (field.getAttribute('aria-label') ?? field.labels?.[0]?.querySelector('span')?.textContent ?? field.labels?.[0]?.textContent ?? '').trim() === label);
        if (!named) return false;
        named.focus();
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(named), 'value');
        set.call(named, value);
        named.dispatchEvent(new Event('input', { bubbles: true }));
        named.dispatchEvent(new Event('change', { bubbles: true }));
        return true;`,
        label,
        value,
      );
    },
    table: (name) =>
      run(
        `return new Promise((resolve, reject) => {
          const open = indexedDB.open('last-ten');
          // A store the extension has not made yet is not made here: it would be one without tables.
          open.onupgradeneeded = () => open.transaction.abort();
          open.onerror = () => (open.error.name === 'AbortError' ? resolve([]) : reject(open.error));
          open.onsuccess = () => {
            const all = open.result.transaction(arguments[0]).objectStore(arguments[0]).getAll();
            all.onsuccess = () => { open.result.close(); resolve(JSON.parse(JSON.stringify(all.result))); };
          };
        });`,
        name,
      ),
  };
}

/** A script for an extension page that stores rows as they are: its argument has the rows of each table. */
export const storeRows = `
  const [tables] = arguments;
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('last-ten');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const names = Object.keys(tables);
      const transaction = open.result.transaction(names, 'readwrite');
      for (const name of names) for (const row of tables[name]) transaction.objectStore(name).put(row);
      transaction.oncomplete = () => { open.result.close(); resolve(true); };
      transaction.onabort = () => reject(transaction.error);
    };
  });`;
