import { lazily } from '../ui/lazily';

/** The programmes of this copy, in the settings. */
export const StoredProgrammes = lazily(async () => (await import('./StoredProgrammes')).StoredProgrammes);

/** Beside a setting: which programme set it, or the way back to what one sets. */
export const SettingMark = lazily(async () => (await import('./SettingMark')).SettingMark);

/** Beside a field of a mentorship: which programme set it, or the way back to what it sets. */
export const FieldMark = lazily(async () => (await import('./FieldMark')).FieldMark);

/** What a new mentorship begins with, in the form that sets it up. */
export const StartChoice = lazily(async () => (await import('./StartChoice')).StartChoice);

/** What the programme of a mentorship says, in its record. */
export const ProgrammeWords = lazily(async () => (await import('./ProgrammeWords')).ProgrammeWords);

/** Goals a programme offers, in the record. */
export const OfferedGoals = lazily(async () => (await import('./OfferedGoals')).OfferedGoals);

/** The programme of a mentorship and what belongs to it, in the mentorship’s form. */
export const ProgrammeFields = lazily(async () => (await import('./ProgrammeFields')).ProgrammeFields);

/** Where a programme is given on the first run. */
export const WelcomeProgramme = lazily(async () => (await import('./WelcomeProgramme')).WelcomeProgramme);
