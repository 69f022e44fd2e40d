import { childName, resolveHref } from '../../../lib/dav/href';
import { readEtag } from '../../../lib/dav/etag';
import { readXml } from '../../../lib/dav/xml';
import { CarrierError } from '../../../lib/sync/carrier';
import { repeated, type Reader } from './measure-growth';

const size = 100_000;
const folder = new URL('https://cloud.example/dav/');

/** Reads a document to where it is turned away. */
function readToTheEnd(text: string): void {
  try {
    readXml(text);
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
  }
}

const within = (write: (n: number) => string) => (n: number) => `<a>${write(n)}</a>`;
const nested = `<a ${Array.from({ length: 60 }, (_, at) => `xmlns:p${at}="${at}"`).join(' ')}>`.repeat(60);

/** Readers of what servers of folders and calendars answer. */
export const xmlReaders: readonly Reader[] = [
  { name: 'XML of entities', write: within((n) => repeated('&#38;', n)), read: readToTheEnd, size },
  {
    name: 'XML of one entity without an end',
    write: within((n) => `&#${'0'.repeat(n)}`),
    read: readToTheEnd,
    size,
  },
  { name: 'XML of CDATA', write: within((n) => repeated('<![CDATA[x]]>', n)), read: readToTheEnd, size },
  {
    name: 'XML of CDATA that never ends',
    write: within((n) => repeated('<![CDATA[', n)),
    read: readToTheEnd,
    size,
  },
  { name: 'XML of comments', write: within((n) => repeated('<!---->', n)), read: readToTheEnd, size },
  { name: 'XML of carriage returns', write: within((n) => repeated('\r', n)), read: readToTheEnd, size },
  { name: 'XML of elements', write: within((n) => repeated('<b/>', n)), read: readToTheEnd, size },
  { name: 'XML of spaces in a tag', write: (n) => `<a${repeated(' ', n)}b`, read: readToTheEnd, size },
  { name: 'XML of spaces before "="', write: (n) => `<a b${repeated(' ', n)}c`, read: readToTheEnd, size },
  { name: 'XML of a name', write: (n) => `<${repeated('a:', n)}`, read: readToTheEnd, size },
  {
    name: 'XML of an attribute',
    write: (n) => `<a b="${repeated('&amp;\n', n)}"/>`,
    read: readToTheEnd,
    size,
  },
  {
    name: 'XML of an attribute without an end',
    write: (n) => `<a b="${repeated('x', n)}`,
    read: readToTheEnd,
    size,
  },
  {
    name: 'XML below sixty times sixty prefixes',
    write: (n) => nested + repeated('<p0:b/>', n),
    read: readToTheEnd,
    size,
  },
  {
    name: 'an address of slashes',
    write: (n) => repeated('/', n),
    read: (text) => childName(text, folder),
    size,
  },
  {
    name: 'an address of dots',
    write: (n) => repeated('/..', n),
    read: (text) => resolveHref(text, folder),
    size,
  },
  {
    name: 'an address of spaces',
    write: (n) => `/${repeated(' ', n)}x`,
    read: (text) => resolveHref(text, folder),
    size,
  },
  { name: 'an ETag', write: (n) => repeated('--gzip', n), read: readEtag, size },
];
