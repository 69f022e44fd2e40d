import { rightNow } from '../../../lib/browser/right-now';
import { longestActionItem, type ActionItem } from '../../../lib/domain/action-item';
import type { Mentorship, Role } from '../../../lib/domain/mentorship';
import { namesByRole } from '../../../lib/domain/names-by-role';
import { oneLine } from '../../../lib/domain/record';
import type { Session } from '../../../lib/domain/session';
import { editActionItem, undoToActionItem } from '../../../lib/storage/actions/action-items';
import { spendDraft } from '../../../lib/storage/actions/spend-draft';
import { addForgottenItem, correctOutcome } from '../../../lib/storage/actions/session-corrections';
import { deleteRecord, type Patch } from '../../../lib/storage/engine/records';
import { t, type MessageKey } from '../../../lib/words/i18n';
import { act } from '../../app/act';
import { useDraft } from '../../app/use-saved-text';
import { LineForm } from '../../ui/LineForm';
import { CorrectedText } from './CorrectedText';

const outcomes: readonly (readonly [ActionItem['status'], MessageKey])[] = [
  ['open', 'promiseOpen'],
  ['done', 'itemDone'],
  ['dropped', 'promiseDropped'],
];

interface Props {
  readonly session: Session;
  readonly mentorship: Mentorship;
  readonly items: readonly ActionItem[];
}

/** What was promised in a past session and what became of it, to be put right; and what was forgotten, to be added. */
export function CorrectItems({ session, mentorship, items }: Props) {
  const key = `correct:add-item:${session.id}`;
  const [text, setText] = useDraft(key);
  const names = namesByRole(mentorship, t('you'));
  async function add(): Promise<void> {
    const words = oneLine(text, longestActionItem);
    if (words === '') return;
    const item = { text: words, owner: 'mentoree' as const, draftedBy: mentorship.role };
    const stored = act({
      work: () => spendDraft({ key, text }, () => addForgottenItem(session, item, rightNow())),
      text: t('toastCorrected'),
      undo: (added) => deleteRecord('actionItems', added.id),
    });
    setText('');
    await stored;
  }
  return (
    <section class="stack">
      <h3 class="record__small">{t('actionItemsHeading')}</h3>
      <ul class="stack">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} session={session} names={names} />
        ))}
      </ul>
      <LineForm
        class="row"
        label={t('correctAddItem')}
        button={t('add')}
        text={text}
        longest={longestActionItem}
        onText={setText}
        onSubmit={add}
      />
    </section>
  );
}

interface RowProps {
  readonly item: ActionItem;
  readonly session: Session;
  readonly names: Readonly<Record<Role, string>>;
}

/** A third person of an item stands among the owners until one of the two is chosen. */
const third = 'third';

function ItemRow({ item, session, names }: RowProps) {
  const change = (patch: Patch<'actionItems'>) =>
    act({
      work: () => editActionItem(item.id, patch, rightNow()),
      text: t('toastCorrected'),
      undo: () => undoToActionItem(item),
    });
  const setOutcome = (status: ActionItem['status']) =>
    act({
      work: () => correctOutcome(item.id, session.id, status, rightNow()),
      text: t('toastCorrected'),
      undo: () => undoToActionItem(item),
    });
  return (
    <li class="correct__item">
      <CorrectedText
        id={item.id}
        text={item.text}
        longest={longestActionItem}
        label={t('correctTextOf', item.text)}
        onChange={(text) => change({ text })}
      />
      <select
        class="input"
        aria-label={t('correctOwnerOf', item.text)}
        value={item.ownerName === '' ? item.owner : third}
        onChange={(event) => {
          const owner = event.currentTarget.value;
          if (owner !== third) void change({ owner: owner as Role, ownerName: '' });
        }}
      >
        {item.ownerName !== '' && <option value={third}>{item.ownerName}</option>}
        <option value="mentoree">{names.mentoree}</option>
        <option value="mentor">{names.mentor}</option>
      </select>
      <select
        class="input"
        aria-label={t('correctStatusOf', item.text)}
        value={item.status}
        onChange={(event) => void setOutcome(event.currentTarget.value as ActionItem['status'])}
      >
        {outcomes.map(([status, key]) => (
          <option key={status} value={status}>
            {t(key)}
          </option>
        ))}
      </select>
    </li>
  );
}
