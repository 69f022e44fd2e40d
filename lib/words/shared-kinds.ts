import type { MessageKey } from './i18n';

/** What the kinds of records are called that copies of the extension share. */
export const sharedKinds = {
  mentorships: 'kindMentorships',
  sessions: 'kindSessions',
  actionItems: 'kindActionItems',
  agendaItems: 'kindAgendaItems',
  feedback: 'kindFeedback',
  goals: 'kindGoals',
  goalScores: 'kindGoalScores',
} as const satisfies Readonly<Record<string, MessageKey>>;
