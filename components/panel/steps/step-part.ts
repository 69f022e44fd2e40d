import type { FunctionComponent } from 'preact';
import type { RitualStep } from '../../../lib/domain/ritual';
import type { RitualContext } from './ritual-context';

/** One step of the ritual, with all the panel needs to draw it. */
export interface StepPart<Id extends RitualStep = RitualStep> {
  readonly id: Id;
  /** Its heading, in the interface's language. */
  heading(this: void): string;
  /** Follows where the step stands, as the one line beside its heading; a hook. */
  useStateLine(this: void, context: RitualContext): string;
  /** Follows whether nothing is left to do in it; a hook. Left out: it is never done with. */
  useDone?(this: void, context: RitualContext): boolean;
  /** What is in it while it is open. */
  readonly Body: FunctionComponent<{ readonly context: RitualContext }>;
  /** Whether it is to be seen only while it is open. */
  readonly hiddenUntilOpen?: true;
}
