import type { ComponentType } from 'preact';
import { t, type MessageKey } from '../../lib/words/i18n';
import type { SettingsSubject } from '../app/settings-subjects';
import { CommandKeys } from '../keyboard/CommandKeys';
import { StoredProgrammes } from '../programmes/lazy';
import type { IconName } from '../ui/icons';
import { lazily } from '../ui/lazily';
import { WordChoice } from '../words/WordChoice';
import { CallHosts } from './CallHosts';
import { Calendars } from './Calendars';
import { ForManagers } from './ForManagers';
import { Mentorships } from './Mentorships';
import { MyName } from './MyName';
import { Permissions } from './Permissions';
import { ReminderSettings } from './ReminderSettings';
import { WarningSettings } from './WarningSettings';
import { WrapUpSettings } from './WrapUpSettings';
import { YourData } from './YourData';

/** Loaded when the settings are drawn: only those who connect a folder need it. */
const Sync = lazily(async () => (await import('../sync/SyncSettings')).SyncSettings);

/** What there is to set about one subject. */
interface SubjectPart {
  readonly heading: MessageKey;
  readonly icon: IconName;
  readonly Body: ComponentType;
}

/** Every subject of the settings; a setting added to one of them is found by the search, too. */
export const subjects: Readonly<Record<SettingsSubject, SubjectPart>> = {
  'wrap-up': { heading: 'optionsWrapUp', icon: 'timer', Body: WrapUpSettings },
  reminders: { heading: 'optionsReminders', icon: 'bell', Body: ReminderSettings },
  mentorships: { heading: 'optionsMentorships', icon: 'users', Body: People },
  programmes: { heading: 'optionsProgrammes', icon: 'bookmark', Body: Programmes },
  'warning-signs': { heading: 'optionsWarnings', icon: 'triangle-alert', Body: WarningSettings },
  calendars: { heading: 'optionsCalendars', icon: 'calendar', Body: Calendars },
  sync: { heading: 'optionsSync', icon: 'refresh-cw', Body: Sync },
  'call-pages': { heading: 'optionsCallHosts', icon: 'video', Body: CallHosts },
  'your-data': { heading: 'optionsData', icon: 'archive', Body: YourData },
  keyboard: { heading: 'optionsKeyboard', icon: 'keyboard', Body: CommandKeys },
  privacy: { heading: 'optionsPrivacy', icon: 'shield', Body: Permissions },
};

/** Returns what a subject is called. */
export function subjectName(subject: SettingsSubject): string {
  return t(subjects[subject].heading);
}

/** Who the people are, and what they are called. */
function People() {
  return (
    <>
      <MyName />
      <WordChoice />
      <Mentorships />
    </>
  );
}

function Programmes() {
  return (
    <>
      <StoredProgrammes />
      <ForManagers />
    </>
  );
}
