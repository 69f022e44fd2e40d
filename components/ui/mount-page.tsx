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
  const readable = await openStore();
  render(readable ? <PageBoundary>{page}</PageBoundary> : <NewerStore />, root);
}

/** A store that does not open in this time is the page's to tell: it is drawn, and says so where it reads or writes. */
const patienceMs = 2000;

/** Opens the store and reads what every text depends on. False: it was written by a newer version. */
async function openStore(): Promise<boolean> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
  const read = async () => {
    await database.open();
    setMentoreeWord((await readSettings()).word);
  };
  try {
    await Promise.race([read(), late]);
    return true;
  } catch (error) {
    // Any other trouble is the page's to tell, where it reads or writes.
    return !isNewer(error);
  }
}

function isNewer(error: unknown): boolean {
  if (error instanceof NewerDatabaseError) return true;
  return error instanceof Error && 'inner' in error && isNewer(error.inner);
}

function NewerStore() {
  return (
    <main class="page-failed stack">
      <h1>{t('extensionName')}</h1>
      <p class="warning" role="alert">
        {t('newerStore')}
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
