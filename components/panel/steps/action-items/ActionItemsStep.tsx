import { browser } from 'wxt/browser';
import { useState } from 'preact/hooks';
import { isCommitted, type ActionItem } from '../../../../lib/domain/action-item';
import { mustDoMinutes } from '../../../../lib/domain/carry-over';
import type { Role } from '../../../../lib/domain/mentorship';
import { t, tn } from '../../../../lib/words/i18n';
import { kindKey } from '../../../../lib/words/kind-key';
import { commitNext, setCommitment } from '../../../../lib/storage/actions/action-items';
import { formatMinutes } from '../../../../lib/words/format';
import { rightNow } from '../../../../lib/browser/right-now';
import { act } from '../../../app/act';
import { inThisStore } from '../../../app/open-page';
import { useKeys } from '../../../ui/use-keys';
import { AddActionItem } from './AddActionItem';
import { CommitAll } from './CommitAll';
import { Decisions } from './Decisions';
import { itemKeys } from './item-keys';
import { ItemList } from './ItemList';
import { ParkLine } from './ParkLine';
import { useItemList } from './use-item-list';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';
import { useOpenItems } from '../use-items';
import './action-items-step.css';

/** What both take on, and their yes to it. */
export const actionItemsStep: StepPart<'action-items'> = {
  id: 'action-items',
  heading: () => t('actionItemsHeading'),
  useStateLine: useActionItemsState,
  useDone: useActionItemsDone,
  Body: ActionItemsStep,
};

/** Says how many promises there are, and how many still lack a yes. */
function useActionItemsState({ session }: RitualContext): string {
  const { thisTime } = useOpenItems(session);
  if (thisTime.length === 0) return t('actionItemsNone');
  const missing = thisTime.filter((item) => !isCommitted(item)).length;
  const count = tn('actionItemsCount', thisTime.length);
  return missing === 0 ? t('actionItemsAllCommitted', count) : tn('actionItemsToCommit', missing, count);
}

function useActionItemsDone({ session }: RitualContext): boolean {
  const { thisTime } = useOpenItems(session);
  return thisTime.length > 0 && thisTime.every(isCommitted);
}

/** Drafts action items and takes both people's yes to them. During the call it is the place to capture. */
function ActionItemsStep({ context }: { readonly context: RitualContext }) {
  const { session, myRole, active } = context;
  const { thisTime } = useOpenItems(session);
  const musts = thisTime.filter((item) => item.priority === 'must');
  const nices = thisTime.filter((item) => item.priority === 'nice');
  const shown = [...musts, ...nices];
  const list = useItemList(shown);
  const [parking, setParking] = useState(false);

  const ids = thisTime.map(({ id }) => id);
  const commitAll = (role: Role) =>
    void act({ work: () => setCommitment(ids, { role, committed: true, myRole }, rightNow()) });
  const commit = (items: readonly ActionItem[]) =>
    void act({
      work: () =>
        commitNext(
          items.map(({ id }) => id),
          myRole,
          rightNow(),
        ),
    });
  function readBack(): void {
    const path = inThisStore(`/readback.html?session=${session.id}`);
    const url = browser.runtime.getURL(path as '/sidepanel.html');
    void browser.windows.create({ type: 'popup', url, width: 960, height: 720 });
  }
  useKeys(active, itemKeys({ items: shown, onEdit: list.setEditing, commit, readBack }));

  return (
    <div class="action-items">
      <AddActionItem context={context} parking={parking} onPark={() => setParking(!parking)} />
      <ParkLine mentorshipId={context.mentorship.id} open={parking} />
      {thisTime.length === 0 && (
        <p class="quiet">{t(kindKey('actionItemsEmpty', context.mentorship.kind))}</p>
      )}
      {musts.length > 0 && <Title words={mustTitle(musts)} first />}
      <ItemList items={musts} label={tn('mustDos', musts.length)} list={list} context={context} />
      {nices.length > 0 && <Title words={tn('niceToDos', nices.length)} first={musts.length === 0} />}
      <ItemList items={nices} label={tn('niceToDos', nices.length)} list={list} context={context} />
      {thisTime.length > 0 && (
        <CommitAll context={context} items={thisTime} onCommit={commitAll} onReadBack={readBack} />
      )}
      <Decisions sessionId={session.id} />
    </div>
  );
}

/** Heads a list of items; the first one says what the rings below it ask for. */
function Title({ words, first }: { readonly words: string; readonly first: boolean }) {
  return (
    <div class="action-items__title">
      <h3>{words}</h3>
      {first && (
        <span class="action-items__ticks" aria-hidden="true">
          {t('ticksHead')}
        </span>
      )}
    </div>
  );
}

function mustTitle(musts: readonly ActionItem[]): string {
  // A sum of guesses: from two hours on, half an hour more or less says nothing.
  const sum = mustDoMinutes(musts);
  const minutes = sum < 120 ? sum : Math.round(sum / 30) * 30;
  const title = tn('mustDos', musts.length);
  return minutes > 0 ? t('mustDosWithTime', title, formatMinutes(minutes)) : title;
}
