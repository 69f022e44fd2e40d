import { describe, expect, it } from 'vitest';
import { CarrierError } from '../../../../lib/sync/carrier';
import { childOf, readXml, textOf, xmlLimits } from '../../../../lib/dav/xml';
import { decodeXml, escapeXml } from '../../../../lib/dav/xml-text';

function troubleIn(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof CarrierError) return error.trouble;
    throw error;
  }
  return 'none';
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('An XML document', () => {
  it.each([
    ['a prefix', '<D:a xmlns:D="DAV:"><D:b>x</D:b></D:a>'],
    ['another prefix', '<ns0:a xmlns:ns0="DAV:"><ns0:b>x</ns0:b></ns0:a>'],
    ['the default namespace', "<a xmlns='DAV:'><b>x</b></a>"],
    ['a prefix declared anew within', '<D:a xmlns:D="DAV:"><D:b xmlns:D="DAV:">x</D:b></D:a>'],
    [
      'a declaration, a comment and an instruction',
      '<?xml version="1.0"?><!-- > --><a xmlns="DAV:"><?x <b>?><b>x</b></a>\n',
    ],
    ['text in pieces', '<a xmlns="DAV:"><b><![CDATA[x]]></b></a>'],
    ['spaces wherever they may be', '<D:a\n\txmlns:D = "DAV:" ><D:b >\n x </D:b ></D:a >'],
    ['a numeric entity', '<a xmlns="DAV:"><b>&#x78;</b></a>'],
  ])('means the same with %s', (_, text) => {
    const root = readXml(text);
    expect(root.name).toBe('{DAV:}a');
    expect(textOf(root, '{DAV:}b')).toBe('x');
  });

  it('tells namespaces apart by what they are, not by what they are called', () => {
    const root = readXml(
      '<D:a xmlns:D="DAV:" xmlns="other:"><b>1</b><D:b xmlns:D="third:">2</D:b><D:b>3</D:b></D:a>',
    );
    expect(root.children.map(({ name }) => name)).toEqual(['{other:}b', '{third:}b', '{DAV:}b']);
    expect(textOf(root, '{DAV:}b')).toBe('3');
    expect(readXml('<a xmlns="DAV:"><b xmlns=""/></a>').children[0]?.name).toBe('{}b');
  });

  it('gives entities, CDATA and line ends as XML 1.0 says', () => {
    const root = readXml('<a t="&lt;&#9;\n&quot;">&amp;lt;\r\n<![CDATA[<b>&amp;]]>&#13;\r&#x1F600;</a>');
    expect(root.text).toBe('&lt;\n<b>&amp;\r\n😀');
    expect(root.attributes.get('t')).toBe('<\t "');
  });

  it('is written so that it is read back', () => {
    const text = `a<b>&"'\r\n😀 ]]>`;
    expect(readXml(`<a t="${escapeXml(text.replace('\n', ''))}">${escapeXml(text)}</a>`).text).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['no element', 'hello'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity of its own', '<a>&nbsp;</a>'],
    ['an entity without an end', '<a>&amp</a>'],
    ['a letter that XML does not know', '<a>&#0;</a>'],
    ['half a surrogate pair', '<a>&#xD800;</a>'],
    ['a letter beyond Unicode', '<a>&#x110000;</a>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['CDATA after the root', '<a/><![CDATA[x]]>'],
    ['no end', '<a><b></b>'],
    ['the wrong end', '<a><b></a></b>'],
    ['an end only', '</a>'],
    ['a prefix that nothing declares', '<D:a/>'],
    ['a prefix declared in a sibling only', '<a><b xmlns:D="DAV:"/><D:c/></a>'],
    ['a prefix without a namespace', '<a xmlns:D=""/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without an end', '<a b="1/>'],
    ['a tag in an attribute', '<a b="<c>"/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['CDATA without an end', '<a><![CDATA[ </a>'],
    ['an instruction without an end', '<a><?x </a>'],
    ['a name that is none', '<1a/>'],
  ])('is refused with %s', (_, text) => {
    expect(troubleIn(() => readXml(text))).toBe('malformed');
  });

  it.each([
    ['deeper', '<a>'.repeat(xmlLimits.depth + 1) + '</a>'.repeat(xmlLimits.depth + 1)],
    ['of more elements', `<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`],
    ['longer', `<a>${' '.repeat(xmlLimits.letters)}</a>`],
  ])('is refused where it is %s than is read here', (_, text) => {
    expect(troubleIn(() => readXml(text))).toBe('tooLarge');
  });

  it('is refused with more attributes than is read here', () => {
    const attributes = Array.from({ length: xmlLimits.attributes + 1 }, (__, at) => ` a${at}=""`);
    expect(troubleIn(() => readXml(`<a${attributes.join('')}/>`))).toBe('malformed');
  });

  it('has no child where there is none', () => {
    expect(childOf(readXml('<a/>'), '{}b')).toBeUndefined();
    expect(textOf(undefined, '{}b')).toBe('');
  });
});

describe('The bytes of a document', () => {
  it.each([
    ['nothing said', '<a/>', null],
    ['UTF-8 said in the document', '<?xml version="1.0" encoding="utf-8"?><a/>', 'text/xml'],
    ['UTF-8 said by the server', "<?xml version='1.0' encoding='UTF-8'?><a/>", 'text/xml; charset="utf-8"'],
    ['a byte order mark', '\uFEFF<a/>', 'application/xml; charset=UTF-8'],
    ['an empty line before it', '\n<?xml version="1.0"?><a/>', 'application/xml'],
  ])('are read with %s', (_, text, type) => {
    expect(readXml(decodeXml(encode(text), type)).name).toBe('{}a');
  });

  it.each([
    ['another encoding said in the document', encode('<?xml version="1.0" encoding="UTF-7"?><a/>'), null],
    ['another encoding said by the server', encode('<a/>'), 'text/xml; charset=iso-8859-1'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0), null],
    ['Latin-1', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe4, 0x3c, 0x2f, 0x61, 0x3e), null],
  ])('are refused with %s', (_, bytes, type) => {
    expect(troubleIn(() => decodeXml(bytes, type))).toBe('malformed');
  });
});
