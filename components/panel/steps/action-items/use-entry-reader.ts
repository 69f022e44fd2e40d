import { useEffect, useState } from 'preact/hooks';
import { entryReader, type EntryReader } from '../../../../lib/words/entry-reader';

/** Gives the reader of typed lines as soon as it is loaded; null until then. */
export function useEntryReader(): EntryReader | null {
  const [reader, setReader] = useState<EntryReader | null>(null);
  useEffect(() => {
    void entryReader().then((loaded) => setReader(() => loaded));
  }, []);
  return reader;
}
