import { plainName } from './plain-name';

/** Scripts that put no spaces between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** What a name or a word goes on over: hyphens, and signs that are not seen, as between the parts of علی‌رضا (which is no علی). */
const joints = String.raw`[-‐־\u00ad\u200c\u200d\u2060]*`;
const endsInWord = new RegExp(String.raw`[\p{L}\p{N}]\p{M}*${joints}$`, 'u');
const beginsInWord = new RegExp(String.raw`^${joints}[\p{L}\p{M}\p{N}]`, 'u');

/** What stands beside a name in Chinese characters and is no part of it: and, with, of, at; Mr and Mrs. */
const besideNames = /[与和跟同给对的在様氏君殿]/u;

/**
 * Returns whether `title` has the whole of `name` in it, as whole words, compared as `plainName` has it: "Ana Lima" is in
 * "ana lima's hour", not in "Diana Lima" or "Ana Lima-Reis", nor "Brien" in "O'Brien". Where a script writes no spaces,
 * words end where the browser's dictionary ends them; it knows few names, so that between Chinese characters, or two
 * of katakana, a name ends only beside a word that can stand there: 李娜 is in 与李娜的会议, not in 李娜娜.
 */
export function isNamedIn(title: string, name: string): boolean {
  const text = plainName(title);
  const wanted = plainName(name);
  if (wanted.length < 2) return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (beginsAt(text, at) && endsAt(text, at + wanted.length)) return true;
  }
  return false;
}

function beginsAt(text: string, at: number): boolean {
  if (/(?<![\p{L}\p{N}])o['’]$/u.test(text.slice(0, at))) return false;
  return isEdge(text, at, text.slice(0, at).slice(-1));
}

function endsAt(text: string, at: number): boolean {
  return isEdge(text, at, text.slice(at, at + 1));
}

/** Whether a word ends or begins at `at`; `beside` is what stands there outside of the name. */
function isEdge(text: string, at: number, beside: string): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (!endsInWord.test(before) || !beginsInWord.test(after)) return true;
  const [left, right] = [before.slice(-1), after.slice(0, 1)];
  if (!unspaced.test(left) && !unspaced.test(right)) return false;
  return isDictionaryEdge(text, at) && (!isOneRun(left, right) || besideNames.test(beside));
}

/** Whether two letters are of a script in which names are written that no dictionary has. */
function isOneRun(left: string, right: string): boolean {
  const scripts = [/\p{sc=Han}/u, /\p{scx=Kana}/u];
  return scripts.some(
    (script) => script.test(left) && script.test(right) && !/\p{sc=Hira}/u.test(left + right),
  );
}

function isDictionaryEdge(text: string, at: number): boolean {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text).containing(at)?.index === at;
}
