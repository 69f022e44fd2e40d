/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Returns whether `title` has the whole of `name` in it, as whole words and in any case: "Ana Lima" is in
 * "ana lima's hour", not in "Diana Lima" or "Ana Lima-Reis". Where a script writes no spaces, words end where
 * the browser's dictionary ends them.
 */
export function isNamedIn(title: string, name: string): boolean {
  const text = plain(title);
  const wanted = plain(name);
  if (wanted.length < 2) return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + wanted.length)) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a word ends or begins at `at`. */
function isEdge(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (/[\p{L}\p{N}]\p{M}*[-‐]?$/u.test(before) && /^[-‐]?[\p{L}\p{M}\p{N}]/u.test(after))
    return (
      (unspaced.test(before.slice(-1)) || unspaced.test(after.slice(0, 1))) && isDictionaryEdge(text, at)
    );
  return true;
}

function isDictionaryEdge(text: string, at: number): boolean {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text).containing(at)?.index === at;
}
