import fc from 'fast-check';
import { expect, it } from 'vitest';
import { childName } from '../../../lib/dav/href';
import { readMultistatus } from '../../../lib/dav/multistatus';
import { readXml, xmlLimits, type XmlElement } from '../../../lib/dav/xml';
import { decodeXml, escapeXml } from '../../../lib/dav/xml-text';
import { CarrierError } from '../../../lib/sync/carrier';
import { textMutationsOf } from './mutations';
import { runs } from './runs';

const sample = `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="urn:uuid:c2f41010/"><!-- a listing -->
<D:response xmlns:lp1="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:href>/dav/LastTen/a%20b.ltn</D:href>
<D:propstat><D:prop><lp1:getetag>W/&quot;19-66&#x31;4&quot;</lp1:getetag><lp1:resourcetype/>
<C:calendar-data><![CDATA[BEGIN:VCALENDAR <&> END:VCALENDAR]]></C:calendar-data></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:sync-token>http://example.com/1?a=1&amp;b=2</D:sync-token>
</D:multistatus>`;
const folder = new URL('https://cloud.example/dav/LastTen/');

/** Runs a reader, and returns what it found; undefined where it turned the text away as it may. */
function unlessTurnedAway<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof CarrierError && ['malformed', 'tooLarge'].includes(error.trouble)) return undefined;
    throw error;
  }
}

function readListing(bytes: Uint8Array<ArrayBuffer>) {
  const headers = new Headers({ 'content-type': 'application/xml' });
  return readMultistatus({ status: 207, headers, bytes, url: folder, what: 'PROPFIND' });
}

const encode = (text: string) => new TextEncoder().encode(text);

it('The sample is read', () => {
  const { responses, syncToken } = readListing(encode(sample));
  expect(responses.map(({ href }) => childName(href, folder))).toEqual(['a b.ltn']);
  expect(syncToken).toBe('http://example.com/1?a=1&b=2');
});

it('A listing with pieces cut out, doubled or exchanged is read or turned away, and names nothing outside its folder', () => {
  fc.assert(
    fc.property(textMutationsOf(sample), (text) => {
      const found = unlessTurnedAway(() => readListing(encode(text)));
      for (const { href } of found?.responses ?? [])
        expect(childName(href, folder) ?? '').not.toMatch(/[/\\\0]|^\.{1,2}$/);
    }),
    runs(500),
  );
});

it('Bytes of any kind are read or turned away', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const root = unlessTurnedAway(() => readXml(decodeXml(Uint8Array.from(bytes), null)));
      expect(root?.name ?? '{}').toMatch(/^\{/);
    }),
    runs(500),
  );
});

const markup =
  '<a>|</a>|<b:a xmlns:b="c">|</b:a>|<a/>|<a b="|"|\'|>|<|/>|<![CDATA[|]]>|<!--|-->|<?x|?>|<!DOCTYPE a>';
const odd =
  '&amp;|&|;| |\r\n|xmlns=""|xmlns:xml="x"|\u0000|&#0;|&#xffff;|\ud800|😀|__proto__|<__proto__>|</__proto__>';

it('Pieces of XML in any order are read or turned away, and within the limits', () => {
  const piece = fc.constantFrom(...markup.split('|'), ...odd.split('|'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const root = unlessTurnedAway(() => readXml(pieces.join('')));
      expect(root ? depthOf(root) : 0).toBeLessThanOrEqual(xmlLimits.depth + 1);
    }),
    runs(1000),
  );
});

function depthOf({ children }: XmlElement): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

/** A document as it is meant, and as it may be written. */
interface Tree {
  readonly name: string;
  readonly namespace: string;
  readonly attribute: string;
  readonly text: string;
  readonly children: readonly Tree[];
}

const word = fc.stringMatching(/^[A-Za-z_][A-Za-z\d_.-]{0,8}$/);
// What XML cannot carry at all is not written; a lone half of a pair is none of Unicode.
const words = fc
  .string({ unit: 'binary', maxLength: 20 })
  // oxlint-disable-next-line no-control-regex -- XML 1.0 §2.2 leaves exactly these out.
  .map((text) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed());
const treeWith = (children: fc.Arbitrary<readonly Tree[]>): fc.Arbitrary<Tree> =>
  fc.record({
    name: word,
    namespace: fc.constantFrom('', 'DAV:', 'urn:ietf:params:xml:ns:caldav', 'a&b<c>"\''),
    attribute: words,
    text: words,
    children,
  });
const leaf = treeWith(fc.constant([]));
const tree = treeWith(fc.array(treeWith(fc.array(leaf, { maxLength: 3 })), { maxLength: 3 }));

/** Writes a document plainly, now with a prefix, now without. */
function write({ name, namespace, attribute, text, children }: Tree, at = 0): string {
  const prefix = namespace !== '' && at % 2 === 1 ? `p${at}` : '';
  const tag = prefix === '' ? name : `${prefix}:${name}`;
  const declared = `xmlns${prefix && `:${prefix}`}="${escapeXml(namespace)}"`;
  const value = escapeXml(attribute).replaceAll(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const inner = escapeXml(text) + children.map((child) => write(child, at + 1)).join('');
  return `<${tag} ${declared} value='${value}'>${inner}</${tag}>`;
}

function meant({ name, namespace, attribute, text, children }: Tree): unknown {
  return { name: `{${namespace}}${name}`, value: attribute, text, children: children.map(meant) };
}

function read({ name, attributes, text, children }: XmlElement): unknown {
  return { name, value: attributes.get('value'), text, children: children.map(read) };
}

it('What is written is what is read', () => {
  fc.assert(
    fc.property(tree, (document) => {
      expect(read(readXml(write(document)))).toEqual(meant(document));
    }),
    runs(300),
  );
});
