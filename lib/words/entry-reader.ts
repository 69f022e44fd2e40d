import type { PlainLanguage } from '../domain/plain-words/plain-language';
import type { readWhen } from '../domain/meeting-words';
import type { readDueDay } from '../domain/when/due-day';
import type { readQuickEntries, readQuickEntry } from '../domain/quick-entry';
import type { unreadParts } from '../domain/unread-parts';
import { uiLanguage } from './i18n';

/** Reads what a person types, in the words of the interface's language beside English ones. */
export interface EntryReader {
  readonly readQuickEntry: typeof readQuickEntry;
  readonly readQuickEntries: typeof readQuickEntries;
  readonly readWhen: typeof readWhen;
  readonly readDueDay: typeof readDueDay;
  readonly unreadParts: typeof unreadParts;
  readonly language: PlainLanguage;
}

let loading: Promise<EntryReader> | undefined;

/**
 * Loads the reader, once a page. The parsers of dates are the largest part of it, and a page is drawn without them;
 * each language lies in a file of its own, for most people need one.
 */
export function entryReader(): Promise<EntryReader> {
  loading ??= load(uiLanguage().split('-')[0] ?? '');
  return loading;
}

async function load(language: string): Promise<EntryReader> {
  const [entries, meetings, dueDays, unread, words] = await Promise.all([
    import('../domain/quick-entry'),
    import('../domain/meeting-words'),
    import('../domain/when/due-day'),
    import('../domain/unread-parts'),
    wordsOf(language),
  ]);
  return {
    readQuickEntry: entries.readQuickEntry,
    readQuickEntries: entries.readQuickEntries,
    readWhen: meetings.readWhen,
    readDueDay: dueDays.readDueDay,
    unreadParts: unread.unreadParts,
    language: words,
  };
}

async function wordsOf(language: string): Promise<PlainLanguage> {
  switch (language) {
    case 'de':
      return (await import('../domain/plain-words/german')).german;
    case 'fr':
      return (await import('../domain/plain-words/french')).french;
    case 'es':
      return (await import('../domain/plain-words/spanish')).spanish;
    case 'pt':
      return (await import('../domain/plain-words/portuguese')).portuguese;
    case 'ja':
      return (await import('../domain/plain-words/japanese')).japanese;
    case 'ar':
      return (await import('../domain/plain-words/arabic')).arabic;
    default:
      return (await import('../domain/plain-words/english')).english;
  }
}
