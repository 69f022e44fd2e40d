import { plainName } from '../domain/plain-name';
import { emailSchema, longestName } from '../domain/mentorship';
import type { Invited, ReadingFor } from './invitation';
import type { LabelledLine } from './labels';

const mostPeople = 20;
const addresses = /(?<![\w.+%@-])[\w.+%-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi;

/** Addresses nobody reads, and those of what calls are made with. */
const machines =
  /^(?:no-?_?reply|do-?not-?reply|calendar(?:-notification|-server|-invite)?|notifications?|mailer-daemon|postmaster|invit(?:e|ation)s?|meetings?|teams|bounces?|news(?:letter)?|support|service|info|hello|bookings?|unsubscribe)(?:[+_-][\w+-]*)?@|@(?:[\w-]+\.)*(?:zoom\.us|zoomcrc\.com|zoom\.com|teams\.microsoft\.com|calendar\.google\.com|meet\.google\.com|webex\.com|m\.webex\.com|bluejeans\.com)$|^\d+@/i;

/** "Ana Silva is inviting you to a scheduled Zoom meeting." in the languages of the interface. */
const inviting = [
  /^(.{2,80}?) (?:is inviting you to|has invited you to|invited you to) /i,
  /^(.{2,80}?) (?:lädt Sie zu|hat Sie zu|hat Sie eingeladen|lädt dich zu) ?/i,
  /^(.{2,80}?) (?:vous invite à|vous a invité)/i,
  /^(.{2,80}?) (?:(?:le|te|lo|la) (?:está invitando|invita|ha invitado|invitó)|está invit[áa]ndo(?:le|te|lo) )/i,
  /^(.{2,80}?) (?:está convidando você|convidou você|está a convidá-lo|convida você)/i,
  /^(.{2,80}?) ?さん(?:が|から|は).{0,40}(?:招待|ミーティング)/,
  /^(?:يدعوك|تدعوك|دعاك|دعتك) (.{2,80}?) (?:إلى|لحضور)/,
  /^(.{2,80}?) (?:يدعوك|تدعوك|دعاك|دعتك) (?:إلى|لحضور)/,
];

/** Returns those an invitation names besides the person themselves, each once. */
export function peopleIn(lines: readonly LabelledLine[], { myEmails, myNames }: ReadingFor): Invited[] {
  const mine = new Set(myEmails.map((email) => email.trim().toLowerCase()));
  const me = new Set(myNames.map(plainName).filter((name) => name !== ''));
  const withAddress = lines.flatMap(addressed).filter(({ email }) => !mine.has(email));
  const byEmail = new Map<string, Invited & { readonly email: string }>();
  for (const person of withAddress) {
    const known = byEmail.get(person.email);
    if (!known || known.name === '') byEmail.set(person.email, person);
  }
  const named = lines.flatMap(namedOnly).filter((name) => !me.has(plainName(name)));
  const people: Invited[] = [...byEmail.values()]
    .filter(({ name }) => !me.has(plainName(name)))
    .slice(0, mostPeople);
  for (const name of named.slice(0, mostPeople)) join(people, name);
  return people;
}

/** A name without an address belongs to the one address that is spelled like it; else it is somebody of their own. */
function join(people: Invited[], name: string): void {
  if (people.some((person) => plainName(person.name) === plainName(name))) return;
  const like = people.filter((person) => person.name === '' && isSpelledLike(person.email ?? '', name));
  const [only] = like;
  if (only && like.length === 1) people[people.indexOf(only)] = { ...only, name };
  else people.push({ name, email: null });
}

function isSpelledLike(email: string, name: string): boolean {
  const local = plainName(email.split('@')[0] ?? '');
  return plainName(name)
    .split(/[\s.-]+/)
    .some((part) => part.length >= 3 && local.includes(part));
}

/** The addresses of a line, each with the name before it: `Ana Silva <ana@example.com>`. */
function addressed({ value }: LabelledLine): (Invited & { readonly email: string })[] {
  const text = value.replaceAll(/https?:\/\/\S+/gi, ' ').replaceAll(/mailto:/gi, '');
  const found = [...text.matchAll(addresses)].slice(0, mostPeople * 2);
  return found.flatMap(({ 0: written, index }, place) => {
    const email = written.replace(/[.-]+$/, '').toLowerCase();
    if (machines.test(email) || !emailSchema.safeParse(email).success) return [];
    const before = found[place - 1];
    const ahead = text.slice(before ? before.index + before[0].length : 0, index);
    return [{ name: /[<(［[＜]\s*$/.test(ahead) ? nameIn(ahead) : '', email }];
  });
}

/** What stands between the address before and this one, without signs; `Silva, Ana` is how Outlook writes Ana Silva. */
function nameIn(ahead: string): string {
  const written = ahead.slice(-longestName).replaceAll(/[<([［＜"'“”]/g, '');
  const parts =
    written
      .replace(/^[\s>)\],;]+/, '')
      .split(/[;>)]/)
      .at(-1)
      ?.split(',') ?? [];
  const [last = '', first, ...more] = parts.map((part) => part.trim());
  const isTurned = first !== undefined && more.length === 0 && isName(last) && isName(first);
  const name = isTurned ? `${first} ${last}` : (parts.at(-1)?.trim() ?? '');
  return isName(name) ? name : '';
}

function namedOnly({ label, value }: LabelledLine): string[] {
  const sentence = inviting.flatMap((pattern) => pattern.exec(value)?.[1] ?? [])[0];
  if (sentence !== undefined) return isName(sentence) ? [sentence.trim()] : [];
  const isHead = label === 'from' || label === 'organizer';
  return isHead && !value.includes('@') && isName(value) ? [value.trim()] : [];
}

function isName(text: string): boolean {
  const name = text.trim();
  return (
    name.length >= 2 &&
    name.length <= longestName / 2 &&
    /\p{L}/u.test(name) &&
    !/[@:/\d]/.test(name) &&
    name.split(/\s+/).length <= 6
  );
}
