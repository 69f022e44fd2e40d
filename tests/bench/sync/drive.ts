import { rounded } from '../measure';
import { cpuSeconds } from './cpu';

/** One round of somebody, as a client makes it: how many requests it was. */
export type Round = () => Promise<number>;

/** How a server is driven for a while. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
  /** Rounds that begin in a second, at random moments; null: as many as are answered, `inFlight` at once. */
  readonly perSecond: number | null;
  readonly inFlight?: number;
}

export interface Driven extends Record<string, string | number> {
  readonly phase: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly requests: number;
  readonly requestsPerS: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly errors: number;
  /** What the last of them said; '': there was none. */
  readonly lastError: string;
  /** Of one core. */
  readonly cpuPercent: number;
}

/** Drives a server through a phase. Rounds begin when their time has come, whether or not others have ended. */
export async function drive(phase: Phase, pid: number, round: () => Round): Promise<Driven> {
  const { name, seconds, perSecond, inFlight = 16 } = phase;
  const took: number[] = [];
  let [requests, errors, lastError] = [0, 0, ''];
  const play = async (one: Round) => {
    const started = performance.now();
    try {
      const made = await one();
      requests += made;
      took.push(performance.now() - started);
    } catch (error) {
      errors += 1;
      lastError = String(error);
    }
  };
  const [cpu, started] = [cpuSeconds(pid), performance.now()];
  const isOver = () => performance.now() - started > seconds * 1000;
  const running: Promise<void>[] = [];
  if (perSecond === null) {
    const worker = async () => {
      while (!isOver()) await play(round());
    };
    running.push(...Array.from({ length: inFlight }, worker));
  } else {
    while (!isOver()) {
      // Times between arrivals that nobody has arranged: exponential.
      const wait = (-Math.log(1 - Math.random()) / perSecond) * 1000;
      await new Promise((resolve) => setTimeout(resolve, wait));
      running.push(play(round()));
    }
  }
  await Promise.all(running);
  const passed = (performance.now() - started) / 1000;
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return {
    phase: name,
    seconds: rounded(passed),
    rounds: took.length,
    requests,
    requestsPerS: rounded(requests / passed, 1),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    errors,
    lastError,
    cpuPercent: rounded(((cpuSeconds(pid) - cpu) / passed) * 100, 1),
  };
}
