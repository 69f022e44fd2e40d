import { CarrierError } from '../sync/carrier';
import { fullName, prefixDeclared, rootNamespaces, type Namespaces } from './xml-namespaces';
import { malformed, scan, type Scanner } from './xml-scanner';
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

const letters = String.raw`[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*`;
const name = `${letters}(?::${letters})?`;
const startTag = new RegExp(`<(${name})`, 'y');
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'y');
const attribute = new RegExp(String.raw`\s+(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const endOfStart = /\s*(\/?)>/y;
const none: ReadonlyMap<string, string> = new Map();

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
  const scanner = scan(document.replaceAll(/\r\n?/g, '\n'));
  const tree = growTree();
  while (scanner.isMore()) {
    if (!scanner.sees('<')) tree.add(readEntities(scanner.upTo('<')));
    else if (scanner.sees('<?')) scanner.between('<?', '?>');
    else if (scanner.sees('<!--')) scanner.between('<!--', '-->');
    else if (scanner.sees('<![CDATA[')) tree.addCdata(scanner.between('<![CDATA[', ']]>'));
    else if (scanner.sees('</')) tree.leave(scanner.match(endTag)?.[1]);
    else tree.enter(readStart(scanner, tree.namespaces()), scanner.match(endOfStart)?.[1]);
  }
  return tree.whole();
}

/** Reads a start tag up to its end: its attributes, and the namespace it is in. */
function readStart(scanner: Scanner, around: Namespaces): OpenElement {
  const written = scanner.match(startTag)?.[1];
  // Among what is refused is `<!DOCTYPE`.
  if (written === undefined) throw malformed('"<" that begins nothing known');
  let found = scanner.match(attribute);
  // Most elements have none, and a listing has many elements.
  const empty = { name: '', attributes: none, children: [], text: '', written, namespaces: around };
  if (!found) return { ...empty, name: fullName(written, around) };
  const attributes = new Map<string, string>();
  const declared = new Map<string, string>();
  const seen = new Set<string>();
  for (; found; found = scanner.match(attribute)) {
    const [, key = '', inDouble, inSingle] = found;
    if (seen.has(key) || seen.size >= xmlLimits.attributes) throw malformed('an attribute too many');
    seen.add(key);
    const value = readEntities((inDouble ?? inSingle ?? '').replaceAll(/[\t\n]/g, ' '));
    const prefix = prefixDeclared(key);
    if (prefix !== undefined) declared.set(prefix, value);
    else if (!key.includes(':')) attributes.set(key, value);
  }
  const namespaces = declared.size > 0 ? { declared, around } : around;
  return { ...empty, name: fullName(written, namespaces), attributes, namespaces };
}

/** Puts together what is read, within the limits. */
function growTree() {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  return {
    namespaces: () => open.at(-1)?.namespaces ?? rootNamespaces,
    add(text: string) {
      const into = open.at(-1);
      if (into) into.text += text;
      else if (text.trim() !== '') throw malformed('text outside the root');
    },
    addCdata(text: string) {
      const into = open.at(-1);
      if (!into) throw malformed('CDATA outside the root');
      into.text += text;
    },
    /** `slash` is what stands before the end of the start tag: '/' where it is the end tag as well. */
    enter(element: OpenElement, slash: string | undefined) {
      if (slash === undefined) throw malformed('a start tag without an end');
      elements += 1;
      const isWithin = elements <= xmlLimits.elements && open.length < xmlLimits.depth;
      if (!isWithin) throw new CarrierError('tooLarge', 'XML with too many elements, or too deep');
      const into = open.at(-1);
      if (!into && root) throw malformed('a second root');
      if (into) into.children.push(element);
      else root = element;
      if (slash === '') open.push(element);
    },
    leave(written: string | undefined) {
      if (written === undefined || open.pop()?.written !== written)
        throw malformed('an end tag without its start');
    },
    whole(): XmlElement {
      if (!root || open.length > 0) throw malformed('no end');
      return root;
    },
  };
}

/** Returns the first child of a name, such as `{DAV:}href`. */
export function childOf(element: XmlElement | undefined, wanted: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === wanted);
}

/** Returns the text of the first child of a name, trimmed; '' where there is none. */
export function textOf(element: XmlElement | undefined, wanted: string): string {
  return childOf(element, wanted)?.text.trim() ?? '';
}
