import { english } from './domain/plain-words/english';
import type { PlainLanguage } from './domain/plain-words/plain-language';

let chosen: PlainLanguage = english;

/** The language whose words are understood beside English ones in lines a person types. */
export function entryLanguage(): PlainLanguage {
  return chosen;
}

/** Loads the words of the interface's language (a BCP 47 tag), each in a file of its own: most people need one. */
export async function loadEntryLanguage(tag: string): Promise<void> {
  chosen = await wordsOf(tag.split('-')[0] ?? '');
}

async function wordsOf(language: string): Promise<PlainLanguage> {
  switch (language) {
    case 'de':
      return (await import('./domain/plain-words/german')).german;
    case 'fr':
      return (await import('./domain/plain-words/french')).french;
    case 'es':
      return (await import('./domain/plain-words/spanish')).spanish;
    case 'pt':
      return (await import('./domain/plain-words/portuguese')).portuguese;
    case 'ja':
      return (await import('./domain/plain-words/japanese')).japanese;
    case 'ar':
      return (await import('./domain/plain-words/arabic')).arabic;
    default:
      return english;
  }
}
