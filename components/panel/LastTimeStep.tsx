import { useState } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import { needsDecision } from '../../lib/domain/carry-over';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, tn } from '../../lib/i18n';
import {
  carryActionItem,
  completeActionItem,
  dropActionItem,
  undoToActionItem,
} from '../../lib/storage/action-items';
import { persist } from '../../lib/storage/persist';
import { formatDate } from '../../lib/format';
import { showToast } from '../ui/toasts';
import { useKeys } from '../ui/use-keys';
import { rightNow } from '../ui/use-now';
import { ThirdCarry } from './ThirdCarry';
import type { RitualContext } from './ritual-context';
import { useOpenItems } from './use-items';
import './last-time-step.css';

/** Says how many promises of earlier sessions wait for a word. */
export function useLastTimeState({ session }: RitualContext): string {
  const { lastTime } = useOpenItems(session);
  return lastTime.length === 0 ? t('lastTimeNothingLeft') : tn('lastTimeLeft', lastTime.length);
}

/** Goes through what was left open: done, carried or dropped, one by one. */
export function LastTimeStep({ context }: { readonly context: RitualContext }) {
  const { lastTime } = useOpenItems(context.session);
  const [deciding, setDeciding] = useState<string | null>(null);
  const first = lastTime[0];
  const act = actions(context, setDeciding);
  const current = () => lastTime.find(({ id }) => id === focusedId()) ?? first;
  const onCurrent = (work: (item: ActionItem) => void) => () => {
    const item = current();
    if (item) work(item);
  };
  useKeys(context.active, { d: onCurrent(act.done), c: onCurrent(act.carry), x: onCurrent(act.drop) });

  if (lastTime.length === 0) return <p class="quiet">{t('lastTimeEmpty')}</p>;
  return (
    <ul class="last-time">
      {lastTime.map((item) => (
        <li key={item.id} class="last-time__item" data-item-id={item.id}>
          <label class="last-time__done">
            <input type="checkbox" checked={false} onChange={() => act.done(item)} />
            <span dir="auto">{item.text}</span>
          </label>
          <p class="last-time__facts">{facts(item, context)}</p>
          {deciding === item.id ? (
            <ThirdCarry item={item} context={context} onClose={() => setDeciding(null)} />
          ) : (
            <div class="last-time__acts">
              <button type="button" class="button button--quiet" onClick={() => act.carry(item)}>
                {t('carry')}{' '}
                <kbd class="key" aria-hidden="true">
                  C
                </kbd>
              </button>
              <button type="button" class="button button--quiet" onClick={() => act.drop(item)}>
                {t('drop')}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function focusedId(): string | null {
  return document.activeElement?.closest('[data-item-id]')?.getAttribute('data-item-id') ?? null;
}

function facts(item: ActionItem, { names }: RitualContext): string {
  const due = item.dueOn ? t('dueOn', formatDate(item.dueOn)) : t('dueByNextMeeting');
  const carried = item.carriedThrough.length;
  return [names[item.owner], due, ...(carried > 0 ? [tn('carriedTimes', carried)] : [])].join(' · ');
}

function actions({ session, timeZone }: RitualContext, setDeciding: (id: string | null) => void) {
  const undo = (item: ActionItem) => () => persist(() => undoToActionItem(item));
  return {
    done(item: ActionItem): void {
      void persist(() => completeActionItem(item.id, rightNow()));
      showToast({ text: t('toastDone', item.text), undo: undo(item) });
    },
    carry(item: ActionItem): void {
      if (needsDecision(item)) {
        setDeciding(item.id);
        return;
      }
      void persist(() => carryActionItem(item.id, session.id, localDateAt(rightNow(), timeZone)));
      showToast({ text: t('toastCarried', item.text), undo: undo(item) });
    },
    drop(item: ActionItem): void {
      void persist(() => dropActionItem(item.id, '', rightNow()));
      showToast({ text: t('toastDropped', item.text), undo: undo(item) });
    },
  };
}
