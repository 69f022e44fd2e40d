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
 * `onRefused` is called then. A practice call's store is not concerned. Call it before anything is read.
 */
export function guardStore(onRefused?: (error: MissingRecordError) => void): void {
  guardEachOpening((opened) => judgeOpened(opened, onRefused));
}

/**
 * The same for a page, which reads what the store says of itself together with the first it reads: asked before, every page
 * would be drawn later. `asked` is what is known of the record outside. The returned function judges the store by that
 * reading. One it refuses, or cannot judge because reading failed, it closes: opening it again is judged as ever.
 *
 * @throws {MissingRecordError} From the returned function; and what the reading throws.
 */
export function guardFirstRead(
  asked: Promise<RecordMarker | undefined>,
): (witness: Promise<unknown>) => Promise<void> {
  let isFirst = true;
  guardEachOpening(async (opened) => {
    if (!isFirst) await judgeOpened(opened);
    isFirst = false;
  });
  return async (witness) => {
    try {
      const refusal = await refusalOf(await asked, await witness);
      if (refusal) throw refusal;
    } catch (error) {
      database.close({ disableAutoOpen: false });
      throw error;
    }
  };
}

async function judgeOpened(
  opened: typeof database,
  onRefused: (error: MissingRecordError) => void = () => undefined,
): Promise<void> {
  const [marker, witness] = await Promise.all([readMarker(), readWitness(opened)]);
  const refusal = await refusalOf(marker, witness);
  if (!refusal) return;
  onRefused(refusal);
  throw refusal;
}

function guardEachOpening(judge: (opened: typeof database) => Promise<void>): void {
  if (database.name === databaseName)
    database.on('ready', (opened) => judge(opened as unknown as typeof database), true);
}

/** Returns why a store is refused; null: it is not. */
async function refusalOf(
  marker: RecordMarker | undefined,
  witness: unknown,
): Promise<MissingRecordError | null> {
  if (isLifted || database.name !== databaseName || stateOf(marker, witness) === 'whole') return null;
  // Between the two, another page may have begun to delete everything.
  const state = stateOf(await readMarker(), witness);
  return state === 'whole' ? null : new MissingRecordError(state);
}

/** Lets this page, in which the person says what to do, open the store as it is. */
export function liftGuard(): void {
  isLifted = true;
}
