import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { QuickEntry } from '../../lib/domain/quick-entry';
import { listThirdPersons } from '../../lib/storage/queries/third-persons';
import { firstName } from '../../lib/words/first-name';
import { formatDate, formatMinutes } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';
import { readLine } from './line-acts';

interface Props {
  readonly line: string;
  /** What is asked, where the line is a question. */
  readonly question: string | null;
  readonly target: Mentorship;
  readonly mentorships: readonly Mentorship[];
  readonly onTarget: (id: string) => void;
  /** Who was said to be a third person. */
  readonly persons: readonly string[];
  readonly onPerson: (name: string) => void;
}

/** What Enter will do with the line: with whom, what was understood of it, and the choice between adding and parking. */
export function LineReading(props: Props) {
  const { line, question, target, mentorships, onTarget, persons, onPerson } = props;
  const { words, perhapsName } = useUnderstood(target, question === null ? line : '', persons);
  return (
    <div class="line-field__reading">
      {mentorships.length > 1 && (
        <select
          class="input line-field__with"
          aria-label={t('setUpWith')}
          value={target.id}
          onChange={(event) => onTarget(event.currentTarget.value)}
        >
          <MentorshipOptions mentorships={mentorships} />
        </select>
      )}
      <span class="line-field__understood" role="status" dir="auto">
        {words}
      </span>
      {/* Enter presses the first of the two. */}
      {question === null && (
        <button type="submit" class="button button--primary line-field__act" data-act="add">
          {t('add')}
        </button>
      )}
      <button type="submit" class="button line-field__act" data-act="park" title={t('parkLine')}>
        {t('park')}
      </button>
      {perhapsName !== '' && (
        <button
          type="button"
          class="button line-field__offer"
          aria-label={t('entryPerhapsName', perhapsName)}
          title={t('entryPerhapsName', perhapsName)}
          onClick={() => onPerson(perhapsName)}
        >
          <Icon name="user" size={13} /> <span class="line-field__name">{perhapsName}</span>
        </button>
      )}
    </div>
  );
}

interface Understood {
  /** What the line says beside its text; empty where it says nothing else. */
  readonly words: string;
  /** What could be a third person's name; '': nothing. */
  readonly perhapsName: string;
}

const nothing: Understood = { words: '', perhapsName: '' };

function useUnderstood(target: Mentorship, line: string, persons: readonly string[]): Understood {
  const [read, setRead] = useState(nothing);
  // Read once: a search of as many letters would read all items as often.
  const namedBefore = useMemo(() => {
    let names: Promise<string[]> | undefined;
    return () => (names ??= listThirdPersons(target.id));
  }, [target.id]);
  useEffect(() => {
    let latest = true;
    if (line.trim() !== '')
      void readLine(target, line, persons, namedBefore).then(([entry]) => {
        if (latest) setRead(entry ? { ...entry, words: wordsOf(entry, target) } : nothing);
      });
    return () => {
      latest = false;
    };
  }, [line, target, persons]);
  // While the next letter is read, what was understood stays: nothing flickers.
  return line.trim() === '' ? nothing : read;
}

function wordsOf(entry: QuickEntry, target: Mentorship): string {
  const { isDecision, owner, ownerName, priority, estimateMinutes, dueOn, repeats } = entry;
  const whose = owner === target.role ? t('you') : firstName(target.partnerName);
  return [
    ...(isDecision ? [t('decisionOne')] : []),
    ...(ownerName ? [ownerName] : []),
    ...(owner && !ownerName ? [whose] : []),
    ...(repeats ? [t('everyTime')] : []),
    ...(dueOn ? [formatDate(dueOn)] : []),
    ...(estimateMinutes ? [formatMinutes(estimateMinutes)] : []),
    ...(priority ? [t(priority === 'nice' ? 'niceToDo' : 'mustDo')] : []),
  ].join(' · ');
}
