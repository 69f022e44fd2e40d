import { useRef, useState } from 'preact/hooks';
import type { EntryPart } from '../../../../lib/domain/quick-entry';
import { entryReader } from '../../../../lib/words/entry-reader';
import { t } from '../../../../lib/words/i18n';
import { addEntries } from '../../../../lib/storage/actions/entries';
import { spendDraft } from '../../../../lib/storage/actions/spend-draft';
import { listThirdPersons } from '../../../../lib/storage/queries/third-persons';
import { rightNow } from '../../../../lib/browser/right-now';
import { act } from '../../../app/act';
import { useLive } from '../../../app/use-live-query';
import { useDraft } from '../../../app/use-saved-text';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { leaveField, onKeys } from '../../../ui/keys';
import { Problem } from '../../../ui/Problem';
import type { RitualContext } from '../ritual-context';
import { focusFirstItem } from './item-keys';
import { UnderstoodParts, partsOf } from './UnderstoodParts';
import { useEntryReader } from './use-entry-reader';
import './add-action-item.css';

const nobody: string[] = [];

interface Props {
  readonly context: RitualContext;
  /** Whether the field that parks a topic is open. */
  readonly parking?: boolean;
  /** Opens that field; left out where there is no time for it. */
  readonly onPark?: () => void;
}

/** One line adds one item; pasted lines add one each. What is understood is shown while typing, and can be given back. */
export function AddActionItem({ context, parking = false, onPark }: Props) {
  const { session, mentorship, myRole, names, timeZone } = context;
  const key = `add-action-item:${session.id}`;
  const [line, setLine] = useDraft(key);
  const [asText, setAsText] = useState<readonly EntryPart[]>([]);
  /** Who was said to be a third person. */
  const [persons, setPersons] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const reader = useEntryReader();
  const others = useLive(() => listThirdPersons(mentorship.id), [mentorship.id], nobody);
  const entryContext = { now: rightNow(), timeZone, myRole, names, others: [...others, ...persons], asText };
  const entry =
    reader && line.trim() !== ''
      ? reader.readQuickEntry(line, { ...entryContext, language: reader.language })
      : null;
  const parts = entry ? partsOf(entry, context) : [];
  const perhapsName = entry?.perhapsName ?? '';
  const unread = entry && reader ? reader.unreadParts(entry.text, reader.language) : [];

  async function add(text: string): Promise<void> {
    const { readQuickEntries, language: words } = await entryReader();
    const entries = readQuickEntries(text, { ...entryContext, language: words });
    setProblem(entries.length === 0 ? t('addActionItemBlank') : '');
    const place = { mentorshipId: mentorship.id, sessionId: session.id, decidedIn: session.id };
    const items = entries.map((each) => ({ ...each, draftedBy: 'mentoree' as const }));
    const stored = act({
      work: () => spendDraft({ key, text: line }, () => addEntries(place, items, rightNow())),
    });
    type('');
    field.current?.focus();
    await stored;
  }
  function type(text: string): void {
    setLine(text);
    if (text.trim() !== '') return;
    setAsText([]);
    setPersons([]);
  }
  // What is typed needs the room more than a long word for its button.
  const wordClass = t('add').length > 5 ? ' add-item__add--long' : '';
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    void add(`${line}${pasted}`);
  }
  function giveBack(part: EntryPart): void {
    setAsText([...asText, part]);
    field.current?.focus();
  }
  /** Escape gives back what was understood last; where nothing is left of it, it leaves the field. */
  function onEscape(event: KeyboardEvent): void {
    const last = parts.at(-1);
    if (last) giveBack(last.part);
    else leaveField(event);
  }

  return (
    <form
      class="add-item"
      onSubmit={(event) => {
        event.preventDefault();
        void add(line);
      }}
    >
      <label class="visually-hidden" for="add-action-item">
        {t('addActionItem')}
      </label>
      <div class="add-item__line">
        <input
          ref={field}
          id="add-action-item"
          data-first
          class="add-item__field"
          dir="auto"
          autocomplete="off"
          value={line}
          placeholder={t('addActionItemPlaceholder')}
          aria-describedby="add-action-item-understood"
          onInput={(event) => {
            type(event.currentTarget.value);
            setProblem('');
          }}
          onPaste={onPaste}
          onKeyDown={onKeys({ escape: onEscape, arrowdown: focusFirstItem })}
        />
        {onPark && (
          <IconButton
            icon="bookmark"
            name={t('parkLine')}
            class="add-item__park"
            expanded={parking}
            onPress={onPark}
          />
        )}
        <button
          type="submit"
          class={`button add-item__add${wordClass}`}
          aria-label={t('add')}
          title={t('add')}
        >
          <span class="add-item__word">{t('add')}</span>
          <Icon name="plus" />
        </button>
      </div>
      <UnderstoodParts
        id="add-action-item-understood"
        parts={parts}
        unread={unread.filter((part) => part !== `@${perhapsName.split(' ')[0]}`)}
        onGiveBack={giveBack}
        perhapsName={perhapsName}
        onPerson={(name) => {
          setPersons([...persons, name]);
          field.current?.focus();
        }}
      />
      <Problem text={problem} place="add-item__problem" />
    </form>
  );
}
