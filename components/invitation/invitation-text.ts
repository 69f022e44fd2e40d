import type { Invitation, LeftAlone } from '../../lib/invitations/invitation';
import { formatLongDay, formatTime } from '../../lib/words/format';
import { t, uiLanguage } from '../../lib/words/i18n';

/** Writes what was understood: `with Ana Silva, Thu, 10 Dec 2026, 15:00–16:00, Meet link`; '' for nothing. */
export function invitationText({ people, startsAt, endsAt, callKey }: Invitation): string {
  const [only] = people;
  const parts = [
    ...(only && people.length === 1 ? [t('invitationWith', nameOf(only))] : []),
    ...(startsAt ? [formatLongDay(startsAt), times(startsAt, endsAt)] : []),
    ...(callKey ? [linkText(callKey)] : []),
  ];
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(parts);
}

function nameOf({ name, email }: { readonly name: string; readonly email: string | null }): string {
  if (name === '') return email ?? '';
  return email ? `${name} (${email})` : name;
}

function times(startsAt: string, endsAt: string | null): string {
  return endsAt ? `${formatTime(startsAt)}–${formatTime(endsAt)}` : formatTime(startsAt);
}

function linkText(callKey: string): string {
  const platform = /^(?:meet|zoom|teams)/.exec(callKey)?.[0];
  if (platform === 'zoom') return t('invitationLink', 'Zoom');
  return t('invitationLink', platform === 'teams' ? 'Teams' : 'Meet');
}

/** Says what was seen and not taken, and why. */
export function leftAloneText(reason: LeftAlone): string {
  switch (reason) {
    case 'too-long':
      return t('invitationTooLong');
    case 'cancelled':
      return t('invitationCancelled');
    case 'time':
      return t('invitationTimeUnclear');
    case 'zone':
      return t('invitationZoneUnclear');
    case 'several-times':
      return t('invitationSeveralTimes');
    case 'older-time':
      return t('invitationOlderTime');
    case 'past':
      return t('invitationPast');
    case 'no-end':
      return t('invitationNoEnd');
    case 'several-calls':
      return t('invitationSeveralCalls');
    case 'several-people':
      return t('invitationSeveralPeople');
  }
}
