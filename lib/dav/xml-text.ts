import { CarrierError } from '../sync/carrier';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the five named entities of XML and the numeric ones; there are no others without a DOCTYPE. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));|&/g,
    (_, decimal?: string, hex?: string, word?: string) => {
      if (word !== undefined) return named[word] ?? '';
      return letterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** XML 1.0 §2.2: what may stand in a document; NaN may not. */
function letterOf(code: number): string {
  const isChar =
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7_ff) ||
    (code >= 0xe0_00 && code <= 0xff_fd) ||
    (code >= 0x1_00_00 && code <= 0x10_ff_ff);
  if (!isChar) throw new CarrierError('malformed', 'XML: an entity that nothing declares');
  return String.fromCodePoint(code);
}

/** Writes text so that it stands for itself in an element or attribute; a CR would otherwise be read as a line's end. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[<>&"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Decodes a document. Only UTF-8 is read, which RFC 4918 §8.2 has every server able to write and all do: what says that
 * it is something else, or is, is refused rather than guessed at.
 *
 * @throws {CarrierError} `malformed`.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimStart();
  } catch (error) {
    if (error instanceof TypeError) throw new CarrierError('malformed', 'XML: not UTF-8');
    throw error;
  }
  const said = [
    /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType ?? '')?.[1],
    /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)/.exec(text.slice(0, 200))?.[1],
  ];
  if (said.some((name) => name !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(name)))
    throw new CarrierError('malformed', 'XML: an encoding other than UTF-8');
  return text;
}
