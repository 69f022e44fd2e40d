import type { ActionItem } from '../../../../lib/domain/action-item';
import type { AgendaItem } from '../../../../lib/domain/agenda-item';

/** An open action item nobody has committed to, with `fields` of its own. */
export function anItem(fields: Partial<ActionItem> = {}): ActionItem {
  return {
    id: crypto.randomUUID(),
    revisions: {},
    deletedAt: null,
    sameAs: [],
    pairingKeys: [],
    mentorshipId: 'mentorship',
    sessionId: null,
    text: 'Draft CV',
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
    position: 1,
    createdAt: '2026-12-10T15:00:00.000Z',
    ...fields,
  };
}

/** A line parked for the next agenda, with `fields` of its own. */
export function aParkedLine(fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: crypto.randomUUID(),
    revisions: {},
    deletedAt: null,
    sameAs: [],
    pairingKeys: [],
    mentorshipId: 'mentorship',
    sessionId: null,
    text: 'Salary',
    minutes: 5,
    position: 1,
    origin: 'parked',
    isDecision: false,
    actionItemId: null,
    createdAt: '2026-12-10T15:00:00.000Z',
    ...fields,
  };
}
