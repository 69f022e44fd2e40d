import { inviteFileName } from '../../lib/calendar/invite-file-name';
import type { InviteContent, InvitePurpose } from '../../lib/calendar/invite';
import type { ActionItem } from '../../lib/domain/action-item';
import { findMentorship } from '../../lib/storage/mentorships';
import type { Session } from '../../lib/domain/session';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/i18n';
import { listOpenActionItems } from '../../lib/storage/action-items';
import { listAgenda } from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { findSession, noteExport } from '../../lib/storage/sessions';
import { formatDate, formatMinutes } from '../../lib/format';
import { offerFile } from '../ui/offer-file';
import { rightNow } from '../ui/use-now';
import type { MeetingPair } from './meeting-pair';

/**
 * Writes the invite and hands it to the browser as a download. Returns the addresses that are missing for
 * it; none are: it was downloaded.
 */
export async function downloadInvite(
  purpose: InvitePurpose,
  pair: MeetingPair,
  meeting: Session,
): Promise<readonly ('mine' | 'partner')[]> {
  const session = (await findSession(meeting.id)) ?? meeting;
  const content = await inviteContent(pair, session);
  const invite = (await inviteWriter())(purpose, content, rightNow());
  if (invite.kind === 'missing') return invite.addresses;
  offerInvite(purpose, content.partner.name, session, invite.text);
  await persist(() => noteExport(session));
  return [];
}

/** Hands over the file that takes an entry off a calendar; of the meeting itself nothing is noted. */
export async function offerCancellation(pair: MeetingPair, session: Session): Promise<void> {
  const content = await inviteContent(pair, session);
  const invite = (await inviteWriter())('cancel', content, rightNow());
  if (invite.kind === 'written') offerInvite('cancel', content.partner.name, session, invite.text);
}

function offerInvite(purpose: InvitePurpose, partner: string, session: Session, text: string): void {
  const words = purpose === 'cancel' ? t('cancelFileName', partner) : t('inviteFileName', partner);
  // iOS needs the exact type to open it in its calendar.
  offerFile(text, inviteFileName(words, localDateAt(session.startsAt, session.timeZone)), 'text/calendar');
}

/** Returns what the compose pages of calendars are opened with. */
export async function composeContent(pair: MeetingPair, session: Session) {
  const content = await inviteContent(pair, session);
  return { ...content, partnerEmail: content.partner.email };
}

/** The iCalendar library is the largest of all, and a page is drawn without it. */
async function inviteWriter() {
  return (await import('../../lib/calendar/invite')).writeInvite;
}

async function inviteContent(pair: MeetingPair, session: Session): Promise<InviteContent> {
  const mentorship = (await findMentorship(pair.mentorship.id)) ?? pair.mentorship;
  const { uid, sequence, startsAt, endsAt, timeZone, callLink } = session;
  const summary = t('inviteSummary', mentorship.partnerName);
  return {
    uid,
    sequence,
    startsAt,
    endsAt,
    timeZone,
    callLink,
    summary,
    details: await detailsOf(pair, session),
    callLabel: t('inviteJoin'),
    alarmText: summary,
    me: { name: mentorship.myName, email: mentorship.myEmail },
    partner: { name: mentorship.partnerName, email: mentorship.partnerEmail },
  };
}

/** The agenda and the promises, in words; nothing private. */
async function detailsOf(pair: MeetingPair, session: Session): Promise<string> {
  const agenda = await listAgenda(session.id);
  const items = await listOpenActionItems(session.mentorshipId);
  const parts = [
    section(
      t('agendaHeading'),
      agenda.map(({ text, minutes }) => `${text} (${formatMinutes(minutes)})`),
    ),
    section(t('recapMustDos'), items.filter(({ priority }) => priority === 'must').map(lineOf(pair))),
    section(t('recapNiceToDos'), items.filter(({ priority }) => priority === 'nice').map(lineOf(pair))),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function lineOf({ names }: MeetingPair) {
  return (item: ActionItem) => {
    const facts = [names[item.owner], ...(item.dueOn ? [t('dueOn', formatDate(item.dueOn))] : [])];
    return `${item.text} (${facts.join(', ')})`;
  };
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `- ${line}`)].join('\n');
}
