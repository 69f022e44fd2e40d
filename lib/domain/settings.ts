import { z } from '../zod';
import { defaultWarningSettings, warningSettingsSchema } from './warning-rules';

/** A wall-clock time of this machine, `HH:MM`. */
const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A host name in small letters, as the URL parser writes it. */
const hostPattern = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/;

/** How the interface calls the one who is mentored. */
export const mentoreeWordSchema = z.enum(['mentoree', 'mentee', 'protege']);

export type MentoreeWord = z.infer<typeof mentoreeWordSchema>;

/** How this copy behaves; device-local. */
export const settingsSchema = z.object({
  /** Minutes before the scheduled end at which the wrap-up begins. */
  leadMinutes: z.int().min(1).max(60),
  /** "Open by itself": the next click in the call page, once the chip has been seen, opens the panel. */
  openByItself: z.boolean(),
  /** A notification of the system beside the chip; needs a permission of its own, so it is off at first. */
  notify: z.boolean(),
  word: mentoreeWordSchema,
  /** Which reminders are wanted, each by the need it is for. */
  reminders: z.object({
    'half-way': z.boolean(),
    deadline: z.boolean(),
    agenda: z.boolean(),
    meeting: z.boolean(),
  }),
  /** When no reminder calls for attention, by this machine's clock; it may pass midnight. Null: never quiet. */
  quietHours: z.object({ from: clockSchema, to: clockSchema }).nullable(),
  /** Reminders also as notifications of the system; needs the same permission. */
  remindBySystem: z.boolean(),
  warnings: warningSettingsSchema,
  /** Hosts the person added whose pages hold calls of Zoom or Teams, beside the public ones. */
  callHosts: z.array(z.string().max(253).regex(hostPattern)).max(20).default([]),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  leadMinutes: 10,
  openByItself: true,
  notify: false,
  word: 'mentoree',
  reminders: { 'half-way': true, deadline: true, agenda: true, meeting: true },
  quietHours: { from: '19:00', to: '08:00' },
  remindBySystem: false,
  warnings: defaultWarningSettings,
  callHosts: [],
};
