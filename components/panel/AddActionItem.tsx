import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuickEntry } from '../../lib/domain/quick-entry';
import { entryReader } from '../../lib/entry-reader';
import { t } from '../../lib/i18n';
import { addActionItem } from '../../lib/storage/action-items';
import { persist } from '../../lib/storage/persist';
import { formatDate, formatMinutes } from '../../lib/format';
import { useEntryReader } from '../ui/use-entry-reader';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import type { RitualContext } from './ritual-context';
import './add-action-item.css';

/** One line adds one item; pasted lines add one each. What is understood is shown while typing. */
export function AddActionItem({ context }: { readonly context: RitualContext }) {
  const { session, mentorship, myRole, names, timeZone } = context;
  const [line, setLine] = useDraft(`add-action-item:${session.id}`);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const reader = useEntryReader();
  const entryContext = { now: rightNow(), timeZone, myRole, names };
  const { readQuickEntry, language } = reader ?? {};
  const entry =
    line.trim() === ''
      ? null
      : (readQuickEntry?.(line, { ...entryContext, ...(language && { language }) }) ?? null);

  async function add(text: string): Promise<void> {
    const { readQuickEntries, language: words } = await entryReader();
    const entries = readQuickEntries(text, { ...entryContext, language: words });
    setProblem(entries.length === 0 ? t('addActionItemBlank') : '');
    const place = { mentorshipId: mentorship.id, sessionId: session.id };
    // The items are stored before the draft is forgotten: a crash in between loses nothing.
    const stored = entries.map((entry) =>
      persist(() => addActionItem(place, { ...entry, draftedBy: 'mentoree' }, rightNow())),
    );
    setLine('');
    field.current?.focus();
    await Promise.all(stored);
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    void add(`${line}${pasted}`);
  }

  return (
    <form
      class="add-action-item"
      onSubmit={(event) => {
        event.preventDefault();
        void add(line);
      }}
    >
      <label class="visually-hidden" for="add-action-item">
        {t('addActionItem')}
      </label>
      <input
        ref={field}
        id="add-action-item"
        class="input"
        dir="auto"
        autocomplete="off"
        value={line}
        placeholder={t('addActionItemPlaceholder')}
        aria-describedby="add-action-item-understood"
        onInput={(event) => {
          setLine(event.currentTarget.value);
          setProblem('');
        }}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <button type="submit" class="button">
        {t('add')}
      </button>
      <p class="add-action-item__understood" id="add-action-item-understood">
        {entry && <Understood entry={entry} context={context} />}
      </p>
      {problem && (
        <p class="warning add-action-item__problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function Understood({ entry, context }: { readonly entry: QuickEntry; readonly context: RitualContext }) {
  const tags = [
    context.names[entry.owner ?? 'mentoree'],
    entry.priority === 'nice' ? t('niceToDo') : t('mustDo'),
    entry.dueOn ? t('dueOn', formatDate(entry.dueOn)) : t('dueByNextMeeting'),
    ...(entry.estimateMinutes ? [formatMinutes(entry.estimateMinutes)] : []),
  ];
  return tags.map((tag) => (
    <span key={tag} class="tag">
      {tag}
    </span>
  ));
}

/** Keeps the caret where a keyboard command sent it: in the field that captures a line. */
export function useCaptureFocus(asked: boolean, at: string | undefined): void {
  useEffect(() => {
    if (!asked) return;
    requestAnimationFrame(() => document.getElementById('add-action-item')?.focus());
  }, [asked, at]);
}
