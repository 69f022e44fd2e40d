/**
 * Bullets of Word, Docs, Notion and Slack, among them those that Word takes from its picture fonts (U+F020 to U+F0FF,
 * where no text has letters); a blank follows.
 */
const bullet = '(?:[-*+•‣⁃∙·●○◦◉◌▪▫■□◆◇▸▹▶►▷▻➢➔➜➙➤❖❑❏✦✧★☆–—―−・🔹🔸🔷🔶🔘\\uF020-\\uF0FF][\\uFE0E\\uFE0F]?)';
/** After these a number is a number: `- 5 °C`, `+ 49 30 …`. */
const sign = '(?![-–−]\\s+\\d+(?:[.,]\\d+)?\\s?[°%€$£])(?![+−]\\s+\\d)';
/** Bullets that are none only where a blank or another of them follows: `•Draft`, but `○○さん`. */
const tight = '[•‣▪・](?=\\p{L})';
const box = '(?:\\[[ xX✓✔\\u00a0]?\\]|[☐☑☒✅✓✔⬜⬛◻◼🔲🔳]\\uFE0F?)\\s*';
/** `12)`, `(3)`, `1.2.`, `a)`, `(iv)`, `①`, `1-`; not `(c) 2026`. */
const bracketed =
  '(?:[(（]?\\p{Nd}{1,3}[)）]|\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2}){1,4}[.)]|\\p{Nd}{1,2}[-–](?=\\s+\\p{L})|(?!\\(c\\)\\s*\\d)[(（]?(?:\\p{L}|[ivx]{2,4})[)）]|[①-⑳])\\s+';
/** What a tab makes a mark: `1.1`, `a.`, `iv.`, and the letters that Word's bullets are in its picture fonts. */
const tabbed =
  '(?:[o§Øüvq]|\\d{1,2}(?:\\.\\d{1,2}){1,4}(?=\\t[\\p{Lu}\\p{Lo}])|\\d{1,3}\\.|[a-zA-Z]\\.|[ivx]{1,4}\\.)\\t\\s*';

const certain = new RegExp(
  `^(?:(?:${sign}${bullet}\\s+|${tight}|${bracketed}|${tabbed})(?:${box})?|${box})`,
  'u',
);
const months =
  '(?:Jan(?:uar)?|Feb(?:ruar)?|März?|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)(?!\\p{L})';
/** `1.` counts, but `24. Dezember` and `3. 12.` are days. */
const counted = new RegExp(
  `^(?:\\p{Nd}{1,2}．(?=\\p{L})|\\p{Nd}{1,3}[.．]\\s+(?!\\p{Nd}{1,2}\\.)(?!${months}))(?:${box})?`,
  'u',
);
/** Marks only among others: `o Send`, `1.1 Send`. */
const loose = /^(?:o|\d{1,2}(?:\.\d{1,2}){1,4})\s+(?=\p{Lu})/u;
/** Arrows, and marks without a blank behind them, as Japanese writes them; alone, `→ Berlin` and `①と②` are text. */
const repeated = /^(?:[→⇒⟶]\s+|(?:[●■□◆◇①-⑳]|[(（]?\p{Nd}{1,2}[)）])(?=\p{L}))/u;
/** `a.`, `i.`: letters that count only where they follow each other from the first. */
const lettered = /^(?<letter>[a-z]|[ivx]{1,4})\.\s+/;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * Returns the lines of a pasted text that say something, without the bullets, numbers and boxes before them.
 * What could be a mark or a word is a mark only beside others: `nounsAreCapital` says that `2. Kapitel` could be
 * the second chapter. A line that is nothing but a bullet or a number stays.
 */
export function pastedLines(pasted: string, nounsAreCapital: boolean): string[] {
  const lines = pasted
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/^[\s\u200b\ufeff]+/u, ''));
  const numbers = count(lines, counted);
  const others = count(lines, certain);
  const marks = [
    certain,
    ...(numbers + others > 1 || !nounsAreCapital ? [counted] : []),
    ...(numbers + others > 0 || lines.filter((line) => /^\d/.test(line) && loose.test(line)).length > 1
      ? [loose]
      : []),
    ...(numbers + others > 0 || count(lines, repeated) > 1 ? [repeated] : []),
    ...(areCounted(lines) ? [lettered] : []),
  ];
  return lines
    .map((line) => line.replace(marks.find((mark) => mark.test(line)) ?? '', ''))
    .filter((line) => line.trim() !== '');
}

function count(lines: readonly string[], mark: RegExp): number {
  return lines.filter((line) => mark.test(line)).length;
}

/** Whether the letters before lines are `a`, `b`, … or `i`, `ii`, …, and at least two. */
function areCounted(lines: readonly string[]): boolean {
  const letters = lines.flatMap((line) => lettered.exec(line)?.groups?.['letter'] ?? []);
  const follow = (names: readonly string[]) => letters.every((letter, place) => letter === names[place]);
  return letters.length > 1 && (follow('abcdefghij'.split('')) || follow(romans));
}
