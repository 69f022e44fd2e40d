import { stepsOf, type RitualStep } from '../../lib/domain/ritual';
import { actionItemsStep } from './steps/action-items/ActionItemsStep';
import { agendaStep } from './steps/agenda/AgendaStep';
import { feedbackStep } from './steps/feedback/FeedbackStep';
import { finishStep } from './steps/finish/FinishStep';
import { lastTimeStep } from './steps/last-time/LastTimeStep';
import { nextMeetingStep } from './steps/next-meeting/NextMeetingStep';
import { Step } from './steps/Step';
import type { RitualContext } from './steps/ritual-context';
import type { StepPart } from './steps/step-part';

/** Every step by its id; their order is that of `ritualSteps`. */
const parts: { readonly [Id in RitualStep]: StepPart<Id> } = {
  'last-time': lastTimeStep,
  'action-items': actionItemsStep,
  'next-meeting': nextMeetingStep,
  agenda: agendaStep,
  feedback: feedbackStep,
  finish: finishStep,
};

interface Props {
  readonly context: Omit<RitualContext, 'active'>;
  readonly open: RitualStep;
  readonly onOpen: (step: RitualStep, byPointer: boolean) => void;
}

/** All sections, in their order, with one open. */
export function RitualSections({ context, open, onOpen }: Props) {
  const shown = stepsOf(context.mentorship)
    .map((id) => parts[id])
    .filter((part) => !part.hiddenUntilOpen || part.id === open);
  return (
    <div class="ritual__steps">
      {shown.map((part) => (
        <Section
          key={part.id}
          part={part}
          context={{ ...context, active: part.id === open }}
          onOpen={(byPointer) => onOpen(part.id, byPointer)}
        />
      ))}
    </div>
  );
}

interface SectionProps {
  readonly part: StepPart;
  readonly context: RitualContext;
  readonly onOpen: (byPointer: boolean) => void;
}

const neverDone = () => false;

function Section({ part, context, onOpen }: SectionProps) {
  const { id, heading, useStateLine, useDone = neverDone, Body } = part;
  const state = useStateLine(context);
  const done = useDone(context);
  return (
    <Step id={id} heading={heading()} state={state} done={done} open={context.active} onOpen={onOpen}>
      <Body context={context} />
    </Step>
  );
}
