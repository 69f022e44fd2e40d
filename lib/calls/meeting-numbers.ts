import { withAsciiSigns } from '../domain/plain-words/digits';
import { servicesIn } from './meeting-services';
import type { CallKey } from './keys';

/** What services call a meeting beside the word for its number, by language; parts of words where they are joined. */
const meetingWords = [
  'zoom(?:[ -](?:meetings?|webinars?|calls?))?|meetings?|webinars?|personal meeting|teams(?:[ -]meetings?)?',
  'besprechungs?|sitzungs?|termin', // German
  'réunions?|webinaires?', // French
  'reunión|reunion|seminario web|seminario', // Spanish
  'reunião|reuniao|webinário', // Portuguese
  'riunione', // Italian
  'vergadering|vergader', // Dutch
  'möte|mötes', // Swedish
  'møde|møte', // Danish, Norwegian
  'spotkania', // Polish
  'schůzky', // Czech
  'конференции|собрания|встречи', // Russian
  'toplantı', // Turkish
  'cuộc họp', // Vietnamese
  'rapat', // Indonesian
  'الاجتماع|اجتماع', // Arabic
  'ミーティング|会議|ウェビナー', // Japanese
  '会议|會議|网络研讨会|網路研討會|研讨会', // Chinese
  '회의|웨비나', // Korean
].join('|');

const number = 'ID|I\\.D\\.|identyfikator|идентификатор|kimliği|معرّف|معرف|号|號|号码|號碼|番号|번호';
const small = '(?: (?:de la|del|de|da|do|della|di|du|der|des|of|dell))?';

/** Nine to fifteen digits in groups. A `#` after them marks a number to be keyed in on a telephone. */
const digits = String.raw`(?<digits>\d(?:[ \u00A0\u2009\u202F\u2011-]?\d){8,14})(?![ \u00A0]?[\d#])`;
const colon = String.raw`[ \u00A0]?(?:</?[a-z]{1,10}>)?[ \u00A0*_]{0,4}[:：](?:\s|[*_]|</?[a-z]{1,10}>){0,8}`;

/**
 * "Meeting ID: 812 3456 7890" in whatever language: the word for a number with nothing beside it but what a meeting
 * is called.
 */
const labelled = new RegExp(
  `(?<![a-zà-ÿ])(?:(?<first>${meetingWords})[ \\u00A0\\u2011-]?)?(?:${number})(?![a-z])` +
    `(?<last>${small} ?(?:${meetingWords}))?(?:${colon}|(?<bare>[ \\u00A0]))${digits}`,
  'giu',
);

/** Zoom's own way of dialling with one tap: the number, a `#`, and the passcode behind a star. */
const oneTap = /,,(?<digits>\d{9,11})#,{2,8}\*/g;

/** Zoom's own block: the number in groups as Zoom writes them, and the passcode on the next line. */
const block =
  /^(?:\d{3}[ \u00A0]\d{3}[ \u00A0]\d{3,4}|\d{3}[ \u00A0]\d{4}[ \u00A0]\d{4})[ \u00A0\r]{0,4}\n\s{0,8}(?:passcode|password|kenncode|code secret|código(?: de acceso)?|senha(?: de acesso)?|codice d.accesso|toegangscode|hasło|код доступа|パスコード|密码|密碼|암호|الرمز|رمز المرور)[ \u00A0]?[:：]/iu;

/** Most texts hold no number so long, and need not be asked for its name. */
const nineDigits = /\d(?:[ \u00A0\u2009\u202F\u2011-]?\d){8}/;

/** How far from Zoom's name a number may stand that nothing but "ID" is written before. */
const near = 120;

/**
 * Returns the keys of the meeting numbers that a text spells out. Zoom's have nine to eleven digits and count where
 * Zoom is the service named last before them, or first behind them, or where they stand in Zoom's own block and no other service is named. Teams'
 * have twelve to fifteen, and count only where Teams is spoken of. A booking or an order has a name of its own before
 * its number, and is none.
 */
export function meetingNumbersIn(written: string): CallKey[] {
  const text = withAsciiSigns(written);
  if (!nineDigits.test(text)) return [];
  const services = servicesIn(text);
  const speaksOfTeams = services.some(({ service }) => service === 'teams');
  const tapped = new Set(Array.from(text.matchAll(oneTap), ({ groups }) => groups?.['digits'] ?? ''));
  const keys: CallKey[] = [];
  let passed = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(labelled)) {
    const spelled = groups['digits'] ?? '';
    const plain = spelled.replaceAll(/\D/g, '');
    const label = `${groups['first'] ?? ''}${groups['last'] ?? ''}`;
    while ((services[passed]?.at ?? Number.POSITIVE_INFINITY) <= index) passed += 1;
    const named = services[passed - 1] ?? (label === '' ? undefined : services[0]);
    const isNear = label !== '' || (named !== undefined && standsBy(text, named.at, index));
    // Without a colon, "ID 812 …" is anything's; with what it is beside it, a meeting's.
    if (label === '' && (groups['bare'] !== undefined || hasName(text, index))) continue;
    if (plain.length >= 12) keys.push(...(speaksOfTeams ? [`teams-id:${plain}`] : []));
    else if (/zoom/i.test(label) || (named?.service === 'zoom' && isNear)) keys.push(`zoom:${plain}`);
    else if (services.length === 0 && label !== '') {
      const from = index + found.length - spelled.length;
      if (tapped.has(plain) || block.test(text.slice(from, from + 80))) keys.push(`zoom:${plain}`);
    }
  }
  return keys;
}

/** Whether a word stands before "ID" in its line: "Booking ID". */
function hasName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /[\p{L}\p{N}#][^\n:：.,;!?。、，()|>•*"–—]*$/u.test(before);
}

/** Whether an "ID" stands in the same paragraph as the name, and not far from it. */
function standsBy(text: string, name: number, at: number): boolean {
  return at - name <= near && !/\n\s*\n/.test(text.slice(name, at));
}
