import { database } from '../engine/database';
import { inOneStep } from '../engine/records';

/** What stands in a field, by the key it is kept under. */
export interface Draft {
  readonly key: string;
  readonly text: string;
}

/**
 * Does `work` with what stands in a field, and forgets it there, in one step: whenever the page goes, the text is a
 * record or a draft, not both and not none. What was typed into the field since stays.
 */
export function spendDraft<Result>({ key, text }: Draft, work: () => Promise<Result>): Promise<Result> {
  return inOneStep(async () => {
    const result = await work();
    if ((await database.drafts.get(key))?.text === text) await database.drafts.delete(key);
    return result;
  });
}
