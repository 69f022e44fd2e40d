/** A part of a line, by its places. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A part of a line that says something. */
export interface Token<Value> extends Part {
  readonly value: Value;
}

/** Whether two parts share a character. */
export function overlap(one: Part, other: Part): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Finds what `pattern` matches and `read` understands. */
export function tokens<Value>(
  text: string,
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>) => Value | undefined,
): Token<Value>[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const value = read(match.groups ?? {});
    return value === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, value }];
  });
}

/** What is left of a line without some of its parts, and how places in it are found in the whole line. */
export interface Rest {
  readonly text: string;
  readonly inLine: <P extends Part>(part: P) => P;
}

/** Takes parts out of a line and writes every run of blanks as one, so that a part more or less changes no other. */
export function restWithout(line: string, parts: readonly Part[]): Rest {
  const taken = takenPlaces(line, parts);
  const places: number[] = [];
  const signs: string[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const isBlank = taken[at] || /\s/.test(line.charAt(at));
    if (isBlank && (signs.at(-1) ?? ' ') === ' ') continue;
    signs.push(isBlank ? ' ' : line.charAt(at));
    places.push(at);
  }
  const place = (at: number) => places[at] ?? line.length;
  return {
    text: signs.join('').trimEnd(),
    inLine: (part) => ({
      ...part,
      from: place(part.from),
      to: part.to > part.from ? place(part.to - 1) + 1 : place(part.from),
    }),
  };
}

/** Cuts parts out of a line and closes the gaps; what is in `kept` stays, also inside a part. */
export function cut(line: string, parts: readonly Part[], kept: readonly Part[] = []): string {
  if (parts.length === 0) return line;
  const taken = takenPlaces(line, parts);
  const stays = takenPlaces(line, kept);
  const isCut = (at: number) => taken[at] === true && !stays[at];
  let rest = '';
  for (let at = 0; at < line.length; at += 1) {
    if (!isCut(at)) rest += line.charAt(at);
    else if (!isCut(at - 1) && !isUnspaced(line, at, isCut)) rest += ' ';
  }
  return rest.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a gap that begins at `at` lies between signs of a script that writes no blanks. */
function isUnspaced(line: string, at: number, isCut: (at: number) => boolean): boolean {
  let end = at;
  while (end < line.length && isCut(end)) end += 1;
  return [line.charAt(at - 1), line.charAt(end)].every((sign) => /[\u3001-\u30FF\u4E00-\u9FFF]/.test(sign));
}

/** Says for every place in a line whether one of the parts covers it. */
export function takenPlaces(line: string, parts: readonly Part[]): readonly boolean[] {
  const taken = Array.from({ length: line.length }, () => false);
  for (const { from, to } of parts) taken.fill(true, from, to);
  return taken;
}
