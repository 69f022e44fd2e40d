import { render, type ComponentChildren } from 'preact';
import { t, uiLanguage } from '../../lib/i18n';
import { PageBoundary } from './PageBoundary';
import './theme.css';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Draws a page of the extension, in the interface's language and direction. */
export function mountPage(page: ComponentChildren): void {
  const language = uiLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  document.title = t('extensionName');
  const root = document.getElementById('root');
  if (root) render(<PageBoundary>{page}</PageBoundary>, root);
}
