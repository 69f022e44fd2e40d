import { googleComposeLink, outlookComposeLink } from '../../../../lib/calendar/compose-links';
import { writeInvite } from '../../../../lib/calendar/invite';
import { writeTasks } from '../../../../lib/calendar/tasks';
import { draftAgenda } from '../../../../lib/domain/agenda';
import type { AgendaItem } from '../../../../lib/domain/agenda-item';
import type { History } from '../../../../lib/domain/history';
import { ownerNameOf } from '../../../../lib/domain/item-owner';
import { recapMarkdown, recapPlainText } from '../../../../lib/domain/recap';
import { occasionSchema } from '../../../../lib/domain/session';
import type { Session } from '../../../../lib/domain/session';
import type { WarningFacts, WarningSign } from '../../../../lib/domain/warning-signs';
import { itemsCsv, itemsMarkdown } from '../../../../lib/exports/action-items';
import { handoverOf, handoverParts } from '../../../../lib/exports/handover';
import { inviteWords } from '../../../../lib/exports/invite-words';
import { letterText } from '../../../../lib/exports/manager-letter';
import { recapOf } from '../../../../lib/exports/recap-words';
import { taskOf } from '../../../../lib/exports/task-words';
import { leavingNames } from '../../../../lib/words/leaving-names';
import { halfWayMessage } from '../../../../lib/words/reminder-words';
import { reportOf } from '../../../../lib/words/report-words';
import { t } from '../../../../lib/words/i18n';
import { lineText } from '../../../../components/agenda/use-agenda';
import { wordsOf } from '../../../../components/record/Wins';

/** What a pair has on record when something of it leaves. */
export interface OnRecord {
  readonly history: History;
  readonly session: Session;
  readonly nextSession: Session;
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly AgendaItem[];
}

const now = '2026-12-10T15:00:00.000Z';

/** Every text that leaves this machine for a person to read, by its name, with the title it goes by ('' for none). */
export function leavingTexts(
  on: OnRecord,
): Record<string, { readonly title: string; readonly text: string }> {
  const { history, session, nextSession, decisions } = on;
  const { mentorship, items } = history;
  const agenda = [...on.agenda, ...standingLines(on)];
  const wrapped = { mentorship, session, nextSession, timeZone: 'Europe/Berlin' };
  const recap = recapOf(wrapped, items, agenda, decisions);
  const invite = inviteWords(mentorship, nextSession, { agenda, items, decisions });
  const composed = { ...invite, partnerEmail: invite.partner.email };
  const report = reportOf(
    history,
    wordsOf(history, leavingNames(mentorship)).map(({ kind, text, who }) => ({
      kind,
      line: `“${text}” (${who})`,
    })),
  );
  const handedOver = handoverOf(history, agenda, { parts: handoverParts, now, timeZone: 'Europe/Berlin' });
  const exported = items.map((item) => ({
    item,
    mentorship,
    owner: ownerNameOf(item, leavingNames(mentorship)),
    due: item.dueOn,
  }));
  const calendar = (purpose: 'save' | 'invite' | 'cancel') => {
    const written = writeInvite(purpose, invite, now);
    return { title: invite.summary, text: written.kind === 'written' ? unfolded(written.text) : '' };
  };
  const query = (link: string) => [...new URL(link).searchParams.values()].join('\n');
  const reminder = { mentorship, items: [...items], session: nextSession } as never;
  return {
    recap: { title: recap.title, text: recapPlainText(recap) },
    'recap as Markdown': { title: recap.title, text: recapMarkdown(recap) },
    'what is said before a code': { title: '', text: t('recapCode') },
    'invite to keep': calendar('save'),
    'invite to send': calendar('invite'),
    cancellation: calendar('cancel'),
    'name of the invite': { title: '', text: t('inviteSummary', '') + t('cancelFileName', '') },
    'link to Google Calendar': { title: invite.summary, text: query(googleComposeLink(composed)) },
    'link to Outlook': { title: invite.summary, text: query(outlookComposeLink(composed)) },
    report: { title: report.title, text: recapMarkdown(report) },
    'handing over': { title: handedOver.title, text: recapMarkdown(handedOver) },
    'letter to the manager': {
      title: '',
      text: [t('letterSubject'), letterText(mentorship, { names: true, signs }), bareLetter(on)].join('\n'),
    },
    'line to each other': { title: '', text: halfWayMessage(reminder) },
    'what to say to the partner': { title: '', text: t('warningScript', mentorship.partnerName) },
    'items as a table': { title: '', text: itemsCsv(exported) },
    'items as Markdown': { title: '', text: itemsMarkdown(exported, '2026-12-10') },
    'items as tasks': { title: '', text: unfolded(writeTasks(exported.map(taskOf), now)) },
    pictures: { title: '', text: [t('pictureFeedback'), t('pictureKept'), t('pictureGaps')].join('\n') },
  };
}

/** A letter names nobody where names are not ticked. */
function bareLetter({ history }: OnRecord): string {
  return letterText(history.mentorship, { names: false, signs: [] });
}

/** RFC 5545 §3.1: long lines are folded. */
function unfolded(text: string): string {
  return text.replaceAll(/\r\n[ \t]/g, '');
}

/** All lines of agendas that are the interface's own. */
function standingLines({ history, agenda }: OnRecord): AgendaItem[] {
  const drafts = occasionSchema.options.flatMap((occasion) => [
    ...draftAgenda({ items: [], parked: [], lengthMinutes: 60, hasGoals: true, occasion }),
    ...draftAgenda({ items: [], parked: [], lengthMinutes: 60, hasGoals: false, occasion }),
  ]);
  const [pattern] = agenda as readonly [AgendaItem];
  return drafts.map((line) => ({
    ...pattern,
    mentorshipId: history.mentorship.id,
    text: lineText(line),
    minutes: line.minutes,
  }));
}

const facts: readonly WarningFacts[] = [
  { rule: 'called-off', days: ['2026-11-01', '2026-11-15'] },
  { rule: 'no-next-date', lastOn: '2026-11-15' },
  { rule: 'drifting', days: 40, usualDays: 14 },
  { rule: 'spinning', sessions: [{ on: '2026-11-15', kept: 1, promised: 4 }] },
  { rule: 'carried', items: [{ text: 'Draft CV', times: 3 }] },
  { rule: 'no-progress', goals: [], sessions: 3 },
  { rule: 'no-progress', goals: ['Speak'], sessions: 3 },
  { rule: 'frustration', scores: [3, 4, 9] },
  { rule: 'dread', scores: [1, 2, 4] },
  { rule: 'apart', pairs: [{ mine: 3, theirs: 9 }] },
  { rule: 'cut-short', early: [20], late: [15] },
  { rule: 'drafted-by-mentor', percents: [80, 90] },
];

const signs: readonly WarningSign[] = facts.map((each) => ({ rule: each.rule, level: 'amber', facts: each }));
