import type { Instant } from '../domain/instant';
import type { PairedTable } from '../domain/paired-tables';
import { noTime } from '../domain/record';
import type { PairRecords } from './pair-state';

const nobody = '00000000-0000-4000-8000-000000000000';

type Empty<Table extends PairedTable> = Omit<
  PairRecords[Table][number],
  'id' | 'revisions' | 'sameAs' | 'deletedAt' | 'mentorshipId'
>;

/**
 * Returns the earliest of the times records of one thing were written down. What only a tombstone says is no time,
 * and would be the earliest of all once the record is brought back.
 */
export function firstWritten(times: readonly Instant[]): Instant {
  const [first = noTime] = times.filter((time) => time !== noTime).toSorted();
  return first;
}

/** A record of which nothing is known but that it was deleted: what a code says of it, made complete. */
export const tombstones: { readonly [Table in PairedTable]: Empty<Table> } = {
  sessions: {
    pairingKeys: [],
    origin: 'booked',
    status: 'planned',
    calledOffBy: null,
    heldElsewhere: false,
    occasion: null,
    movedFrom: [],
    startsAt: noTime,
    endsAt: noTime,
    timeZone: 'UTC',
    callLink: null,
    callKeys: [],
    uid: '-',
    sequence: 0,
    series: null,
    exportedSequence: null,
    actualStartAt: null,
    actualEndAt: null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    notes: '',
    createdAt: noTime,
  },
  goals: {
    pairingKeys: [],
    text: '-',
    anchors: ['', '', '', '', ''],
    status: 'closed',
    position: 0,
    createdAt: noTime,
  },
  actionItems: {
    pairingKeys: [],
    sessionId: null,
    text: '-',
    owner: 'mentoree',
    ownerName: '',
    draftedBy: 'mentoree',
    priority: 'must',
    estimateMinutes: null,
    dueOn: null,
    dueDaysBefore: [],
    commitmentMentor: null,
    commitmentMentoree: null,
    heardMentor: null,
    heardMentoree: null,
    changedAfterCommitmentAt: null,
    confidence: null,
    ifThen: '',
    repeats: false,
    status: 'open',
    closedAt: null,
    dropReason: '',
    carriedThrough: [],
    position: 0,
    createdAt: noTime,
  },
  agendaItems: {
    pairingKeys: [],
    sessionId: null,
    text: '-',
    minutes: 0,
    position: 0,
    origin: 'typed',
    isDecision: false,
    actionItemId: null,
    createdAt: noTime,
  },
  goalScores: { pairingKeys: [], goalId: nobody, sessionId: nobody, level: 0, createdAt: noTime },
};
