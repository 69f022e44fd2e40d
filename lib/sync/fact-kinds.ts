import { agreementSchema } from '../domain/exchange';
import { instantSchema } from '../domain/instant-schema';
import { shownReminderSchema } from '../domain/reminders';
import { sequenceSchema, uidSchema } from '../domain/session';
import { defaultSettings, settingsSchema, type Settings } from '../domain/settings';
import type { FactKind } from '../domain/sync';
import { warningAnswerSchema } from '../domain/warning-signs';
import { changeSettings } from '../storage/actions/settings';
import { database } from '../storage/engine/database';
import { readSettings } from '../storage/queries/settings';
import { isSame } from '../storage/engine/undo-rows';
import { z } from '../zod';
import type { Kind, Said } from './fact';
import { programmeKind } from './programme-facts';

/** Settings that need this browser's permission, or name hosts for which it was given: each machine has its own. */
const ownSettings: ReadonlySet<string> = new Set(['notify', 'remindBySystem', 'callHosts']);

/** Settings whose parts are chosen one by one. */
const inParts = ['reminders', 'warnings'] as const;

const plain = (id: string, value: unknown): Said => ({ id, value, floor: null });

const setting: Kind = {
  read: async () => settingsSaid(await readSettings()),
  write: async ({ id, value }) => changeSettings(withSetting(await readSettings(), id, value)),
  takes: ({ id, value }) =>
    value !== null || id === 'quietHours'
      ? settingsSaid(defaultSettings).some((known) => known.id === id) &&
        settingsSchema.safeParse(withSetting(defaultSettings, id, value)).success
      : false,
  isUnsaid: ({ id, value }) =>
    settingsSaid(defaultSettings).some((known) => known.id === id && isSame(known.value, value)),
};

function settingsSaid(settings: Settings): Said[] {
  const whole = Object.entries(settings).filter(
    ([field]) => !ownSettings.has(field) && !(inParts as readonly string[]).includes(field),
  );
  const parts = inParts.flatMap((field) =>
    Object.entries(settings[field]).map(([part, value]) => [`${field}.${part}`, value] as const),
  );
  return [...whole, ...parts].map(([id, value]) => plain(id, value));
}

function withSetting(settings: Settings, id: string, value: unknown): Settings {
  const [field = '', part] = id.split('.');
  if (part === undefined) return { ...settings, [field]: value };
  return {
    ...settings,
    [field]: { ...(settings as unknown as Record<string, object>)[field], [part]: value },
  };
}

const decision: Kind = {
  read: async () => (await database.callDecisions.toArray()).map(({ hash, at }) => plain(hash, at)),
  write: ({ id, value }) =>
    value === null
      ? database.callDecisions.delete(id)
      : database.callDecisions.put({ hash: id, at: value as string }),
  takes: ({ id, value }) => /^[0-9a-f]{64}$/.test(id) && instantSchema.safeParse(value).success,
};

function reminderPart(part: 'notifiedAt' | 'putAwayAt'): Kind {
  return {
    read: async () =>
      (await database.shownReminders.toArray()).flatMap((row) =>
        row[part] === null ? [] : [plain(row.id, row[part])],
      ),
    async write({ id, value }) {
      const known = await database.shownReminders.get(id);
      if (!known && value === null) return;
      const none = { notifiedAt: null, putAwayAt: null };
      await database.shownReminders.put(shownReminderSchema.parse({ ...none, ...known, id, [part]: value }));
    },
    takes: ({ id, value }) =>
      shownReminderSchema.safeParse({ id, notifiedAt: value, putAwayAt: null }).success && value !== null,
  };
}

const answer: Kind = {
  read: async () => (await database.warningAnswers.toArray()).map((row) => plain(row.id, row)),
  write: ({ id, value }) =>
    value === null
      ? database.warningAnswers.delete(id)
      : database.warningAnswers.put(warningAnswerSchema.parse(value)),
  takes: ({ id, value }) => warningAnswerSchema.safeParse(value).data?.id === id,
};

const inviteSchema = z.object({ sessionId: z.uuid() });

const invite: Kind = {
  read: async () =>
    (await database.exportedInvites.toArray()).map(({ uid, sessionId, sequence }) => ({
      id: uid,
      value: { sessionId },
      floor: sequence,
    })),
  write: ({ id, value, floor }) =>
    value === null
      ? database.exportedInvites.delete(id)
      : database.exportedInvites.put({ uid: id, ...inviteSchema.parse(value), sequence: floor ?? 0 }),
  takes: ({ id, value, floor }) =>
    uidSchema.safeParse(id).success &&
    inviteSchema.safeParse(value).success &&
    sequenceSchema.safeParse(floor).success,
};

const agreement: Kind = {
  read: async () => (await database.agreements.toArray()).map((row) => plain(row.mentorshipId, row)),
  write: ({ id, value }) =>
    value === null ? database.agreements.delete(id) : database.agreements.put(agreementSchema.parse(value)),
  takes: ({ id, value }) => agreementSchema.safeParse(value).data?.mentorshipId === id,
  // Keys that reached no partner give way to those that did.
  isUnsaid: ({ value }) => agreementSchema.safeParse(value).data?.partnerKey === null,
};

/** The kinds of facts. */
export const kinds: Readonly<Record<FactKind, Kind>> = {
  setting,
  decision,
  notified: reminderPart('notifiedAt'),
  'put-away': reminderPart('putAwayAt'),
  answer,
  invite,
  agreement,
  programme: programmeKind,
};

/** The tables that hold facts. */
export const factTables = () => [
  database.device,
  database.callDecisions,
  database.shownReminders,
  database.warningAnswers,
  database.exportedInvites,
  database.agreements,
  database.programmes,
  database.syncFacts,
];
