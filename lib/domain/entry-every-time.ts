import type { PlainLanguage } from './plain-words/plain-language';
import type { Part } from './typed-line';

/** As much of what stands before is looked at for what turns the words around. */
const looksBack = 80;

/**
 * Finds the words at the end of a line by which it returns each session, `Practise aloud, every time`, with the comma
 * before them; undefined where they are not there, or part of another thought.
 */
export function everyTimeIn(text: string, languages: readonly PlainLanguage[]): Part | undefined {
  for (const { everyTime, deadline } of languages) {
    const found = everyTime.says.exec(text);
    if (!found) continue;
    const before = text.slice(Math.max(0, found.index - looksBack), found.index);
    const clause = before.slice(before.search(/[^.;!?。؟]*$/u));
    if (everyTime.unless.test(before) || deadline.never.test(clause)) continue;
    let from = found.index;
    while (from > 0 && /[\s,;:、，–—-]/u.test(text.charAt(from - 1))) from -= 1;
    return { from, to: text.length };
  }
  return undefined;
}
