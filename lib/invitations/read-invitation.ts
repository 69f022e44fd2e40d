import { callInText } from './call-in-text';
import { readCalendarInvitation } from './calendar-invitation';
import { nothingOf, type Invitation, type LeftAlone, type ReadingFor } from './invitation';
import { labelledLines, type LabelledLine } from './labels';
import { meetingTime } from './meeting-time';
import { partOlder } from './older-message';
import { peopleIn } from './people';
import { folded, plainLines } from './plain-lines';

/** More signs than this are no invitation, and are not read. */
export const longestInvitation = 100_000;

/**
 * Reads a pasted or dropped invitation: the text of a mail or a calendar's entry, a link, or an `.ics` file. What is
 * not certain is left alone, and said. `undefined`: it is none, for it names neither a call nor when somebody meets.
 */
export function readInvitation(text: string, reading: ReadingFor): Invitation | undefined {
  if (text.length > longestInvitation) return nothingOf('too-long');
  if (/^\s*BEGIN:V(?:CALENDAR|EVENT)\s*$/im.test(text)) return readCalendarInvitation(text, reading);
  const { own, older } = partOlder(plainLines(text));
  const lines = labelledLines(own);
  const olderLines = labelledLines(older);
  const ownCall = callInText(own.join('\n'));
  const call = ownCall.callKey || ownCall.isSeveral ? ownCall : callInText(older.join('\n'));
  const time = meetingTime(lines, reading);
  const isCall = call.callKey !== null || call.isSeveral;
  if (!isCall && !(time.startsAt !== null && lines.some(({ label }) => label === 'when'))) return undefined;
  if (isCalledOff(lines)) return nothingOf('cancelled');
  const people = peopleIn([...lines, ...olderLines], reading);
  const olderTime = older.length > 0 && meetingTime(olderLines, reading).isSaid;
  const leftAlone: LeftAlone[] = [
    ...time.leftAlone,
    ...(olderTime ? ['older-time' as const] : []),
    ...(call.isSeveral ? ['several-calls' as const] : []),
    ...(people.length > 1 ? ['several-people' as const] : []),
  ];
  const { startsAt, endsAt } = time;
  return { people, startsAt, endsAt, callKey: call.callKey, link: call.link, leftAlone };
}

const calledOff = new RegExp(
  String.raw`^(?:\p{Emoji_Presentation} ?)?(?:\[?(?:${[
    'cancell?ed(?: event)?',
    'abgesagt',
    'storniert',
    'annulee?',
    'evento cancelado',
    'cancelad[oa]',
    'evento cancelado',
    'キャンセル(?:済み)?',
    '中止',
    '取り消し',
    'ملغ[ىاي]?',
    'تم الغاء[^:]{0,30}',
    'تم الالغاء',
  ]
    .map(folded)
    .join(
      '|',
    )})\]?) ?[:：]|\b(?:has been|was) cancell?ed\b|\bwurde abgesagt\b|\ba ete annulee?\b|\b(?:ha sido|se ha) cancelad[oa]\b|\bfoi cancelad[oa]\b`,
  'u',
);

/** A subject, or one of the first lines, says that the meeting is off. */
function isCalledOff(lines: readonly LabelledLine[]): boolean {
  const heads = [...lines.slice(0, 6), ...lines.filter(({ label }) => label === 'subject')];
  return heads.some(({ value }) => calledOff.test(folded(value.slice(0, 200))));
}
