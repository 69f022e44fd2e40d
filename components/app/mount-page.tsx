import { browser } from 'wxt/browser';
import { render, type ComponentChildren } from 'preact';
import { uiDirection } from '../../lib/words/direction';
import { prepareFormats } from '../../lib/words/format';
import { setFallbackCatalogue, setMentoreeWord, t, uiLanguage, type Catalogue } from '../../lib/words/i18n';
import { database, isNewerDatabase, practiceDatabaseName } from '../../lib/storage/engine/database';
import { storageTroubleOf } from '../../lib/storage/engine/persist';
import type { Settings } from '../../lib/domain/settings';
import { missingRecordIn } from '../../lib/safety/guard-store';
import { readMarker } from '../../lib/safety/record-marker';
import { PageBoundary } from './PageBoundary';
import { beginPage } from './begin-page';
import { begunQuery } from './begun-queries';
import { firstFrameIsMade } from './first-frame';
import { holdUndo } from './hold-undo';
import { missingTexts } from './missing-texts';
import { openPage } from './open-page';
import '../ui/theme.css';
import { setLetterKeys } from '../ui/use-keys';

/**
 * Draws a page of the extension, in the interface's language and direction. `begun` is what was begun to be read for its
 * first frame: it is waited for a moment, so that a page with little to show is drawn once and not twice.
 */
export async function mountPage(
  page: ComponentChildren,
  begun: Promise<unknown> | null = null,
): Promise<void> {
  const root = await prepareDocument();
  if (!root) return;
  // The store is being read meanwhile.
  prepareFormats();
  const held = holdUndo();
  // A practice call's store is deleted with its last page: one that opens meanwhile must not open what goes.
  if (database.name === practiceDatabaseName) await held;
  const state = await openStore(() => render(<StoreSentence text={t('storeBlocked')} />, root));
  if (begun && state === 'whole') await Promise.race([begun, aMoment()]);
  render(state === 'whole' ? <PageBoundary>{page}</PageBoundary> : <StoreState state={state} />, root);
  firstFrameIsMade();
}

/** As long as a person takes nothing for a delay; a list of thousands takes longer, and the rest is drawn before it. */
const momentMs = 60;

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, momentMs));
}

/** Draws the one page that is there while the record is missing: it gets the state of the store, and opens no other. */
export async function mountMissingPage(draw: (state: StoreLook) => ComponentChildren): Promise<void> {
  const root = await prepareDocument();
  if (!root) return;
  const state = await openStore(() => undefined);
  render(<PageBoundary>{draw(state)}</PageBoundary>, root);
}

/** Sets language, direction and title; returns where the page is drawn. */
async function prepareDocument(): Promise<HTMLElement | null> {
  // A script that waits for nothing may run before the end of the page has arrived.
  if (document.readyState === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  if (t('extensionName') === '') await fetchCatalogue();
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  document.title = t('extensionName');
  return document.getElementById('root');
}

/** How a page finds the store. `unreadable`: there is a record, and the browser does not open it. */
export type StoreLook = 'whole' | 'newer' | 'missing' | 'older' | 'unreadable';

/** A store that is not open by then waits for something, and a person should know for what. */
const patienceMs = 2000;

/**
 * Opens the store and reads what every text depends on. `onWaiting` is called where it takes long: a page of the version
 * before is still open, and the store cannot be brought up to date. The browser tells only the first who asks
 * that it is blocked, which is the background; so the clock tells the others.
 */
async function openStore(onWaiting: () => void): Promise<StoreLook> {
  const timer = setTimeout(onWaiting, patienceMs);
  try {
    const read = beginPage();
    await database.open();
    await read;
    followSettings();
    return 'whole';
  } catch (error) {
    if (isNewerDatabase(error)) return 'newer';
    const missing = missingRecordIn(error);
    if (missing) return missing.state;
    // Without a record nothing is lost: any other trouble is the page's to tell, where it reads or writes.
    const hadRecord = ((await readMarker())?.records ?? 0) > 0;
    return hadRecord && storageTroubleOf(error) === 'refused' ? 'unreadable' : 'whole';
  } finally {
    clearTimeout(timer);
  }
}

/** The word for the mentoree is that of the moment the page is opened; letter keys follow what is chosen. */
function followSettings(): void {
  const query = begunQuery('settings');
  const take = (result: ReturnType<NonNullable<typeof query>['latest']>) => {
    if (result.status === 'ready') setLetterKeys((result.value as Settings).letterKeys);
  };
  const settings = query?.latest();
  if (settings?.status === 'failed') throw settings.error;
  if (!query || settings?.status !== 'ready') return;
  setMentoreeWord((settings.value as Settings).word);
  take(settings);
  query.follow(take);
}

/** Says what is wrong with the store, and leads to what can be done. */
function StoreState({ state }: { readonly state: Exclude<StoreLook, 'whole'> }) {
  if (state === 'newer') return <StoreSentence text={t('newerStore')} />;
  return (
    <StoreSentence text={t(missingTexts[state])}>
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => openPage('/missing.html')}>
          {t('missingOpen')}
        </button>
      </div>
    </StoreSentence>
  );
}

/** All there is to see while the store cannot be read. */
function StoreSentence({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <main class="page-failed stack">
      <h1>{t('extensionName')}</h1>
      <p class="warning" role="alert">
        {text}
      </p>
      {children}
    </main>
  );
}

/** Reads a catalogue from the package itself, for a renderer to which the browser gives no texts. */
async function fetchCatalogue(): Promise<void> {
  const language = navigator.language.split('-')[0] ?? 'en';
  const file = (name: string) =>
    fetch(browser.runtime.getURL(`/_locales/${name}/messages.json` as '/sidepanel.html'));
  // A file the package does not have is an error to Chromium and to Firefox.
  const response = await file(language).catch(() => file('en'));
  setFallbackCatalogue((await response.json()) as Catalogue);
}
