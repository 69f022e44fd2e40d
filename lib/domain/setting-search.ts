import { fold } from './when/fold';

/** What a setting says of itself: its label, and the sentences around it. */
export interface SettingWords {
  readonly label: string;
  readonly note: string;
}

/**
 * Returns the settings in which each word of `query` stands, in any order, whatever its accents and capitals: those
 * whose label begins a word with the first one before those whose label has them all, before those whose note does;
 * each as listed. Languages without blanks are one word each, so parts of words count. A blank query finds nothing.
 */
export function findSettings<Setting extends SettingWords>(
  settings: readonly Setting[],
  query: string,
): Setting[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const ranked = settings.flatMap((setting) => {
    const rank = rankOf(setting, words);
    return rank === null ? [] : [{ setting, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ setting }) => setting);
}

function rankOf({ label, note }: SettingWords, words: readonly string[]): number | null {
  const said = fold(label);
  if (words.every((word) => said.includes(word))) return ` ${said}`.includes(` ${words[0] ?? ''}`) ? 0 : 1;
  const all = `${said} ${fold(note)}`;
  return words.every((word) => all.includes(word)) ? 2 : null;
}
