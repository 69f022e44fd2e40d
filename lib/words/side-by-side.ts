import { t } from './i18n';

/** Puts facts behind each other with the comma of the interface's language: `Thu, Dec 10, 30 min`. */
export function sideBySide(facts: readonly string[]): string {
  return facts.length === 0 ? '' : facts.reduce((before, fact) => t('sideBySide', before, fact));
}
