import { blocksOf, type Block } from './blocks';
import type { TimeSpan } from './file-zone';
import { dayLength } from './zone';

/** The VEVENTs of a file that may matter for a window, and how many there are in all. */
export interface ChosenBlocks {
  readonly blocks: readonly Block[];
  readonly total: number;
}

/** Days on both sides that a zone and a little vagueness may account for. */
const margin = 2 * dayLength;

/**
 * Chooses the VEVENTs that can have an occurrence in `span`, by their first letters rather than by parsing
 * them: most of a calendar lies in the past. `longest` is what an event may last. Wherever a date is not
 * plain to see the block is chosen. The masters of chosen overrides are chosen too, and everything that
 * may be a later version of a chosen block.
 */
export function chooseBlocks(
  text: string,
  span: TimeSpan,
  {
    longest,
    onBlock,
  }: { readonly longest: number; readonly onBlock: (count: number, place: number) => void },
): ChosenBlocks {
  const bounds = { from: compactDay(span.from - longest - margin), to: compactDay(span.to + margin) };
  const chosen: Block[] = [];
  const skipped: number[] = [];
  const uids = { any: new Set<string>(), single: new Set<string>() };
  let total = 0;
  for (const { from, to } of blocksOf(text, 'VEVENT')) {
    total += 1;
    onBlock(total, from);
    const block = text.slice(from, to);
    if (!mayMatter(block, bounds)) {
      skipped.push(from, to);
      continue;
    }
    chosen.push({ from, to });
    const uid = uidOf(block);
    uids.any.add(uid);
    if (!repeats(block)) uids.single.add(uid);
  }
  for (let at = 0; at < skipped.length; at += 2) {
    const block = { from: skipped[at] ?? 0, to: skipped[at + 1] ?? 0 };
    if (belongs(text.slice(block.from, block.to), uids)) chosen.push(block);
  }
  return { blocks: chosen.toSorted((one, other) => one.from - other.from), total };
}

interface DayBounds {
  readonly from: string;
  readonly to: string;
}

/** `20261210`: compared as text. */
function compactDay(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10).replaceAll('-', '');
}

function mayMatter(block: string, bounds: DayBounds): boolean {
  const start = dayOf(block, '\nDTSTART');
  if (start === undefined) return true;
  if (start >= bounds.from && start <= bounds.to) return true;
  if (block.includes('\nRECURRENCE-ID')) {
    const original = dayOf(block, '\nRECURRENCE-ID');
    return original === undefined || isWithin(original, bounds) || /;RANGE=/i.test(block);
  }
  if (block.includes('\nRDATE')) return true;
  return start < bounds.from && block.includes('\nRRULE') && !endedBefore(block, bounds.from);
}

function isWithin(day: string, { from, to }: DayBounds): boolean {
  return day >= from && day <= to;
}

/** Returns the day a line's value begins with; `undefined` where the line is missing, folded or otherwise odd. */
function dayOf(block: string, start: string): string | undefined {
  const at = block.indexOf(start);
  if (at < 0) return undefined;
  const end = block.indexOf('\n', at + start.length);
  const next = block[end + 1];
  if (end < 0 || next === ' ' || next === '\t') return undefined;
  return /:(?<day>\d{8})(?:T\d{4,6}Z?)?\s*$/.exec(block.slice(at, end))?.groups?.['day'];
}

/** Whether every rule has an end and all ends lie before `day`. */
function endedBefore(block: string, day: string): boolean {
  const at = block.indexOf('\nRRULE');
  if (block.includes('\nRRULE', at + 1)) return false;
  const until = /;UNTIL=(?<day>\d{8})/.exec(lineAt(block, at + 1))?.groups?.['day'];
  return until !== undefined && until < day;
}

function lineAt(block: string, at: number): string {
  const end = block.indexOf('\n', at);
  return block.slice(at, end < 0 ? undefined : end);
}

function uidOf(block: string): string {
  const at = block.indexOf('\nUID');
  return at < 0 ? '' : lineAt(block, at + 1).trimEnd();
}

function repeats(block: string): boolean {
  return block.includes('\nRRULE') && !block.includes('\nRECURRENCE-ID');
}

/** A passed-over block matters if it is the master of a chosen one, or another version of a chosen single one. */
function belongs(block: string, uids: Record<'any' | 'single', ReadonlySet<string>>): boolean {
  const uid = uidOf(block);
  if (uid === '') return false;
  return block.includes('\nRECURRENCE-ID') ? uids.single.has(uid) : uids.any.has(uid);
}
