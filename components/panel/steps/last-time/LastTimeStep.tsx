import { useState } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { needsDecision } from '../../../../lib/domain/carry-over';
import { t, tn } from '../../../../lib/words/i18n';
import { Icon } from '../../../ui/Icon';
import { Key } from '../../../ui/Key';
import { useFirstFrame } from '../../../ui/use-first-frame';
import { useKeys } from '../../../ui/use-keys';
import { useItemList } from '../action-items/use-item-list';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';
import { useItems, useOpenItems } from '../use-items';
import { useKeptCaret } from '../use-kept-caret';
import { decisions } from './decisions';
import { LastTimeRow } from './LastTimeRow';
import './last-time-step.css';

/** What was left open in earlier sessions. */
export const lastTimeStep: StepPart<'last-time'> = {
  id: 'last-time',
  heading: () => t('lastTimeHeading'),
  useStateLine: useLastTimeState,
  useDone: ({ session }) => useOpenItems(session).lastTime.length === 0,
  Body: LastTimeStep,
};

/** Says how many promises of earlier sessions wait for a word. */
function useLastTimeState({ session }: RitualContext): string {
  const { lastTime, thisTime } = useOpenItems(session);
  if (lastTime.length > 0) return tn('lastTimeLeft', lastTime.length);
  const carried = thisTime.filter(wasCarried).length;
  return carried > 0 ? tn('toastCarriedAll', carried) : t('lastTimeNothingLeft');
}

function wasCarried({ carriedThrough }: ActionItem): boolean {
  return carriedThrough.length > 0;
}

/** As few as these are decided faster one by one. */
const fewest = 3;

/** Rows of the first frame; the rest follow in the next. */
const inFirstFrame = 8;

/** Goes through what was left open: all carried at once, or each done, carried or dropped by one key. */
function LastTimeStep({ context }: { readonly context: RitualContext }) {
  const items = useItems(context.session);
  const lastTime = items?.lastTime ?? [];
  const [deciding, setDeciding] = useState<string | null>(null);
  const list = useItemList(lastTime);
  const isFirstFrame = useFirstFrame();
  const decide = decisions(context, lastTime, setDeciding);
  // What returns wants an answer of its own.
  const easy = lastTime.filter((item) => !needsDecision(item) && !item.repeats);
  const left = lastTime.length - easy.length;
  const onCurrent = (work: (item: ActionItem) => void) => () => {
    const id = document.activeElement?.closest('[data-item-id]')?.getAttribute('data-item-id');
    const item = lastTime.find((one) => one.id === id);
    if (item) work(item);
  };
  useKeys(context.active, {
    d: onCurrent(decide.done),
    c: onCurrent(decide.carry),
    x: onCurrent(decide.drop),
    delete: onCurrent(decide.drop),
    'shift+c': () => decide.carryAll(easy),
    arrowdown: onCurrent((item) => decide.focusNext(item, 1)),
    arrowup: onCurrent((item) => decide.focusNext(item, -1)),
  });
  useKeptCaret([lastTime.length]);

  if (items?.lastTime.length === 0) return <NothingLeft carried={items.thisTime.filter(wasCarried).length} />;
  return (
    <>
      {easy.length >= fewest && (
        <button type="button" class="last-time__all" onClick={() => decide.carryAll(easy)}>
          <Icon name="arrow-right" />
          <span class="last-time__words">
            {left === 0 ? tn('carryAll', easy.length) : t('carrySome', easy.length, left)}
          </span>
          <Key of="Shift C" />
        </button>
      )}
      <ul class="last-time">
        {(isFirstFrame ? lastTime.slice(0, inFirstFrame) : lastTime).map((item, index) => (
          <LastTimeRow
            key={item.id}
            item={item}
            isDone={items?.doneThisTime.has(item.id) ?? false}
            context={context}
            first={index === 0}
            current={list.current === item.id}
            bare={isFirstFrame && list.current !== item.id}
            deciding={deciding === item.id}
            decide={decide}
            onCurrent={() => list.setCurrent(item.id)}
            onClose={() => setDeciding(null)}
          />
        ))}
      </ul>
    </>
  );
}

/** Says where what was carried is; what waits there is not done. */
function NothingLeft({ carried }: { readonly carried: number }) {
  if (carried === 0) return <p class="quiet">{t('lastTimeEmpty')}</p>;
  return (
    <p class="last-time__carried">
      <Icon name="arrow-right" />
      <span>
        {tn('toastCarriedAll', carried)}
        <span class="last-time__where">{t('lastTimeCarriedWhere', t('actionItemsHeading'))}</span>
      </span>
    </p>
  );
}
