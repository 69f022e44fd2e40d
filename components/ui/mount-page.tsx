import { browser } from 'wxt/browser';
import { render, type ComponentChildren } from 'preact';
import { setFallbackCatalogue, setMentoreeWord, t, uiLanguage, type Catalogue } from '../../lib/i18n';
import { database, NewerDatabaseError } from '../../lib/storage/database';
import { readSettings } from '../../lib/storage/settings';
import { PageBoundary } from './PageBoundary';
import { holdUndo } from './hold-undo';
import './theme.css';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Draws a page of the extension, in the interface's language and direction. */
export async function mountPage(page: ComponentChildren): Promise<void> {
  if (t('extensionName') === '') await fetchCatalogue();
  const language = uiLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  document.title = t('extensionName');
  const root = document.getElementById('root');
  if (!root) return;
  holdUndo();
  const readable = await openStore(() => render(<StoreSentence text={t('storeBlocked')} />, root));
  render(readable ? <PageBoundary>{page}</PageBoundary> : <StoreSentence text={t('newerStore')} />, root);
}

/** A store that is not open by then waits for something, and a person should know for what. */
const patienceMs = 2000;

/**
 * Opens the store and reads what every text depends on. False: it was written by a newer version. `onWaiting` is called
 * where it takes long: a page of the version before is still open, and the store cannot be brought up to date. The
 * browser tells only the first who asks that it is blocked, which is the background; so the clock tells the others.
 */
async function openStore(onWaiting: () => void): Promise<boolean> {
  const timer = setTimeout(onWaiting, patienceMs);
  try {
    await database.open();
    setMentoreeWord((await readSettings()).word);
    return true;
  } catch (error) {
    // Any other trouble is the page's to tell, where it reads or writes.
    return !isNewer(error);
  } finally {
    clearTimeout(timer);
  }
}

function isNewer(error: unknown): boolean {
  if (error instanceof NewerDatabaseError) return true;
  return error instanceof Error && 'inner' in error && isNewer(error.inner);
}

/** All there is to see while the store cannot be read. */
function StoreSentence({ text }: { readonly text: string }) {
  return (
    <main class="page-failed stack">
      <h1>{t('extensionName')}</h1>
      <p class="warning" role="alert">
        {text}
      </p>
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
