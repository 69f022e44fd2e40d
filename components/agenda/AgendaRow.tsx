import type { AgendaItem } from '../../lib/domain/agenda-item';
import { oneLine } from '../../lib/domain/record';
import { t } from '../../lib/words/i18n';
import { useSavedText } from '../app/use-saved-text';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { leaveField, onKeys } from '../ui/keys';

interface Props {
  readonly line: AgendaItem;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onText: (text: string) => Promise<unknown>;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDrop: () => void;
}

/** One line of the agenda: its words, its minutes, and its place, by pointer or Alt and the arrow keys. */
export function AgendaRow({
  line,
  first,
  last,
  onMove,
  onMinutes,
  onText,
  onRemove,
  onDragStart,
  onDrop,
}: Props) {
  const [text, setText] = useSavedText(
    line.text,
    async (typed) => (oneLine(typed) === '' ? undefined : onText(oneLine(typed))),
    line.id,
  );
  return (
    <li
      class="agenda__row"
      onKeyDown={onKeys({ 'alt+arrowup': () => onMove(-1), 'alt+arrowdown': () => onMove(1) })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span
        class="agenda__grip"
        draggable
        onDragStart={onDragStart}
        aria-hidden="true"
        title={t('agendaDrag')}
      >
        <Icon name="grip-vertical" />
      </span>
      <textarea
        class="input agenda__text"
        dir="auto"
        rows={1}
        aria-label={t('agendaLine')}
        value={text}
        // One line of the agenda is one line: Enter is done with it.
        onKeyDown={onKeys({ enter: leaveField, escape: leaveField })}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <input
        class="input agenda__minutes"
        type="number"
        min={0}
        max={600}
        aria-label={t('agendaMinutes', line.text)}
        value={line.minutes}
        onChange={(event) => {
          const minutes = Math.round(Number(event.currentTarget.value));
          if (minutes >= 0 && minutes <= 600) onMinutes(minutes);
        }}
      />
      <span class="agenda__acts">
        <IconButton
          icon="arrow-up"
          name={t('agendaUp', line.text)}
          class="agenda__act"
          disabled={first}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          name={t('agendaDown', line.text)}
          class="agenda__act"
          disabled={last}
          onPress={() => onMove(1)}
        />
        <IconButton icon="x" name={t('agendaRemove', line.text)} class="agenda__act" onPress={onRemove} />
      </span>
    </li>
  );
}
