import { z } from '../zod';

/** What two people meet for. Whole texts follow it (`kindKey`), and so do a few defaults (`kindDefaults`). */
export const pairKindSchema = z.enum([
  'mentoring',
  'manager',
  'coaching',
  'thesis',
  'tutoring',
  'sponsorship',
]);

export type PairKind = z.infer<typeof pairKindSchema>;
