import { useEffect, useState } from 'preact/hooks';

/**
 * Returns true while a component is drawn for the first time, and false once that is on the screen: what is out of sight,
 * or comes only under the pointer, may follow then.
 */
export function useFirstFrame(): boolean {
  const [isFirst, setIsFirst] = useState(true);
  // An effect runs once the frame was painted.
  useEffect(() => setIsFirst(false), []);
  return isFirst;
}
