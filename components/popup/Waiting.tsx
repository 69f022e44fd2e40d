import { useState } from 'preact/hooks';
import type { Reminder } from '../../lib/domain/reminders';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { reminderText } from '../../lib/words/reminder-words';
import { OneReminder, useWaitingReminder } from '../reminders/ReminderCard';
import { SlimLine } from '../ui/SlimLine';
import { Question, questionAbout, useAsked } from '../unsettled/HeldQuestion';

interface Props {
  /** The list between calls; null: it is not read yet, or a call runs, and no reminder is shown. */
  readonly listed: ListedItems | null;
  /** Opens what an agenda reminder is about. */
  readonly onAgenda: (reminder: Reminder) => void;
}

/** What waits for a word of the person, in one line: what became of a meeting, else the reminder that is due. */
export function Waiting({ listed, onAgenda }: Props) {
  const asked = useAsked();
  // Once pressed it stays open on this page: the next one that waits, and an answer taken back, are seen at once.
  const [open, setOpen] = useState(false);
  const onOpen = () => setOpen(true);
  const waiting = useWaitingReminder(listed);
  if (asked)
    return (
      <SlimLine key="asked" icon="calendar" text={questionAbout(asked)} open={open} onOpen={onOpen}>
        <Question key={asked.session.id} asked={asked} />
      </SlimLine>
    );
  return (
    waiting && (
      <SlimLine key="reminder" icon="bell" text={reminderText(waiting.reminder)} open={open} onOpen={onOpen}>
        <OneReminder key={waiting.reminder.id} {...waiting} onAgenda={onAgenda} />
      </SlimLine>
    )
  );
}
