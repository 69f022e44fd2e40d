import { useState } from 'preact/hooks';
import { positionBetween } from '../../lib/domain/agenda';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { t } from '../../lib/i18n';
import { changeAgendaItem, removeAgendaItem, restoreAgendaItem } from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { showToast } from '../ui/toasts';
import { AgendaRow } from './AgendaRow';

/** The lines of an agenda, to reword, reorder and remove. */
export function AgendaList({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');

  async function move(id: string, to: number): Promise<void> {
    const rest = agenda.filter((line) => line.id !== id);
    const index = Math.max(0, Math.min(rest.length, to));
    const position = positionBetween(rest[index - 1]?.position ?? null, rest[index]?.position ?? null);
    await persist(() => changeAgendaItem(id, { position }));
    setSpoken(t('agendaMoved', index + 1, agenda.length));
  }
  function remove(line: AgendaItem): void {
    void persist(() => removeAgendaItem(line.id));
    showToast({ text: t('toastRemoved', line.text), undo: () => persist(() => restoreAgendaItem(line.id)) });
  }

  return (
    <>
      <ol class="agenda">
        {agenda.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            first={index === 0}
            last={index === agenda.length - 1}
            onMove={(step) => void move(line.id, index + step)}
            onMinutes={(minutes) => void persist(() => changeAgendaItem(line.id, { minutes }))}
            onText={(text) => changeAgendaItem(line.id, { text })}
            onRemove={() => remove(line)}
            onDragStart={() => setDragged(line.id)}
            onDrop={() => dragged && void move(dragged, index)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}
