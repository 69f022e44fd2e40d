import type { Instant } from '../domain/instant';
import type { ProgrammeReport } from '../domain/programme-report/report';
import { groupOf, keepReports, releaseWaiting } from './kept-reports';
import { readSource, type Finding, type Place, type Source } from './read-texts';

/** How many there were, and where the first hundred stand. */
export interface Named {
  readonly count: number;
  readonly places: readonly Place[];
}

const kinds = ['doubled', 'damaged', 'newer', 'nothing', 'unreadable'] as const;

/** What was found beside reports of pairs that had none yet. `doubled`: another one of a pair. */
export type OtherKind = (typeof kinds)[number];

/** What reading came to. */
export interface ReadSummary {
  /** Files, or what was pasted. */
  readonly sources: number;
  /** Reports that are the first of their pair in their month. */
  readonly pairs: number;
  readonly others: Readonly<Record<OtherKind, Named>>;
  readonly isStopped: boolean;
}

/** What reading many needs of who asks for it. */
export interface ReadingMany {
  readonly now: Instant;
  /** Called often: lets others have their turn. True: stop; what was read is kept. */
  readonly pause: () => Promise<boolean>;
  readonly onProgress: (done: { readonly sources: number; readonly reports: number }) => void;
}

const mostNamed = 100;
const batchSize = 500;

/** Reads and keeps the reports of many sources. Memory does not grow with how many there are. */
export async function readMany(
  sources: AsyncIterable<Source> | Iterable<Source>,
  { now, pause, onProgress }: ReadingMany,
): Promise<ReadSummary> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<OtherKind, number>;
  const places = Object.fromEntries(kinds.map((kind) => [kind, [] as Place[]])) as Record<OtherKind, Place[]>;
  const groups = new Set<string>();
  let batch: { readonly place: Place; readonly report: ProgrammeReport }[] = [];
  let [read, pairs, reports] = [0, 0, 0];
  let isStopped = false;

  function name(kind: OtherKind, place: Place): void {
    counts[kind] += 1;
    if (places[kind].length < mostNamed) places[kind].push(place);
  }
  async function keepBatch(): Promise<void> {
    const kept = batch;
    batch = [];
    const isFirst = await keepReports(kept.map(({ report }) => report));
    for (const [index, { place, report }] of kept.entries()) {
      groups.add(groupOf(report));
      if (isFirst[index]) pairs += 1;
      else name('doubled', place);
    }
    onProgress({ sources: read, reports });
  }
  async function onFound({ place, found }: Finding): Promise<void> {
    if (typeof found === 'string') return name(found, place);
    reports += 1;
    batch.push({ place, report: found });
    if (batch.length >= batchSize) await keepBatch();
  }
  for await (const source of sources) {
    isStopped = !(await readSource(source, { now, onFound, pause }));
    read += 1;
    if (isStopped || (await pause())) {
      isStopped = true;
      break;
    }
    onProgress({ sources: read, reports });
  }
  await keepBatch();
  for (const group of groups) await releaseWaiting(group);
  const named = (kind: OtherKind): Named => ({ count: counts[kind], places: places[kind] });
  return {
    sources: read,
    pairs,
    others: {
      doubled: named('doubled'),
      damaged: named('damaged'),
      newer: named('newer'),
      nothing: named('nothing'),
      unreadable: named('unreadable'),
    },
    isStopped,
  };
}
