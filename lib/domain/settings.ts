import { z } from '../zod';

/** How this copy behaves; device-local. */
export const settingsSchema = z.object({
  /** Minutes before the scheduled end at which the wrap-up begins. */
  leadMinutes: z.int().min(1).max(60),
  /** "Open by itself": the next click in the call page, once the chip has been seen, opens the panel. */
  openByItself: z.boolean(),
  /** A notification of the system beside the chip; needs a permission of its own, so it is off at first. */
  notify: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  leadMinutes: 10,
  openByItself: true,
  notify: false,
};
