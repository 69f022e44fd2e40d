import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Says that something begins to be read, and returns how to say that it was. */
type BeginReading = () => () => void;

const Reading = createContext<BeginReading | null>(null);

/** Keeps the part this is drawn in out of sight while `isReading`, if it was not seen before. */
export function useReading(isReading: boolean): void {
  const begin = useContext(Reading);
  useLayoutEffect(() => (isReading ? begin?.() : undefined), [isReading, begin]);
}

interface Props {
  readonly class: string;
  readonly children: ComponentChildren;
}

/** What cannot be read hides the rest no longer than this. */
const patienceMs = 5000;

/**
 * A part that is seen once all it shows is read: nothing moves away under a hand, and nothing is said that the next moment
 * takes back. What begins to be read later is drawn as it comes.
 */
export function ShownOnceRead({ class: className, children }: Props) {
  const [isRead, setRead] = useState(false);
  const open = useRef(0);
  const begin = useMemo<BeginReading>(() => {
    // What was read may have brought what is to be read next: that is drawn by then.
    const look = () => queueMicrotask(() => open.current === 0 && setRead(true));
    return () => {
      open.current += 1;
      return () => {
        open.current -= 1;
        look();
      };
    };
  }, []);
  useLayoutEffect(() => {
    // For a part that reads nothing.
    begin()();
    const timer = setTimeout(() => setRead(true), patienceMs);
    return () => clearTimeout(timer);
  }, [begin]);
  return (
    <div class={className} style={isRead ? undefined : { visibility: 'hidden' }}>
      <Reading.Provider value={begin}>{children}</Reading.Provider>
    </div>
  );
}
