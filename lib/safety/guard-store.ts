import { database, databaseName } from '../storage/engine/database';
import { readMarker, readWitness, stateOf, type RecordMarker, type StoreState } from './record-marker';

/** The record that was there is not in the store: nothing is read from it or written to it before the person has said what to do. */
export class MissingRecordError extends Error {
  override name = 'MissingRecordError';
  constructor(readonly state: Exclude<StoreState, 'whole'>) {
    super(`Expected the record that was here, found a store whose record is ${state}.`);
  }
}

/** Whether an error says that the record is missing: also of what was asked of a store that did not open for it. */
export function isMissingRecord(error: unknown): error is Error {
  return missingRecordIn(error) !== undefined;
}

/** Returns the refusal an error stands for, or stems from. */
export function missingRecordIn(error: unknown): MissingRecordError | undefined {
  if (error instanceof MissingRecordError) return error;
  return error instanceof Error && 'inner' in error ? missingRecordIn(error.inner) : undefined;
}

let isLifted = false;

/**
 * Refuses to open a store in which the record that was there is missing, in this page or worker, each time it opens;
 * `onRefused` is called then. `asked` is what is known of the record outside, asked for by who opens the store in the same
 * moment; without it, and each later time, it is asked for once the store is open. A practice call's store is not concerned.
 * Call it before anything is read.
 */
export function guardStore(
  onRefused: (error: MissingRecordError) => void = () => undefined,
  asked: Promise<RecordMarker | undefined> | null = null,
): void {
  if (database.name !== databaseName) return;
  let early = asked;
  database.on(
    'ready',
    async (opened) => {
      if (isLifted) return;
      const known = early ?? readMarker();
      early = null;
      const [marker, witness] = await Promise.all([known, readWitness(opened as unknown as typeof database)]);
      // Between the two, another page may have begun to delete everything.
      if (stateOf(marker, witness) === 'whole') return;
      const state = stateOf(await readMarker(), witness);
      if (state === 'whole') return;
      const refusal = new MissingRecordError(state);
      onRefused(refusal);
      throw refusal;
    },
    true,
  );
}

/** Lets this page, in which the person says what to do, open the store as it is. */
export function liftGuard(): void {
  isLifted = true;
}
