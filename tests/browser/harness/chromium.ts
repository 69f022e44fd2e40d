import { existsSync, mkdtempSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type LaunchOptions as LaunchConfiguration,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { watchContextErrors } from './context-errors.ts';
import { findChromium } from '../../setup/find-chromium.ts';
import type { StandInServer } from './server.ts';

export interface LaunchOptions {
  /** What every host name leads to: the stand-in pages, or the proxy before servers of folders. */
  readonly server: Pick<StandInServer, 'port' | 'publicKeyHash'>;
  /** The built extension, or null for a browser without one. */
  readonly dir?: string | null;
  readonly headless?: boolean;
  /** The screen a browser with a window is drawn on; else the machine's. */
  readonly display?: string;
  /** A profile to use again, for instance after `kill()`. */
  readonly userDataDir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly args?: readonly string[];
  /** The language of the browser's own interface, which the extension follows; else the machine's. */
  readonly language?: string;
  /** As a person has it before them: no banner about automation, and the stand-in's certificate trusted. */
  readonly asAPerson?: boolean;
}

export interface RunningChromium {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly userDataDir: string;
  /** Where downloads land; they need no question. */
  readonly downloadsDir: string;
  /** Exceptions and console errors of the extension's pages, worker and content scripts so far. */
  readonly contextErrors: readonly string[];
  /** Opens one of the extension's pages in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** Waits for the side panel that is or gets opened. */
  panel(): Promise<Page>;
  /** Opens the toolbar popup. */
  popup(): Promise<Page>;
  /** Waits for the background worker to run. */
  serviceWorker(): Promise<WebWorker>;
  /** Stops the background worker, as the browser does after 30 s idle; the next event starts it cold. */
  stopWorker(): Promise<void>;
  /** Presses the extension's toolbar button while `page` is in front. */
  pressToolbarButton(page: Page): Promise<void>;
  /** Opens a call page in a new tab and brings it to the front. */
  openCall(url: string): Promise<Page>;
  /** Ends the browser as a crash does; the profile stays. */
  kill(): Promise<void>;
  /** Ends the browser in order and removes the profile, unless it shall be kept or is the caller's own. */
  close(how?: { readonly keepProfile?: boolean }): Promise<void>;
}

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each process costs more than most tests: none for reports of crashes, for what nobody opens, or beside another.
  '--disable-breakpad',
  '--disable-features=SpareRendererForSitePerProcess,PreloadTopChromeWebUI,OptimizationHints,MediaRouter,Translate',
  '--enable-features=NetworkServiceInProcess2',
  '--in-process-gpu',
];

/** The first trusts every certificate, and says so in the address bar; the second trusts the server's alone. */
function certificateArgs({ server, asAPerson = false }: LaunchOptions): string[] {
  if (!asAPerson) return ['--ignore-certificate-errors'];
  return [`--ignore-certificate-errors-spki-list=${server.publicKeyHash}`, '--test-type'];
}

/** Profiles are written to all the time: in memory, where there is room for it. */
const madeProfiles = join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'stand-in-profile-');

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4e9;
}

const waitMs = 20_000;

function browserArgs(options: LaunchOptions): string[] {
  const { server, width = 1280, height = 800, colorScheme = 'light', args = [] } = options;
  const dark = colorScheme === 'dark' ? ['--force-dark-mode'] : [];
  // Every name leads to the local server, so pages load under their real addresses and nothing leaves.
  const resolver = `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`;
  return [
    ...quietArgs,
    ...certificateArgs(options),
    resolver,
    `--window-size=${width},${height}`,
    ...dark,
    ...args,
  ];
}

async function allowDownloads(browser: Browser, downloadPath: string): Promise<void> {
  mkdirSync(downloadPath, { recursive: true });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

function tools(browser: Browser, origin: string) {
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  const serviceWorker = async (): Promise<WebWorker> => {
    const target = await browser.waitForTarget(isWorker, { timeout: waitMs });
    const worker = await target.worker();
    if (!worker) throw new Error('The background worker stopped while it was looked up.');
    return worker;
  };
  // A page that was opened in a tab is not the panel or popup of the same name.
  const tabs = new WeakSet<Target>();
  const pageAt = async (path: string): Promise<Page> => {
    const target = await browser.waitForTarget(
      (one) => one.url().startsWith(origin + path) && !tabs.has(one),
      { timeout: waitMs },
    );
    return target.asPage();
  };
  return {
    serviceWorker,
    panel: () => pageAt('sidepanel.html'),
    async popup() {
      await (await serviceWorker()).evaluate(() => chrome.action.openPopup());
      return pageAt('popup.html');
    },
    async stopWorker() {
      const gone = new Promise<void>((done) => {
        const look = (target: Target): void => {
          if (!isWorker(target)) return;
          browser.off('targetdestroyed', look);
          done();
        };
        browser.on('targetdestroyed', look);
      });
      await (await serviceWorker()).close();
      await gone;
    },
    async extensionPage(path: string) {
      const page = await browser.newPage();
      tabs.add(page.target());
      await page.goto(origin + path.replace(/^\//, ''));
      return page;
    },
    async pressToolbarButton(page: Page) {
      const [extension] = (await browser.extensions()).values();
      await extension?.triggerAction(page);
    },
    async openCall(url: string) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
  };
}

async function kill(browser: Browser): Promise<void> {
  const running = browser.process();
  if (!running || running.exitCode !== null) return;
  const ended = new Promise<void>((done) => running.once('exit', () => done()));
  running.kill('SIGKILL');
  await ended;
}

async function idOfExtension(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
    { timeout: waitMs },
  );
  return new URL(target.url()).hostname;
}

/** Starts Chromium ready for an extension, but without one: for what happens when it is installed or updated. */
export async function launchWithoutExtension(server: StandInServer): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: browserArgs({ server }),
    enableExtensions: true,
  });
}

async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'), {
    timeout: waitMs,
  });
  await (await target.page())?.close();
}

/** Starts a browser; once more where it closed a page of its own while it was being taken over. */
async function start(options: LaunchConfiguration): Promise<Browser> {
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!/target closed/i.test(String(error))) throw error;
    return puppeteer.launch(options);
  }
}

/** Starts Chromium with the built extension, every host name led to the stand-in server. */
export async function launchWithExtension(options: LaunchOptions): Promise<RunningChromium> {
  const { dir = '.output/chrome-mv3', headless = true, language, display, asAPerson = false } = options;
  const userDataDir = options.userDataDir ?? mkdtempSync(madeProfiles);
  const browser = await start({
    executablePath: findChromium(),
    headless,
    pipe: true,
    acceptInsecureCerts: !asAPerson,
    ignoreDefaultArgs: asAPerson ? ['--enable-automation'] : [],
    defaultViewport: null,
    userDataDir,
    args: browserArgs(options),
    // Chromium on Linux takes the language of its interface from here and nowhere else.
    env: { ...process.env, ...(language && { LANGUAGE: language }), ...(display && { DISPLAY: display }) },
    ...(dir !== null && { enableExtensions: [resolve(dir)] }),
  });
  const downloadsDir = join(userDataDir, 'stand-in-downloads');
  await allowDownloads(browser, downloadsDir);
  const extensionId = dir === null ? '' : await idOfExtension(browser);
  // The first run's page opens by itself and would take the front from whatever a test opens.
  if (dir !== null && !options.userDataDir) await closeWelcome(browser);
  return {
    browser,
    extensionId,
    userDataDir,
    downloadsDir,
    contextErrors: dir === null ? [] : watchContextErrors(browser, extensionId),
    ...tools(browser, `chrome-extension://${extensionId}/`),
    kill: () => kill(browser),
    async close({ keepProfile = false } = {}) {
      await browser.close();
      if (!keepProfile && userDataDir.startsWith(madeProfiles))
        rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
