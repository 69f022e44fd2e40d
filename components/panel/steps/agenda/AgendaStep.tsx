import { agendaBlocks } from '../../../../lib/domain/agenda';
import type { AgendaItem } from '../../../../lib/domain/agenda-item';
import { t, tn } from '../../../../lib/words/i18n';
import { listAgenda, listParkedLines } from '../../../../lib/storage/queries/agenda-items';
import { Agenda } from '../../../agenda/Agenda';
import { useAgenda } from '../../../agenda/use-agenda';
import { firstName } from '../../../../lib/words/first-name';
import { useKeys } from '../../../ui/use-keys';
import { useLive } from '../../../app/use-live-query';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';

/** The next meeting's agenda. */
export const agendaStep: StepPart<'agenda'> = {
  id: 'agenda',
  heading: () => t('agendaHeading'),
  useStateLine: useAgendaState,
  useDone: ({ nextSession }) => nextSession?.agendaDraftedAt != null,
  Body: AgendaStep,
};

const none: AgendaItem[] = [];
const nothing = async () => none;

/** Says how many points the next agenda has, as they are drawn, and whether they are only a draft. */
function useAgendaState({ nextSession, mentorship }: RitualContext): string {
  const agenda = useLive(
    () => (nextSession ? listAgenda(nextSession.id) : nothing()),
    [nextSession?.id],
    none,
  );
  const parked = useLive(() => listParkedLines(mentorship.id), [mentorship.id], none);
  if (agenda.length > 0) return tn('agendaPoints', agendaBlocks(agenda).length);
  return parked.length > 0 ? tn('agendaParked', parked.length) : t('agendaDraftState');
}

/** The next meeting's agenda, grown from the action items; the mentoree finalises it. */
function AgendaStep({ context }: { readonly context: RitualContext }) {
  const { nextSession, mentorship, active, next } = context;
  const now = useAgenda(nextSession, mentorship);
  useKeys(active && nextSession !== null && now.agenda.length === 0, {
    enter: () => {
      void now.write(now.draft);
      next();
    },
  });
  if (!nextSession) return <p class="quiet">{t('agendaNeedsMeeting')}</p>;
  return (
    <Agenda
      session={nextSession}
      now={now}
      mentoree={context.myRole === 'mentoree' ? null : firstName(mentorship.partnerName)}
      acceptKey="Enter"
      onAccepted={next}
    />
  );
}
