import { rightNow } from '../../../lib/browser/right-now';
import { longestLine, type AgendaItem } from '../../../lib/domain/agenda-item';
import { oneLine } from '../../../lib/domain/record';
import type { Session } from '../../../lib/domain/session';
import {
  addLine,
  changeAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
} from '../../../lib/storage/actions/agenda-items';
import { spendDraft } from '../../../lib/storage/actions/spend-draft';
import { t } from '../../../lib/words/i18n';
import { act } from '../../app/act';
import { useDraft } from '../../app/use-saved-text';
import { IconButton } from '../../ui/IconButton';
import { LineForm } from '../../ui/LineForm';
import { CorrectedText } from './CorrectedText';

const usualMinutes = 5;

interface Props {
  readonly heading: string;
  readonly lines: readonly AgendaItem[];
  /** The session on whose agenda a line can be added; null: none can be. */
  readonly addTo: Session | null;
}

/** Lines of a past agenda, or what was decided, to be put right, taken off and added to. */
export function CorrectLines({ heading, lines, addTo }: Props) {
  if (lines.length === 0 && !addTo) return null;
  return (
    <section class="stack">
      <h3 class="record__small">{heading}</h3>
      <ul class="stack">
        {lines.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
      </ul>
      {addTo && <AddLine session={addTo} />}
    </section>
  );
}

function LineRow({ line }: { readonly line: AgendaItem }) {
  const { id, text: before } = line;
  const change = (text: string) =>
    act({
      work: () => changeAgendaItem(id, { text }),
      text: t('toastCorrected'),
      undo: () => changeAgendaItem(id, { text: before }),
    });
  const remove = () =>
    act({
      work: () => removeAgendaItem(id),
      text: t('toastRemoved', before),
      undo: () => restoreAgendaItem(id),
    });
  return (
    <li class="correct__line">
      <CorrectedText
        id={id}
        text={before}
        longest={longestLine}
        label={t('correctTextOf', before)}
        onChange={change}
      />
      <IconButton icon="trash" name={t('agendaRemove', before)} onPress={() => void remove()} />
    </li>
  );
}

function AddLine({ session }: { readonly session: Session }) {
  const key = `correct:add-line:${session.id}`;
  const [text, setText] = useDraft(key);
  async function add(): Promise<void> {
    const words = oneLine(text, longestLine);
    if (words === '') return;
    const place = { mentorshipId: session.mentorshipId, sessionId: session.id };
    const line = { text: words, minutes: usualMinutes, origin: 'typed' as const, actionItemId: null };
    const stored = act({
      work: () => spendDraft({ key, text }, () => addLine(place, line, rightNow())),
      text: t('toastCorrected'),
      undo: (added) => removeAgendaItem(added.id),
    });
    setText('');
    await stored;
  }
  return (
    <LineForm
      class="row"
      label={t('agendaAdd')}
      button={t('add')}
      text={text}
      longest={longestLine}
      onText={setText}
      onSubmit={add}
    />
  );
}
