import { useRef, useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import { readMany, type ReadSummary } from '../../lib/reports/read-many';
import type { Source } from '../../lib/reports/read-texts';

/** How far the reading has come. */
export interface Progress {
  readonly sources: number;
  readonly reports: number;
}

interface Reading {
  /** Null: nothing is being read. */
  readonly progress: Progress | null;
  readonly summary: ReadSummary | null;
  readonly read: (sources: AsyncIterable<Source> | Iterable<Source>) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** A page answers within this many milliseconds, whatever is being read. */
const sliceMs = 24;

/** Reads reports in slices, so that the page stays usable; one reading after the other. `onRead` is called when one is over. */
export function useReading(onRead: () => void): Reading {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [summary, setSummary] = useState<ReadSummary | null>(null);
  const isStopped = useRef(false);
  const isReading = useRef(false);

  async function read(sources: AsyncIterable<Source> | Iterable<Source>): Promise<void> {
    if (isReading.current) return;
    isReading.current = true;
    isStopped.current = false;
    setSummary(null);
    setProgress({ sources: 0, reports: 0 });
    let since = performance.now();
    let shownAt = since;
    try {
      const done = await readMany(sources, {
        now: rightNow(),
        pause: async () => {
          if (performance.now() - since < sliceMs) return isStopped.current;
          await new Promise((resolve) => setTimeout(resolve));
          since = performance.now();
          return isStopped.current;
        },
        onProgress: (next) => {
          if (performance.now() - shownAt < 200) return;
          shownAt = performance.now();
          setProgress(next);
        },
      });
      setSummary(done);
    } finally {
      isReading.current = false;
      setProgress(null);
      onRead();
    }
  }
  return {
    progress,
    summary,
    read,
    stop: () => {
      isStopped.current = true;
    },
    forget: () => setSummary(null),
  };
}
