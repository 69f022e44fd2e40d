import { useState } from 'preact/hooks';
import { agendaBlocks, positionBetween } from '../../lib/domain/agenda';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { t } from '../../lib/words/i18n';
import { changeAgendaItem } from '../../lib/storage/actions/agenda-items';
import { act } from '../app/act';
import { AgendaRow } from './AgendaRow';
import { removeLine } from './line-acts';
import { PromisesLine } from './PromisesLine';

/** The lines of an agenda, to reword, reorder and remove; many promises in a row are one line that opens. */
export function AgendaList({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const blocks = agendaBlocks(agenda);

  async function move(id: string, to: number): Promise<void> {
    const before = agenda.find((line) => line.id === id)?.position ?? 0;
    const rest = agenda.filter((line) => line.id !== id);
    const index = Math.max(0, Math.min(rest.length, to));
    const position = positionBetween(rest[index - 1]?.position ?? null, rest[index]?.position ?? null);
    await act({
      work: () => changeAgendaItem(id, { position }),
      text: t('agendaMoved', index + 1, agenda.length),
      undo: () => changeAgendaItem(id, { position: before }),
    });
    setSpoken(t('agendaMoved', index + 1, agenda.length));
  }
  /** Where a line goes by one step: past its neighbour, or past all promises that are one line there. */
  function stepped(line: AgendaItem, step: 1 | -1): number {
    const index = agenda.indexOf(line);
    const at = blocks.findIndex(({ lines }) => lines.includes(line));
    const own = blocks[at];
    const passed = own?.kind === 'promises' ? 1 : (blocks[at + step]?.lines.length ?? 1);
    return index + step * passed;
  }
  const rowOf = (line: AgendaItem) => {
    const index = agenda.indexOf(line);
    return (
      <AgendaRow
        key={line.id}
        line={line}
        first={index === 0}
        last={index === agenda.length - 1}
        onMove={(step) => void move(line.id, stepped(line, step))}
        onMinutes={(minutes) => void act({ work: () => changeAgendaItem(line.id, { minutes }) })}
        onText={(text) => changeAgendaItem(line.id, { text })}
        onRemove={() => void removeLine(line)}
        onDragStart={() => setDragged(line.id)}
        onDrop={() => dragged && void move(dragged, index)}
      />
    );
  };
  return (
    <>
      <ol class="agenda">
        {blocks.flatMap(({ kind, lines }) =>
          kind === 'promises'
            ? [
                <PromisesLine key={lines[0]?.id} lines={lines}>
                  {lines.map(rowOf)}
                </PromisesLine>,
              ]
            : lines.map(rowOf),
        )}
      </ol>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}
