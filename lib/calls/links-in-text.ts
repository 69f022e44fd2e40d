/**
 * What a link may consist of: the printable signs of ASCII without those that enclose links or escape in calendar
 * files, and letters of the scripts that domains are forged with. Any other sign ends a link, since Japanese, Chinese
 * and Arabic put no blank behind it.
 */
const linkSigns = String.raw`!#-;=?-\[\]_a-z|~\u00C0-\u052F\u1E00-\u1FFF`;

const longestLink = 4000;

/** A call link typed without its scheme, as people write it into a place or a note. */
const bareLinks = new RegExp(
  String.raw`(?<![\w@.:/%=\u00C0-\u052F-])` +
    String.raw`(?:meet\.google\.com|meet\.jit\.si|(?:[\w-]{1,63}\.)?zoom\.us|teams\.(?:microsoft\.com|cloud\.microsoft|live\.com))` +
    `/[${linkSigns}]+`,
  'gi',
);

const links = new RegExp(`https?://[${linkSigns}]+`, 'gi');

/** A bracket, comma or semicolon behind one link and directly before the next. */
const between = /[\]),;|(](?=https?:\/\/)/gi;

/**
 * Returns what may be links in a text, each as a list of readings, longest first: punctuation behind a link belongs to
 * the sentence, except where the link makes sense only with it. Takes time in proportion to the text.
 */
export function linksInText(text: string): string[][] {
  const whole = Array.from(text.matchAll(links), ([found]) => found);
  const bare = Array.from(text.matchAll(bareLinks), ([found]) => `https://${found}`);
  return [...whole.flatMap((found) => found.split(between)), ...bare]
    .filter((link) => link.length <= longestLink)
    .map((link) => [...new Set([link, withoutEnd(link), upToMark(link)])]);
}

const endMarks = new Set(".,;:!?'’”»)]*_|>~[(");

function withoutEnd(link: string): string {
  let end = link.length;
  while (end > 0 && endMarks.has(link[end - 1] ?? '')) end -= 1;
  return link.slice(0, end);
}

/** A bracket, quotation mark or separator that text goes on behind without a blank. */
function upToMark(link: string): string {
  return withoutEnd(link.slice(0, Math.max(0, link.search(/['()*,;\][|!]/))));
}
