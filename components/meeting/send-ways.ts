import { googleComposeLink, outlookComposeLink } from '../../lib/calendar/compose-links';
import type { Session } from '../../lib/domain/session';
import { firstName } from '../../lib/words/first-name';
import { t } from '../../lib/words/i18n';
import type { IconName } from '../ui/icons';
import { composeContent, downloadInvite } from './invite-content';
import type { MeetingPair } from './meeting-pair';

/** The ways an invitation leaves by, in the order they are offered in before one was used. */
export const sendWays = ['google', 'outlook', 'file', 'partner'] as const;

export type SendWay = (typeof sendWays)[number];

/** Returns all ways, the one used last time first. */
export function waysAfter(lastWay: string): readonly SendWay[] {
  return [...sendWays.filter((way) => way === lastWay), ...sendWays.filter((way) => way !== lastWay)];
}

export const wayIcons: Readonly<Record<SendWay, IconName>> = {
  google: 'calendar-plus',
  outlook: 'mail',
  file: 'file-down',
  partner: 'user',
};

/** Names a way, as short as a tile is wide. */
export function wayName(way: SendWay, partnerName: string): string {
  switch (way) {
    case 'google':
      return t('sendWayGoogle');
    case 'outlook':
      return t('sendWayOutlook');
    case 'file':
      return t('sendWayFile');
    case 'partner':
      return t('sendWayPartner', firstName(partnerName));
  }
}

/** Says what sending by a way does. */
export function sendText(way: SendWay, partnerName: string): string {
  switch (way) {
    case 'google':
      return t('sendGoogle');
    case 'outlook':
      return t('sendOutlook');
    case 'file':
      return t('sendFile');
    case 'partner':
      return t('sendPartner', firstName(partnerName));
  }
}

/** Whether a way only opens a web page, where the person has to send it; the others save a file. */
export function isOpened(way: SendWay): boolean {
  return way === 'google' || way === 'outlook';
}

/** Says where the invitation is once a way was gone, and what is still to be done there: nothing is sent from here. */
export function sentText(way: SendWay, partnerName: string): string {
  switch (way) {
    case 'google':
      return t('sendOpenedGoogle');
    case 'outlook':
      return t('sendOpenedOutlook');
    case 'file':
      return t('sendSavedMine');
    case 'partner':
      return t('sendSavedPartner', firstName(partnerName));
  }
}

/** Sends the invitation by `way`; returns the addresses that are missing for it, none where it is on its way. */
export async function sendBy(
  way: SendWay,
  pair: MeetingPair,
  meeting: Session,
): Promise<readonly ('mine' | 'partner')[]> {
  if (way === 'file') return downloadInvite('save', pair, meeting);
  if (way === 'partner') return downloadInvite('invite', pair, meeting);
  const content = await composeContent(pair, meeting);
  window.open(
    way === 'google' ? googleComposeLink(content) : outlookComposeLink(content),
    '_blank',
    'noopener',
  );
  return [];
}
