import { CarrierError, type CarrierTrouble } from './carrier';
import { noteRefused } from './mirror-resource';

/** What came of a round of one kind. */
export interface MirrorReport {
  /** Resources written or removed there. */
  readonly written: number;
  /** Resources read because they had changed there. */
  readonly read: number;
  /** All that was kept in step is gone there at once: nothing was asked or changed, see `forgetMirror`. */
  readonly isEmptied: boolean;
  /** What the server said to single resources it did not take; the rest went on. */
  readonly refusals: readonly CarrierTrouble[];
  /** What ended the round early; null: it went through. It goes on where it was the next time. */
  readonly trouble: CarrierError | null;
}

/** What a server may say to one resource and mean it alone. */
const ofOne: ReadonlySet<CarrierTrouble> = new Set([
  'forbidden',
  'full',
  'failed',
  'locked',
  'missing',
  'unsupported',
  'tooLarge',
  'malformed',
  'changed',
]);

/** After so many refusals a server means all. */
const mostRefusals = 5;

/** Counts what a round does, and goes on where a server refuses a single resource. */
export class MirrorTally {
  private written = 0;
  private read = 0;
  private isEmptied = false;
  private readonly refusals: CarrierTrouble[] = [];

  /** Counts a resource that was read. */
  noteRead(): void {
    this.read += 1;
  }

  noteEmptied(): void {
    this.isEmptied = true;
  }

  /** Does what may write a resource, and counts whether it did. */
  async write(key: string, work: () => Promise<boolean>): Promise<void> {
    try {
      if (await work()) this.written += 1;
    } catch (error) {
      if (!(error instanceof CarrierError) || !ofOne.has(error.trouble)) throw error;
      this.refusals.push(error.trouble);
      await noteRefused(key);
      if (this.refusals.length >= mostRefusals) throw error;
    }
  }

  /** Runs a round and says what came of it. */
  async report(round: () => Promise<void>): Promise<MirrorReport> {
    let trouble: CarrierError | null = null;
    try {
      await round();
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      trouble = error;
    }
    const { written, read, isEmptied, refusals } = this;
    return { written, read, isEmptied, refusals, trouble };
  }
}
