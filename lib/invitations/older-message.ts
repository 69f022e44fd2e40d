import { labelledLines } from './labels';
import { folded } from './plain-lines';

/** Words a mail program puts over what is passed on, rather than answered. */
const passedOn =
  /forward|weitergeleitet|transfere|reenviad|encaminhad|転送|موجه|appointment|termin\b|rendez-vous|cita|compromisso|予定/;

/**
 * Parts the lines of a message from an older one it answers: from a line of dashes with words in it, a quoted line, or
 * the head of another mail on. What is passed on under nothing but a head is the message itself.
 */
export function partOlder(lines: readonly string[]): {
  readonly own: readonly string[];
  readonly older: readonly string[];
} {
  const at = lines.findIndex((line, place) => isBorder(line) || isSecondHead(lines, place));
  if (at < 0) return { own: lines, older: [] };
  const above = lines.slice(0, at);
  const border = folded(lines[at] ?? '');
  const saysSomething = labelledLines(above).some(
    ({ label, value }) => label === null && value.trim() !== '',
  );
  const isPassedOn = passedOn.test(border) || !saysSomething;
  return isPassedOn
    ? { own: withoutSign(lines), older: [] }
    : { own: above, older: withoutSign(lines.slice(at)) };
}

function isBorder(line: string): boolean {
  return line.startsWith('>') || /^-{3,20} ?[^-\s][^-]{2,60} ?-{3,20}$/.test(line);
}

/** The head of a mail that does not stand at the top. */
function isSecondHead(lines: readonly string[], place: number): boolean {
  const [first, ...next] = lines.slice(place, place + 5);
  if (place === 0 || (!first?.includes(':') && !first?.includes('：'))) return false;
  if (labelledLines([first])[0]?.label !== 'from') return false;
  const rest = labelledLines(next);
  const isHead = rest.some(({ label }) => label === 'sent' || label === 'to');
  return isHead && lines.slice(0, place).some((line) => line !== '');
}

function withoutSign(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(?:> ?)+/, '').trim());
}
