import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useReading } from '../ui/ShownOnceRead';
import { readShelf, shelfKey, type Shelf } from '../../lib/safety/shelf';

/** Returns what safety copies there are, and follows it; `undefined` until it is known. */
export function useShelf(): Shelf | undefined {
  const [shelf, setShelf] = useState<Shelf>();
  useReading(shelf === undefined);
  useEffect(() => {
    const read = () => void readShelf().then(setShelf);
    const follow = (changes: object) => {
      if (shelfKey in changes) read();
    };
    browser.storage.local.onChanged.addListener(follow);
    read();
    return () => browser.storage.local.onChanged.removeListener(follow);
  }, []);
  return shelf;
}
