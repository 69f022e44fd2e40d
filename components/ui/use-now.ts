import { useEffect, useState } from 'preact/hooks';
import { toInstant, type Instant } from '../../lib/domain/instant';

const tickMs = 5000;

/** Returns the time now, UTC, and renders again as it passes; at once when the page is shown again. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => toInstant(Date.now()));
  useEffect(() => {
    const look = () => setNow(toInstant(Date.now()));
    const timer = setInterval(look, tickMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
