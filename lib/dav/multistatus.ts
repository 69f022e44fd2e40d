import { CarrierError } from '../sync/carrier';
import type { DavAnswer } from './request';
import { childOf, readXml, textOf, type XmlElement } from './xml';
import { decodeXml } from './xml-text';

/** What a listing says of one thing (RFC 4918 §14.24). */
export interface DavResponse {
  /** As the server writes it: see `childName` and `resolveHref`. */
  readonly href: string;
  /** 200 where its properties are told. */
  readonly status: number;
  /** The properties the server has, by their names such as `{DAV:}getetag`. */
  readonly properties: ReadonlyMap<string, XmlElement>;
}

/** A listing. */
export interface Multistatus {
  readonly responses: readonly DavResponse[];
  /** RFC 6578 §6.4; '' where the server gives none. */
  readonly syncToken: string;
}

/**
 * Reads a listing.
 *
 * @throws {CarrierError} `unsupported` for any other status than 207, `malformed` or `tooLarge` for what is no listing.
 */
export function readMultistatus({ status, headers, bytes, what }: DavAnswer): Multistatus {
  if (status !== 207) throw new CarrierError('unsupported', `${what}: ${status} in place of a listing`);
  const root = readXml(decodeXml(bytes, headers.get('content-type')));
  if (root.name !== '{DAV:}multistatus') throw new CarrierError('malformed', `${what}: no listing`);
  return {
    responses: root.children.filter(({ name }) => name === '{DAV:}response').flatMap(readResponse),
    syncToken: textOf(root, '{DAV:}sync-token'),
  };
}

function readResponse(response: XmlElement): DavResponse[] {
  const properties = new Map<string, XmlElement>();
  for (const part of response.children) {
    if (part.name !== '{DAV:}propstat' || !isSuccess(statusOf(part))) continue;
    for (const property of childOf(part, '{DAV:}prop')?.children ?? [])
      properties.set(property.name, property);
  }
  const status = childOf(response, '{DAV:}status') ? statusOf(response) : 200;
  // One response may name several things, all with one status.
  return response.children
    .filter(({ name }) => name === '{DAV:}href')
    .map(({ text }) => ({ href: text.trim(), status, properties }));
}

function statusOf(element: XmlElement): number {
  return Number(/^HTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(textOf(element, '{DAV:}status'))?.[1] ?? 0);
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Returns the text of a property, trimmed; '' where the server has none. */
export function propertyText({ properties }: DavResponse, name: string): string {
  return properties.get(name)?.text.trim() ?? '';
}
