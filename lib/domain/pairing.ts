import { foldedText } from './item-list';
import { toMs, type Instant } from './instant';

/**
 * Two copies write down the same thing by themselves: the meeting both are in, the item both typed. What it is
 * known by is fixed when it is written down and never changes with it, so that both copies find the same pairs
 * whatever is edited, moved or merged in between. Several of the same kind in one copy are numbered: `…#0`, `…#1`.
 */
export type PairingKey = string;

const hourMs = 3_600_000;

/** Hours are counted from 22 past: meetings begin on the hour or half, and people join a little before or after. */
const offsetMs = 22 * 60_000;

/** What a session is known by: the hour it was first set for, and the session at whose end it was agreed. */
export function sessionBases(startsAt: Instant, agreedIn: readonly PairingKey[]): string[] {
  const hour = Math.floor((toMs(startsAt) - offsetMs) / hourMs);
  return [`hour ${hour}`, ...agreedIn.map((key) => `next after ${key}`)];
}

/** What an item is known by: its words and owner, in the session it was written down in. Between meetings: nothing. */
export function itemBases(session: readonly PairingKey[], text: string, owner: string): string[] {
  return session.map((key) => `item ${key} ${owner} ${foldedText(text)}`);
}

/** What an agenda line is known by: the item it is about, or its words, on the agenda of its session; a decision by its words there. */
export function agendaBases(
  session: readonly PairingKey[],
  line: {
    readonly about: readonly PairingKey[];
    readonly text: string;
    readonly parked: boolean;
    readonly decided: boolean;
  },
): string[] {
  if (line.decided) return session.map((key) => `decision ${key} ${foldedText(line.text)}`);
  if (line.parked) return [`parked ${foldedText(line.text)}`];
  const about = line.about.length > 0 ? line.about : [foldedText(line.text)];
  return session.flatMap((key) => about.map((subject) => `line ${key} ${subject}`));
}

/** What a goal is known by: its words. */
export function goalBases(text: string): string[] {
  return [`goal ${foldedText(text)}`];
}

/** What a goal score is known by: its goal at its session. */
export function scoreBases(goal: readonly PairingKey[], session: readonly PairingKey[]): string[] {
  return goal.flatMap((key) => session.map((at) => `score ${key} ${at}`));
}

/** Returns the short form of a basis in which it is kept: nobody reads the words of a deleted item from it. */
export function keyStem(basis: string): string {
  return `${hash(basis, 0x81_1c_9d_c5)}${hash(basis, 0x01_23_45_67)}`;
}

/** Returns the key of one more thing with this stem, where `known` are the keys of those there are. */
export function nextKey(stem: string, known: readonly PairingKey[]): PairingKey {
  const numbers = known.filter((key) => key.startsWith(`${stem}#`)).map((key) => Number(key.split('#')[1]));
  return `${stem}#${Math.max(-1, ...numbers) + 1}`;
}

/** FNV-1a, 32 bits, from a basis of one's own. */
function hash(text: string, from: number): string {
  let value = from;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  return (value >>> 0).toString(36).padStart(7, '0');
}
