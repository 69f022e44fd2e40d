import type { AgendaItem } from '../../lib/domain/agenda-item';
import { oneLine } from '../../lib/domain/record';
import { t } from '../../lib/i18n';
import { useSavedText } from '../ui/use-saved-text';

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
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <li
      class="agenda__row"
      onKeyDown={onKeyDown}
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
        ⠿
      </span>
      <textarea
        class="input agenda__text"
        dir="auto"
        rows={1}
        aria-label={t('agendaLine')}
        value={text}
        onKeyDown={(event) => {
          // One line of the agenda is one line: Enter is done with it.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
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
      <button
        type="button"
        class="button button--quiet agenda__act"
        aria-label={t('agendaUp', line.text)}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="button button--quiet agenda__act"
        aria-label={t('agendaDown', line.text)}
        disabled={last}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        class="button button--quiet agenda__act"
        aria-label={t('agendaRemove', line.text)}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
