import type { EntryPart, QuickEntry } from '../../../../lib/domain/quick-entry';
import type { Role } from '../../../../lib/domain/mentorship';
import { formatDate, formatMinutes } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/icons';
import type { RitualContext } from '../ritual-context';
import { seesToIt, shortNameOf } from './short-name';

/** A part of a typed line that was understood. */
export interface Understood {
  readonly part: EntryPart;
  readonly icon: IconName;
  readonly words: string;
}

/** Returns what was understood of a line, in the order an item shows it: only what was said, nothing that is merely usual. */
export function partsOf(entry: QuickEntry, context: RitualContext): Understood[] {
  const { isDecision, owner, ownerName, priority, estimateMinutes, dueOn, repeats } = entry;
  const whoWords = (role: Role) => (ownerName ? seesToIt : shortNameOf)(context, role);
  return [
    ...(isDecision ? [{ part: 'isDecision', icon: 'equal', words: t('decisionOne') } as const] : []),
    ...(ownerName ? [{ part: 'ownerName', icon: 'user', words: ownerName } as const] : []),
    ...(owner ? [{ part: 'owner', icon: 'user', words: whoWords(owner) } as const] : []),
    ...(priority
      ? [{ part: 'priority', icon: 'target', words: t(priority === 'nice' ? 'niceToDo' : 'mustDo') } as const]
      : []),
    ...(repeats ? [{ part: 'repeats', icon: 'repeat', words: t('everyTime') } as const] : []),
    ...(dueOn ? [{ part: 'dueOn', icon: 'calendar', words: formatDate(dueOn) } as const] : []),
    ...(estimateMinutes
      ? [{ part: 'estimateMinutes', icon: 'timer', words: formatMinutes(estimateMinutes) } as const]
      : []),
  ];
}

interface Props {
  readonly id: string;
  readonly parts: readonly Understood[];
  /** What looks meant, and was not understood. */
  readonly unread: readonly string[];
  readonly onGiveBack: (part: EntryPart) => void;
  /** What could be a third person's name; '': nothing. */
  readonly perhapsName: string;
  readonly onPerson: (name: string) => void;
}

/**
 * What was understood of a line, each part with the way back into the text; what could be a name, which one press makes
 * one; and what was not understood. Both stay in the text.
 */
export function UnderstoodParts({ id, parts, unread, onGiveBack, perhapsName, onPerson }: Props) {
  return (
    <div class="understood" id={id}>
      {parts.map(({ part, icon, words }) => (
        <button
          key={part}
          type="button"
          class="understood__part"
          aria-label={t('entryGiveBack', words)}
          title={t('entryGiveBack', words)}
          onClick={() => onGiveBack(part)}
        >
          <Icon name={icon} size={13} /> {words} <Icon name="x" size={13} />
        </button>
      ))}
      {perhapsName !== '' && (
        <button
          type="button"
          class="understood__part understood__part--offered"
          onClick={() => onPerson(perhapsName)}
        >
          <Icon name="user" size={13} /> {t('entryPerhapsName', perhapsName)}
        </button>
      )}
      {unread.length > 0 && (
        <span class="understood__not" dir="auto">
          {t('entryUnread', unread.join(', '))}
        </span>
      )}
    </div>
  );
}
