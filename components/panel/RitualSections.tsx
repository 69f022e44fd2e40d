import type { FunctionComponent } from 'preact';
import type { RitualStep } from '../../lib/domain/ritual';
import { t } from '../../lib/i18n';
import { ActionItemsStep, useActionItemsState } from './ActionItemsStep';
import { AgendaStep, useAgendaState } from './AgendaStep';
import { FeedbackStep, useFeedbackState } from './FeedbackStep';
import { FinishStep } from './FinishStep';
import { LastTimeStep, useLastTimeState } from './LastTimeStep';
import { NextMeetingStep, useNextMeetingState } from './NextMeetingStep';
import { Step } from './Step';
import type { RitualContext } from './ritual-context';

interface Props {
  readonly context: Omit<RitualContext, 'active'>;
  readonly open: RitualStep;
  readonly onOpen: (step: RitualStep) => void;
}

/** All sections, in their order, with one open. */
export function RitualSections({ context, open, onOpen }: Props) {
  const anyContext = { ...context, active: false };
  const states = {
    'last-time': useLastTimeState(anyContext),
    'action-items': useActionItemsState(anyContext),
    'next-meeting': useNextMeetingState(anyContext),
    agenda: useAgendaState(anyContext),
    feedback: useFeedbackState(anyContext),
  };
  const sections: readonly (readonly [
    keyof typeof states,
    string,
    FunctionComponent<{ context: RitualContext }>,
  ])[] = [
    ['last-time', t('lastTimeHeading'), LastTimeStep],
    ['action-items', t('actionItemsHeading'), ActionItemsStep],
    ['next-meeting', t('nextMeetingHeading'), NextMeetingStep],
    ['agenda', t('agendaHeading'), AgendaStep],
    ['feedback', t('feedbackHeading'), FeedbackStep],
  ];
  return (
    <div class="ritual__steps">
      {sections.map(([id, heading, Body]) => (
        <Step
          key={id}
          id={id}
          heading={heading}
          state={states[id]}
          open={open === id}
          onOpen={() => onOpen(id)}
        >
          <Body context={{ ...context, active: open === id }} />
        </Step>
      ))}
      {open === 'finish' && (
        <Step id="finish" heading={t('finishHeading')} state="" open onOpen={() => onOpen('finish')}>
          <FinishStep context={{ ...context, active: true }} />
        </Step>
      )}
    </div>
  );
}
