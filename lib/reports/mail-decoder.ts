/** A piece of text as it is scanned for reports. */
export interface DecodedPiece {
  readonly text: string;
  /** A message begins with this piece. */
  readonly isNew: boolean;
}

interface Part {
  readonly encoding: 'plain' | 'quoted-printable' | 'base64';
  readonly isRead: boolean;
}

const plainPart: Part = { encoding: 'plain', isRead: true };
const mostBoundaries = 100;
const longestHeader = 20_000;

/** Lines that a mail saved as a file begins with. */
const mailStart =
  /^(?:From \S|(?:return-path|received|delivered-to|mime-version|from|to|date|subject|message-id|content-type|x-[\w-]{1,60}|dkim-signature|arc-[\w-]{1,60}|authentication-results|reply-to|cc):)/i;

/**
 * Undoes line by line how mails write their parts (RFC 2045 §6: quoted-printable and Base64; RFC 2046 §5.1: parts of
 * parts; mbox: many mails in one file). What is no mail goes through as it is. It keeps a header and the rest of a line
 * in memory, no more. Letters beyond ASCII come as they may: blocks have none.
 */
export function mailDecoder(): (line: string) => DecodedPiece {
  const boundaries = new Set<string>();
  let isFirst = true;
  let isMail = false;
  let inHeader = false;
  let header = '';
  let part = plainPart;
  let rest = '';
  let wasBlank = true;

  function beginHeader(): void {
    inHeader = true;
    header = '';
    part = plainPart;
    rest = '';
  }
  function endHeader(): void {
    inHeader = false;
    const unfolded = header.replaceAll(/\r?\n[ \t]+/g, ' ');
    const boundary = /^content-type:.{0,500}?\bboundary="?([^"\r\n;]{1,200})/im.exec(unfolded)?.[1]?.trim();
    if (boundary && boundaries.size < mostBoundaries) boundaries.add(boundary);
    const type = /^content-type:\s*([\w/+.-]{1,100})/im.exec(unfolded)?.[1]?.toLowerCase() ?? 'text/plain';
    const encoding = /^content-transfer-encoding:\s*([\w-]{1,40})/im.exec(unfolded)?.[1]?.toLowerCase();
    const isText = /^(?:text\/|application\/json|message\/)/.test(type);
    const isNamedText = /name\*?=.{0,200}\.(?:txt|json|html?|eml|mbox)\b/i.test(unfolded);
    part = {
      encoding: encoding === 'base64' || encoding === 'quoted-printable' ? encoding : 'plain',
      isRead: isText || isNamedText,
    };
    // A mail within a mail has a header of its own.
    if (type === 'message/rfc822' && part.encoding === 'plain') beginHeader();
  }
  function isBoundary(line: string): boolean {
    if (boundaries.size === 0 || !line.startsWith('--')) return false;
    const name = line.slice(2, 300).trimEnd();
    return boundaries.has(name) || (name.endsWith('--') && boundaries.has(name.slice(0, -2)));
  }
  function decoded(line: string): string {
    // Pictures and the like are no text; in Base64 they hold no bracket, and so no block.
    if (!part.isRead || part.encoding === 'plain') return `${line}\n`;
    if (part.encoding === 'quoted-printable') {
      const isSoft = /=[ \t\r]*$/.test(line);
      const text = line
        .replace(/=?[ \t\r]*$/, '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return isSoft ? text : `${text}\n`;
    }
    const letters = rest + line.replaceAll(/[^A-Za-z0-9+/]/g, '');
    const whole = letters.length - (letters.length % 4);
    const isOver = line.includes('=');
    rest = isOver ? '' : letters.slice(whole);
    const text = isOver ? letters : letters.slice(0, whole);
    // One letter alone is no byte.
    return text.length % 4 === 1 ? atob(text.slice(0, -1)) : atob(text);
  }
  return (line) => {
    const trimmed = line.replace(/\r$/, '');
    if (isFirst && trimmed.trim() !== '') {
      isFirst = false;
      isMail = mailStart.test(trimmed);
      if (isMail) {
        beginHeader();
        header = `${trimmed}\n`;
        return { text: `${line}\n`, isNew: true };
      }
    }
    if (!isMail) return { text: `${line}\n`, isNew: false };
    if (wasBlank && /^From \S/.test(trimmed) && !inHeader) {
      boundaries.clear();
      beginHeader();
      wasBlank = false;
      return { text: '', isNew: true };
    }
    wasBlank = trimmed === '';
    if (isBoundary(trimmed)) {
      beginHeader();
      return { text: '\n', isNew: false };
    }
    if (inHeader) {
      if (trimmed === '') endHeader();
      else if (header.length < longestHeader) header += `${trimmed}\n`;
      // What somebody wrote into a subject is read as well.
      return { text: `${line}\n`, isNew: false };
    }
    return { text: decoded(line), isNew: false };
  };
}
