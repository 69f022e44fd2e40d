import type { Commitment } from '../../lib/domain/action-item';
import { cleanName } from '../../lib/domain/item-owner';
import type { PairKind } from '../../lib/domain/pair-kind';
import { oneLine } from '../../lib/domain/record';
import { longestNotes } from '../../lib/domain/session';
import type { Change, FieldChange } from '../../lib/merge/changes';
import { t, type MessageKey } from '../../lib/words/i18n';
import { formatDate, formatLongMoment, formatMinutes } from '../../lib/words/format';
import { kindKey } from '../../lib/words/kind-key';
import { namedText } from '../../lib/words/named-text';
import { signedLevel } from '../../lib/words/signed-level';

interface Label {
  /** Its name; where the kind of pair changes it, as such a pair reads it. */
  readonly label: MessageKey | ((kind: PairKind) => MessageKey);
  /** Says a value; without it only that the field changes is said. */
  readonly say?: (value: unknown, kind: PairKind) => string;
}

const nothing = '–';
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : nothing);
const said = (value: unknown) => (typeof value === 'string' ? value : '');
const name = (value: unknown) => cleanName(said(value)) || nothing;
const number = (value: unknown) => (typeof value === 'number' ? String(value) : nothing);
const minutes = (value: unknown) => (typeof value === 'number' ? formatMinutes(value) : nothing);
/** Long texts by their beginning: what a person looks at is a list. */
const mostShown = 120;
const start = (value: unknown) => {
  const line = oneLine(text(value), longestNotes);
  return line.length > mostShown ? `${oneLine(line, mostShown)}…` : line;
};
const yes = (value: unknown) => (value === true ? '✓' : nothing);
const date = (value: unknown) => (typeof value === 'string' ? formatDate(value) : nothing);
const moment = (value: unknown) => (typeof value === 'string' ? formatLongMoment(value) : nothing);
const level = (value: unknown) => (typeof value === 'number' ? signedLevel(value) : nothing);
const word = (value: unknown) => {
  const given = value as Commitment | null;
  if (!given || given.withdrawn) return nothing;
  return given.as === 'said-aloud' ? t('saidAloud') : '✓';
};

const words: Readonly<Record<string, MessageKey>> = {
  must: 'mustDo',
  nice: 'niceToDo',
  both: 'heldBoth',
  open: 'promiseOpen',
  done: 'itemDone',
  dropped: 'promiseDropped',
  planned: 'statusPlanned',
  held: 'statusHeld',
  moved: 'statusMoved',
  cancelled: 'statusCancelled',
  missed: 'statusMissed',
  active: 'promiseOpen',
  closed: 'goalClosed',
};
const oneOf = (value: unknown) => {
  const key = words[String(value)];
  return key ? t(key) : nothing;
};

const byName = (value: unknown, kind: PairKind) => {
  if (value === 'mentor') return t(kindKey('roleMentor', kind));
  return value === 'mentoree' ? t(kindKey('roleMentoree', kind)) : oneOf(value);
};
const mentorCommits = (kind: PairKind) => kindKey('mentorCommits', kind);
const mentoreeCommits = (kind: PairKind) => kindKey('mentoreeCommits', kind);

const other: Label = { label: 'fieldOther' };

/** What each field is called; those that are not here are `other`, so that no change goes unsaid. */
const labels: Readonly<Record<string, Label>> = {
  createdAt: { label: 'fieldWritten', say: moment },
  text: { label: 'editWhat', say: text },
  owner: { label: 'editWho', say: byName },
  repeats: { label: 'everyTime', say: yes },
  ownerName: { label: 'thirdPerson', say: name },
  isDecision: { label: 'decisionOne', say: yes },
  priority: { label: 'editPriority', say: oneOf },
  estimateMinutes: { label: 'editEstimate', say: minutes },
  minutes: { label: 'editEstimate', say: minutes },
  dueOn: { label: 'itemsDue', say: date },
  dueDaysBefore: { label: 'itemsDue' },
  status: { label: 'sessionStatus', say: oneOf },
  closedAt: { label: 'itemsClosed', say: moment },
  dropReason: { label: 'fieldReason', say: text },
  commitmentMentor: { label: mentorCommits, say: word },
  heardMentor: { label: mentorCommits, say: word },
  commitmentMentoree: { label: mentoreeCommits, say: word },
  heardMentoree: { label: mentoreeCommits, say: word },
  changedAfterCommitmentAt: { label: 'changedAfterCommitment' },
  confidence: { label: 'fieldConfidence', say: number },
  ifThen: { label: 'fieldIfThen', say: text },
  position: { label: 'listSort' },
  sessionId: { label: 'recordSession' },
  carriedThrough: { label: 'promiseCarried' },
  startsAt: { label: 'fieldStarts', say: moment },
  endsAt: { label: 'setUpEnds', say: moment },
  timeZone: { label: 'fieldZone', say: text },
  movedFrom: { label: 'statusMoved' },
  calledOffBy: { label: 'heldCancelledBy', say: byName },
  actualStartAt: { label: 'fieldStarts', say: moment },
  actualEndAt: { label: 'setUpEnds', say: moment },
  callLink: { label: 'callLink', say: text },
  callKeys: { label: 'callLink' },
  agendaFinalBy: { label: 'agendaHeading', say: date },
  agendaFinalisedAt: { label: 'agendaHeading' },
  agendaDraftedAt: { label: 'agendaHeading' },
  uid: { label: 'nextInvite' },
  sequence: { label: 'nextInvite' },
  series: { label: 'fieldSeries' },
  notes: { label: 'fieldNotes', say: start },
  anchors: { label: 'fieldAnchors' },
  level: { label: 'fieldScore', say: level },
  cadenceDays: { label: 'daysBetween', say: number },
  usualLengthMinutes: { label: 'usualLength', say: number },
  channel: { label: 'channelBetween', say: text },
  plannedSessions: { label: 'plannedSessions', say: number },
  plannedEndOn: { label: 'plannedEnd', say: date },
};

/** Says what a change does to each of its fields, one line a field, as a pair of this kind reads it. */
export function fieldWords({ fields }: Change, kind: PairKind): string[] {
  return [...new Set(fields.map((field) => oneField(field, kind)))];
}

function oneField({ field, before, after }: FieldChange, kind: PairKind): string {
  const { label, say } = labels[field] ?? other;
  const [from, to] = say ? [say(before, kind), say(after, kind)] : ['', ''];
  const name = t(typeof label === 'function' ? label(kind) : label);
  return from === to ? t('fieldChanges', name) : t('fieldFromTo', name, from, to);
}

type Row = Change['row'];

/** Names a record in a few words. */
export function nameOf(row: Row): string {
  if ('level' in row) return t('kindAndName', text(row['text']), level(row['level']));
  if (row['isDecision'] === true) return t('kindAndName', t('decisionOne'), text(row['text']));
  if (typeof row['text'] === 'string')
    return namedText({ text: row['text'], ownerName: said(row['ownerName']) });
  return typeof row['startsAt'] === 'string' ? moment(row['startsAt']) : text(row['partnerName']);
}

const kinds = {
  mentorships: 'kindMentorships',
  sessions: 'kindSessions',
  goals: 'kindGoals',
  actionItems: 'kindActionItems',
  agendaItems: 'kindAgendaItems',
  goalScores: 'kindGoalScores',
} as const satisfies Record<Change['table'], MessageKey>;

/** What the records of a table are called. */
export function kindWords(table: Change['table']): string {
  return t(kinds[table]);
}
