import { formatMinutes } from '../../lib/words/format';

interface Props {
  /** What is usually chosen. */
  readonly usual: readonly number[];
  /** What is chosen now: on offer, too, where it is not among the usual ones. */
  readonly chosen: number | null;
}

/** The lengths of time of a list box, shortest first. */
export function MinuteOptions({ usual, chosen }: Props) {
  const all = [...new Set([...usual, ...(chosen ? [chosen] : [])])].toSorted((a, b) => a - b);
  return all.map((minutes) => (
    <option key={minutes} value={String(minutes)}>
      {formatMinutes(minutes)}
    </option>
  ));
}
