import { malformed } from './xml-scanner';

/** The prefixes one element declares, and those of the elements around it. */
export interface Namespaces {
  readonly declared: ReadonlyMap<string, string>;
  readonly around: Namespaces | undefined;
}

/** What is declared around the root (Namespaces in XML 1.0 §3 and §6.2). */
export const rootNamespaces: Namespaces = {
  declared: new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]),
  around: undefined,
};

/** Returns the prefix an attribute declares, '' for the default namespace; `undefined` where it declares none. */
export function prefixDeclared(attribute: string): string | undefined {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;
}

/** Returns a name with its namespace in place of its prefix: `{DAV:}href`. */
export function fullName(written: string, from: Namespaces): string {
  const colon = written.indexOf(':');
  const prefix = written.slice(0, Math.max(colon, 0));
  for (let scope: Namespaces | undefined = from; scope; scope = scope.around) {
    const uri = scope.declared.get(prefix);
    // Only the default namespace may be taken back (§5).
    if (uri === '' && prefix !== '') break;
    if (uri !== undefined) return `{${uri}}${written.slice(colon + 1)}`;
  }
  throw malformed('a prefix without a namespace');
}
