import { render, type ComponentChildren } from 'preact';
import { setFallbackCatalogue, t, uiLanguage } from '../../lib/i18n';
import english from '../../public/_locales/en/messages.json';
import { PageBoundary } from './PageBoundary';
import './theme.css';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Draws a page of the extension, in the interface's language and direction. */
export function mountPage(page: ComponentChildren): void {
  setFallbackCatalogue(english);
  const language = uiLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  document.title = t('extensionName');
  const root = document.getElementById('root');
  if (root) render(<PageBoundary>{page}</PageBoundary>, root);
}
