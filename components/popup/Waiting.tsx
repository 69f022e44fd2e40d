import type { Reminder } from '../../lib/domain/reminders';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { reminderText } from '../../lib/words/reminder-words';
import { OneReminder, useWaitingReminder } from '../reminders/ReminderCard';
import { SlimLine } from '../ui/SlimLine';
import { Question, questionAbout, useAsked } from '../unsettled/HeldQuestion';

interface Props {
  readonly listed: ListedItems | null;
  /** Opens what an agenda reminder is about. */
  readonly onAgenda: (reminder: Reminder) => void;
}

/** What waits for a word of the person, in one line: what became of a meeting, else the reminder that is due. */
export function Waiting({ listed, onAgenda }: Props) {
  const asked = useAsked();
  const waiting = useWaitingReminder(listed);
  if (asked)
    return (
      <SlimLine key="asked" icon="calendar" text={questionAbout(asked)}>
        <Question key={asked.session.id} asked={asked} />
      </SlimLine>
    );
  return (
    waiting && (
      <SlimLine key="reminder" icon="bell" text={reminderText(waiting.reminder)}>
        <OneReminder key={waiting.reminder.id} {...waiting} onAgenda={onAgenda} />
      </SlimLine>
    )
  );
}
