import type { Repeat } from '../domain/series';
import type { InviteContent } from './invite-content';
import { recurrenceRule } from './series-rule';

/** Longer addresses are cut off by servers on the way; counted as the address spells them. */
const longestDetails = 4000;

type ComposeContent = Pick<
  InviteContent,
  'startsAt' | 'endsAt' | 'timeZone' | 'summary' | 'details' | 'callLink'
> & {
  readonly partnerEmail: string | null;
  /** How it repeats; null: it does not. */
  readonly repeat?: Repeat | null;
};

/** Returns the address of Google Calendar's page that composes this meeting; opening it sends the text to Google. */
export function googleComposeLink(content: ComposeContent): string {
  const basic = (instant: string) => instant.replaceAll(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: content.summary,
    dates: `${basic(content.startsAt)}/${basic(content.endsAt)}`,
    ctz: content.timeZone,
    details: detailsOf(content),
    ...(content.callLink && { location: content.callLink }),
    ...(content.partnerEmail && { add: content.partnerEmail }),
    ...(content.repeat && { recur: `RRULE:${recurrenceRule(content.repeat)}` }),
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}

/** Returns the address of Outlook's page that composes this meeting, once: it takes no rule. Opening it sends the text to Microsoft. */
export function outlookComposeLink(content: ComposeContent): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: content.summary,
    startdt: content.startsAt.replace(/\.\d+/, ''),
    enddt: content.endsAt.replace(/\.\d+/, ''),
    body: detailsOf(content),
    ...(content.callLink && { location: content.callLink }),
    ...(content.partnerEmail && { to: content.partnerEmail }),
  });
  // Outlook shows a plus sign as it is, so blanks are written as %20.
  return `https://outlook.office.com/calendar/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}

function detailsOf({ callLink, details }: ComposeContent): string {
  return [callLink, shortened(details)].filter((part) => part).join('\n');
}

function shortened(details: string): string {
  if (spelledLength(details) <= longestDetails) return details;
  let room = longestDetails;
  const letters = Array.from(details);
  const fitting = letters.findIndex((letter) => (room -= spelledLength(letter)) < 0);
  return `${letters.slice(0, fitting).join('')}…`;
}

function spelledLength(text: string): number {
  return new URLSearchParams({ '': text }).toString().length - 1;
}
