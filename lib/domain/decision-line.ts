/** What a line begins with that keeps a decision; Japanese keyboards write it wide. */
const sign = /^[=＝](?<blank>[^\S\r\n]*)/u;

/** A quotation, a bracket or `¿` may stand before the first word. */
const opening = String.raw`["'“„‚‘«‹「『(（¿¡]?`;
const beginsInWord = new RegExp(`^${opening}\\p{L}`, 'u');
const beginsInNumber = new RegExp(`^${opening}\\p{Nd}`, 'u');
const word = /[\p{L}\p{M}]{2,}/gu;
/** Scripts without blanks between words: three letters of them say as much as two words. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}]{3}/u;
/** `SUM(`, `Tabelle1!`: what a spreadsheet calculates. */
const calls = /^[\p{L}\p{N}._]+(?:[(（]|![\p{L}$])/u;

/**
 * Reads a line that keeps a decision, `= We meet in person from January on`, and returns what was decided; undefined
 * where it keeps none. Only a sentence is certain: a number, a formula, a heading between equals signs and an arrow stay
 * the text they are, and so does a lone word that no blank parts from the sign.
 */
export function decisionIn(line: string): string | undefined {
  const typed = line.trim();
  const begin = sign.exec(typed);
  if (!begin) return undefined;
  const said = typed.slice(begin[0].length);
  const words = said.match(word)?.length ?? 0;
  const isSentence = words >= 2 || unspaced.test(said);
  const isApart = begin.groups?.['blank'] !== '';
  if (beginsInNumber.test(said)) return isApart && isSentence ? said : undefined;
  if (!beginsInWord.test(said) || calls.test(said)) return undefined;
  return isSentence || (isApart && words === 1) ? said : undefined;
}
