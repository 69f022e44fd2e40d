import { z } from '../zod';
import { platformSchema, type Platform } from './call';
import { longestName } from './mentorship';
import { defaultWarningSettings, warningSettingsSchema } from './warning-rules';

/** A wall-clock time of this machine, `HH:MM`. */
const clockSchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** A host name in small letters, as the URL parser writes it. */
const hostPattern = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/;

/** The platform of pages on a host by its name alone: people's own hosts hold Zoom's web client, unless they name Teams, Jitsi or Meet. */
export function usualPlatformOf(host: string): Platform {
  const labels = host.split('.');
  if (labels.includes('teams')) return 'teams';
  if (host === 'meet.jit.si' || labels.includes('jitsi')) return 'jitsi';
  return host.startsWith('meet.google.com.') ? 'meet' : 'zoom';
}

const hostNameSchema = z.string().check(z.maxLength(253), z.regex(hostPattern));

/** A host the person added, and whose pages it holds. Earlier versions kept the name alone. */
const callHostSchema = z.union([
  z.object({ host: hostNameSchema, platform: platformSchema }),
  z.pipe(
    hostNameSchema,
    z.transform((host) => ({ host, platform: usualPlatformOf(host) })),
  ),
]);

export type CallHost = z.infer<typeof callHostSchema>;

/** Hosts the person added, as any version has stored them. */
export const callHostsSchema = z._default(z.array(callHostSchema).check(z.maxLength(20)), []);

/** How the interface calls the one who is mentored. */
export const mentoreeWordSchema = z.enum(['mentoree', 'mentee', 'protege']);

export type MentoreeWord = z.infer<typeof mentoreeWordSchema>;

/** How this copy behaves; device-local. */
export const settingsSchema = z.object({
  /** What the person at this keyboard is called, for new mentorships; '' until they said so. Never passed on by a code. */
  myName: z._default(z.string().check(z.maxLength(longestName)), ''),
  /** Minutes before the scheduled end at which the wrap-up begins. */
  leadMinutes: z.int().check(z.minimum(1), z.maximum(60)),
  /** "Open by itself": the next click in the call page, once the chip has been seen, opens the panel. */
  openByItself: z.boolean(),
  /** A notification of the system beside the chip; needs a permission of its own, so it is off at first. */
  notify: z.boolean(),
  /** One quiet line in the page, once, where a call is nobody's on record. */
  askAboutNewCalls: z._default(z.boolean(), true),
  /** Whether keys that are a single letter or digit act, on a row or a choice that has the focus. */
  letterKeys: z._default(z.boolean(), true),
  word: mentoreeWordSchema,
  /** Which reminders are wanted, each by the need it is for. */
  reminders: z.object({
    'half-way': z.boolean(),
    deadline: z.boolean(),
    agenda: z.boolean(),
    meeting: z.boolean(),
  }),
  /** When no reminder calls for attention, by this machine's clock; it may pass midnight. Null: never quiet. */
  quietHours: z.nullable(z.object({ from: clockSchema, to: clockSchema })),
  /** Reminders also as notifications of the system; needs the same permission. */
  remindBySystem: z.boolean(),
  warnings: warningSettingsSchema,
  /** Hosts the person added whose pages hold calls, beside the public ones. */
  callHosts: callHostsSchema,
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  myName: '',
  leadMinutes: 10,
  openByItself: true,
  notify: false,
  askAboutNewCalls: true,
  letterKeys: true,
  word: 'mentoree',
  reminders: { 'half-way': true, deadline: true, agenda: true, meeting: true },
  quietHours: { from: '19:00', to: '08:00' },
  remindBySystem: false,
  warnings: defaultWarningSettings,
  callHosts: [],
};
