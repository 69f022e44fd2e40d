import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Session } from '../../../../lib/domain/session';

/** A running mentorship in which Ben, at this keyboard, is mentored by Ana, with `fields` of its own. */
export function aMentorship(fields: Partial<Mentorship> = {}): Mentorship {
  return {
    id: 'mentorship',
    revisions: {},
    deletedAt: null,
    sameAs: [],
    partnerName: 'Ana Lima',
    myName: 'Ben',
    role: 'mentoree',
    myEmail: null,
    partnerEmail: null,
    partnerTimeZone: null,
    cadenceDays: 14,
    usualLengthMinutes: 60,
    callLink: null,
    callKeys: [],
    channel: '',
    kind: 'mentoring',
    asksFeedback: true,
    watchesSigns: true,
    programmeId: null,
    programmeManagerName: '',
    programmeManagerEmail: null,
    plannedSessions: null,
    plannedEndOn: null,
    status: 'active',
    endedAt: null,
    createdAt: '2026-01-01T09:00:00.000Z',
    ...fields,
  };
}

/** A session from 15:00 to 16:00 UTC on `day`, held unless `fields` say otherwise. */
export function aSession(day: string, fields: Partial<Session> = {}): Session {
  const startsAt = `${day}T15:00:00.000Z`;
  const endsAt = `${day}T16:00:00.000Z`;
  const held = (fields.status ?? 'held') === 'held';
  return {
    id: `session-${day}`,
    revisions: {},
    deletedAt: null,
    sameAs: [],
    pairingKeys: [],
    mentorshipId: 'mentorship',
    origin: 'booked',
    status: 'held',
    calledOffBy: null,
    heldElsewhere: false,
    occasion: null,
    movedFrom: [],
    startsAt,
    endsAt,
    timeZone: 'Europe/Berlin',
    callLink: null,
    callKeys: [],
    uid: `session-${day}@last-ten`,
    sequence: 0,
    series: null,
    exportedSequence: null,
    actualStartAt: held ? startsAt : null,
    actualEndAt: held ? endsAt : null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: held ? startsAt : null,
    wrapUpFinishedAt: held ? endsAt : null,
    notes: '',
    createdAt: startsAt,
    ...fields,
  };
}
