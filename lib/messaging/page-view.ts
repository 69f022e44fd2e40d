import { platformSchema } from '../domain/call';
import { z } from '../zod';
import type { PageView } from './protocol';

const sights = [
  'none',
  'lobby',
  'exit',
  'in-call',
  'one-signal',
  'waiting',
  'minimised',
  'waiting-room',
  'interrupted',
  'unclear',
] as const;

const short = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(30));

/** What the script in a call page may say of its page; it shares its process with the page. */
export const pageViewSchema: z.ZodMiniType<PageView> = z.object({
  platform: platformSchema,
  keys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  facts: z.object({
    sight: z.enum(sights),
    forMs: z.number().check(z.minimum(0)),
    matches: short(short(short(z.boolean()))),
  }),
});
