import { browser } from 'wxt/browser';
import { render, type ComponentChildren } from 'preact';
import { setFallbackCatalogue, t, uiLanguage, type Catalogue } from '../../lib/i18n';
import { PageBoundary } from './PageBoundary';
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
  if (root) render(<PageBoundary>{page}</PageBoundary>, root);
}

/** Reads the English catalogue from the package itself, for a renderer to which the browser gives no texts. */
async function fetchCatalogue(): Promise<void> {
  const response = await fetch(browser.runtime.getURL('/_locales/en/messages.json' as '/sidepanel.html'));
  setFallbackCatalogue((await response.json()) as Catalogue);
}
