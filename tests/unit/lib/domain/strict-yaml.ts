type Head = Record<string, string | string[]>;

const plain = /^(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?|[a-z][a-z-]*)$/;
const simple: Readonly<Record<string, string>> = { '"': '"', '\\': '\\' };

/**
 * Reads the YAML head of a note, and nothing that is not surely what it says: keys of small letters, plain dates and
 * words, double-quoted texts (yaml.org, 1.2.2, 7.3.1) and lists of these. Anything else throws. Returns what stands
 * below it, too.
 */
export function readHead(note: string): { readonly head: Head; readonly body: string } {
  const lines = note.split('\n');
  if (lines[0] !== '---') throw new Error('Expected --- on the first line.');
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new Error('Expected --- below the head.');
  const head: Head = {};
  let list: string[] | null = null;
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^([a-z][a-z-]*):(?: (.+))?$/.exec(line) ?? [];
    const [, entry] = /^ {2}- (.+)$/.exec(line) ?? [];
    if (key !== undefined) {
      if (key in head) throw new Error(`Expected each key once, found ${key} again.`);
      list = value === undefined ? [] : null;
      head[key] = list ?? scalar(value ?? '');
    } else if (entry !== undefined && list) list.push(scalar(entry));
    else throw new Error(`Expected a key or an entry, found ${line}.`);
  }
  return { head, body: lines.slice(end + 1).join('\n') };
}

function scalar(text: string): string {
  if (plain.test(text)) return text;
  const [, inner] = /^"((?:[^"\\]|\\.)*)"$/su.exec(text) ?? [];
  if (inner === undefined) throw new Error(`Expected a quoted text, found ${text}.`);
  if (/[\p{Cc}\u2028\u2029\uFEFF]|\p{Cs}/u.test(inner)) throw new Error('Expected printable characters.');
  return inner.replaceAll(/\\(u[0-9a-f]{4}|U[0-9a-f]{8}|.)/gsu, (_, code: string) => {
    if (code.length > 1) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    const sign = simple[code];
    if (sign === undefined) throw new Error(`Expected a known escape, found ${code}.`);
    return sign;
  });
}
