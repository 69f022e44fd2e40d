import { useState } from 'preact/hooks';
import type { PairKind } from '../../lib/domain/pair-kind';
import type { Change } from '../../lib/merge/changes';
import type { ExchangePlan } from '../../lib/merge/exchange';
import { addedWords, changedWords } from '../../lib/words/change-counts';
import { t, tn } from '../../lib/words/i18n';
import { sideBySide } from '../../lib/words/side-by-side';
import { fieldWords, kindWords, nameOf } from './change-words';

type Kind = Change['kind'];

interface LinesProps extends Pick<ExchangePlan, 'changes' | 'refused'> {
  /** The kind of pair, whose words are used. */
  readonly kind: PairKind;
  /** Whether something else was said before, so that nothing here is no news. */
  readonly isRest: boolean;
}

/** Everything a code will change, by name: what counts most is open, what is merely new can be opened. */
export function PlanLines({ changes, refused, kind, isRest }: LinesProps) {
  const of = (what: Kind) => changes.filter((change) => change.kind === what);
  const [joined, back] = [of('joined'), of('back')];
  if (changes.length === 0 && refused.length === 0) return isRest ? null : <p>{t('exchangeNothing')}</p>;
  return (
    <div class="stack">
      {refused.length > 0 && (
        <div class="warning stack">
          <p>{t('exchangeRefused')}</p>
          <ul class="exchange__list">
            {refused.map(({ what, name }) => (
              <li key={`${what} ${name}`} dir="auto">
                {t(what === 'own-word' ? 'refusedWord' : 'refusedLink', name)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {byTable(of('changed')).map(([table, rows]) => (
        <Group key={table} title={changedWords(table, rows.length)} rows={rows} kind={kind} isOpen />
      ))}
      {joined.length > 0 && <Group title={t('exchangeJoined')} rows={joined} kind={kind} isOpen />}
      {back.length > 0 && <Group title={t('exchangeBack')} rows={back} kind={kind} isOpen />}
      {byTable(of('added')).map(([table, rows]) => (
        <Group
          key={table}
          title={addedWords(table, rows.length)}
          rows={rows}
          kind={kind}
          isOpen={rows.length <= 3}
        />
      ))}
    </div>
  );
}

interface RemovalProps {
  readonly changes: readonly Change[];
  readonly answer: 'remove' | 'keep' | null;
  readonly onAnswer: (answer: 'remove' | 'keep') => void;
}

/** What the partner removed, by name. It goes here only after a yes. */
export function Removals({ changes, answer, onAnswer }: RemovalProps) {
  const removed = changes.filter(({ kind }) => kind === 'removed');
  if (removed.length === 0) return null;
  return (
    <fieldset class="warning stack">
      <legend class="exchange__legend">{tn('exchangeRemoved', removed.length)}</legend>
      <ul class="exchange__list">
        {removed.map((change) => (
          <li key={change.id} dir="auto">
            {t('kindAndName', kindWords(change.table), nameOf(change.row))}
          </li>
        ))}
      </ul>
      {(['remove', 'keep'] as const).map((value) => (
        <label key={value} class="check">
          <input type="radio" name="removals" checked={answer === value} onChange={() => onAnswer(value)} />
          <span>{t(value === 'remove' ? 'removalsRemove' : 'removalsKeep')}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly Change[];
  readonly kind: PairKind;
  readonly isOpen: boolean;
}

/** A code may bring tens of thousands of records: what is closed is not drawn before it is opened. */
function Group({ title, rows, kind, isOpen }: GroupProps) {
  const [open, setOpen] = useState(isOpen && rows.length <= 100);
  return (
    <details
      class="exchange__group"
      open={open}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{title}</summary>
      <ul class="exchange__list">
        {(open ? rows : []).map((change) => (
          <li key={change.id}>
            <span dir="auto">{lineOf(change)}</span>
            {change.fields.length > 0 && (
              <ul class="exchange__fields quiet">
                {fieldWords(change, kind).map((line) => (
                  <li key={line} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function lineOf({ kind, table, row, others }: Change): string {
  if (kind === 'joined') return t('joinedNamed', nameOf(row), sideBySide(others.map(nameOf)));
  return kind === 'back' ? t('kindAndName', kindWords(table), nameOf(row)) : nameOf(row);
}

function byTable(changes: readonly Change[]): [Change['table'], Change[]][] {
  const tables = [...new Set(changes.map(({ table }) => table))];
  return tables.map((table) => [table, changes.filter((change) => change.table === table)]);
}
