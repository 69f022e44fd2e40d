import { z } from '../zod';

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How this copy behaves; device-local. */
export const settingsSchema = z.object({
  /** Minutes before the scheduled end at which the wrap-up begins. */
  leadMinutes: z.int().min(1).max(60),
  /** "Open by itself": the next click in the call page, once the chip has been seen, opens the panel. */
  openByItself: z.boolean(),
  /** A notification of the system beside the chip; needs a permission of its own, so it is off at first. */
  notify: z.boolean(),
  /** What the interface calls the one who is mentored. */
  word: z.enum(['mentoree', 'mentee', 'protege']),
  /** Which reminders this person wants. */
  reminders: z.object({
    halfWay: z.boolean(),
    deadline: z.boolean(),
    agenda: z.boolean(),
    tomorrow: z.boolean(),
  }),
  /** Reminders wait from the first to the second wall-clock time of this machine (`HH:MM`); equal: there are no quiet hours. */
  quietHours: z.object({ from: clockSchema, to: clockSchema }),
  /** Reminders also as notifications of the system; needs a permission of its own. */
  remindBySystem: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  leadMinutes: 10,
  openByItself: true,
  notify: false,
  word: 'mentoree',
  reminders: { halfWay: true, deadline: true, agenda: true, tomorrow: true },
  quietHours: { from: '20:00', to: '08:00' },
  remindBySystem: false,
};
