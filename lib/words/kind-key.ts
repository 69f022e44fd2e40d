import type { PairKind } from '../domain/pair-kind';
import type { MessageKey } from './i18n';

/** The texts that the kind of a pair changes: those that have one for coaching have one for each kind. */
type KindStem = MessageKey extends infer Key ? (Key extends `${infer Stem}_coaching` ? Stem : never) : never;

/** Returns the key of a text as a pair of this kind reads it: whole texts, because a noun put into a sentence fits few languages. */
export function kindKey<Stem extends KindStem & MessageKey>(
  stem: Stem,
  kind: PairKind = 'mentoring',
): MessageKey {
  return kind === 'mentoring' ? stem : (`${stem}_${kind}` as MessageKey);
}
