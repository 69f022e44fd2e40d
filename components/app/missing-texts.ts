import type { MessageKey } from '../../lib/words/i18n';

/** What is said of each way in which a record can be missing. */
export const missingTexts: Readonly<Record<'missing' | 'older' | 'unreadable', MessageKey>> = {
  missing: 'missingText',
  older: 'missingOlder',
  unreadable: 'missingUnreadable',
};
