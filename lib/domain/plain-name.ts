/** Letters whose marks are spelling, not sound: José and Jose, أحمد and احمد. In kana or Devanagari a mark makes another letter. */
const marked = /((?=\p{L})[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}])\p{M}+/gu;

/** Returns a name, or a text it may stand in, as they are compared: whatever its case, its marks, its width and its spaces. */
export function plainName(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(marked, '$1').normalize('NFC');
  return bare.toUpperCase().toLowerCase().replaceAll(marked, '$1').replaceAll(/\s+/gu, ' ').trim();
}
