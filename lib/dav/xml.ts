import { CarrierError } from '../sync/carrier';
import { readEntities } from './xml-text';

/** An element of an XML document. */
export interface XmlElement {
  /** Namespace and local name, as `{DAV:}href`; `{}name` where it is in none. */
  readonly name: string;
  /** Attributes without a prefix, by their name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly within, CDATA included, with nothing of its children. */
  readonly text: string;
}

/** More than the largest listing of a calendar needs, and what a small machine still holds. */
export const xmlLimits = { letters: 16_000_000, elements: 400_000, depth: 64, attributes: 64 } as const;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  /** As the end tag has to repeat it. */
  readonly written: string;
  readonly namespaces: Namespaces;
}

/** The prefixes one element declares, and those of the elements around it. */
interface Namespaces {
  readonly declared: ReadonlyMap<string, string>;
  readonly around: Namespaces | undefined;
}

const none = new Map<string, string>();
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const rootNamespaces: Namespaces = {
  declared: new Map([
    ['', ''],
    ['xml', xmlNamespace],
  ]),
  around: undefined,
};

const letters = String.raw`[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*`;
const name = `${letters}(?::${letters})?`;
const startTag = new RegExp(`<(${name})`, 'y');
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'y');
const attribute = new RegExp(String.raw`\s+(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const endOfStart = /\s*(\/?)>/y;

/**
 * Reads an XML document (XML 1.0, Namespaces in XML 1.0) and returns its root, in time in proportion to its length. The
 * worker has no `DOMParser`, and what servers answer is not trusted: a DOCTYPE is refused, so that no entity can be
 * declared, and so is what is larger or deeper than `xmlLimits`.
 *
 * @throws {CarrierError} `malformed` or `tooLarge`.
 */
export function readXml(document: string): XmlElement {
  if (document.length > xmlLimits.letters) throw new CarrierError('tooLarge', 'XML too long');
  // XML 1.0 §2.11: a line ends in one sign.
  const text = document.replaceAll(/\r\n?/g, '\n');
  let at = 0;
  let elements = 0;
  let root: XmlElement | undefined;
  const open: OpenElement[] = [];

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  /** Goes behind the next `end`, and returns what stood before it. */
  const through = (start: string, end: string): string => {
    const ends = text.indexOf(end, at + start.length);
    if (ends === -1) throw malformed(`${start} without an end`);
    const within = text.slice(at + start.length, ends);
    at = ends + end.length;
    return within;
  };
  const add = (words: string) => {
    const into = open.at(-1);
    if (into) into.text += words;
    else if (words.trim() !== '') throw malformed('text outside the root');
  };
  const enter = (written: string) => {
    const element = readStart(written, open.at(-1)?.namespaces ?? rootNamespaces, match);
    elements += 1;
    if (elements > xmlLimits.elements) throw new CarrierError('tooLarge', 'XML with too many elements');
    const into = open.at(-1);
    if (into) into.children.push(element);
    else if (root) throw malformed('a second root');
    else root = element;
    const end = match(endOfStart);
    if (!end) throw malformed(`<${written} without an end`);
    if (end[1] === '') open.push(element);
    if (open.length > xmlLimits.depth) throw new CarrierError('tooLarge', 'XML too deep');
  };

  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const ends = next === -1 ? text.length : next;
      add(readEntities(text.slice(at, ends)));
      at = ends;
    } else if (text.startsWith('<?', at)) through('<?', '?>');
    else if (text.startsWith('<!--', at)) through('<!--', '-->');
    else if (text.startsWith('<![CDATA[', at)) {
      const words = through('<![CDATA[', ']]>');
      if (open.length === 0) throw malformed('CDATA outside the root');
      add(words);
    } else if (text.startsWith('</', at)) {
      const end = match(endTag);
      if (!end || open.pop()?.written !== end[1]) throw malformed('an end tag without its start');
    } else {
      const start = match(startTag);
      // Among them `<!DOCTYPE`.
      if (!start) throw malformed('"<" that begins nothing known');
      enter(start[1] ?? '');
    }
  }
  if (!root || open.length > 0) throw malformed('no end');
  return root;
}

/** Reads the attributes of a start tag, and the namespace it is in. */
function readStart(
  written: string,
  around: Namespaces,
  match: (pattern: RegExp) => RegExpExecArray | null,
): OpenElement {
  let found = match(attribute);
  // Most elements have none, and a listing has many elements.
  const attributes = found ? new Map<string, string>() : none;
  const declared = found ? new Map<string, string>() : none;
  const seen = new Set<string>();
  for (; found; found = match(attribute)) {
    const [, key = '', inDouble, inSingle] = found;
    const value = readEntities((inDouble ?? inSingle ?? '').replaceAll(/[\t\n]/g, ' '));
    if (seen.has(key) || seen.size >= xmlLimits.attributes) throw malformed('attributes');
    seen.add(key);
    if (key === 'xmlns') declared.set('', value);
    else if (key.startsWith('xmlns:')) declared.set(key.slice(6), prefixValue(value));
    else if (!key.includes(':')) attributes.set(key, value);
  }
  const namespaces = declared.size > 0 ? { declared, around } : around;
  const colon = written.indexOf(':');
  const uri = lookUp(written.slice(0, Math.max(colon, 0)), namespaces);
  return {
    name: `{${uri}}${written.slice(colon + 1)}`,
    attributes,
    children: [],
    text: '',
    written,
    namespaces,
  };
}

/** Namespaces 1.0 §5: only the default may be taken back. */
function prefixValue(uri: string): string {
  if (uri === '') throw malformed('a prefix without a namespace');
  return uri;
}

function lookUp(prefix: string, from: Namespaces): string {
  for (let scope: Namespaces | undefined = from; scope; scope = scope.around) {
    const uri = scope.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  throw malformed('a prefix that nothing declares');
}

function malformed(what: string): CarrierError {
  return new CarrierError('malformed', `XML: ${what}`);
}

/** Returns the first child of a name, such as `{DAV:}href`. */
export function childOf(element: XmlElement | undefined, wanted: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === wanted);
}

/** Returns the text of the first child of a name, trimmed; '' where there is none. */
export function textOf(element: XmlElement | undefined, wanted: string): string {
  return childOf(element, wanted)?.text.trim() ?? '';
}
