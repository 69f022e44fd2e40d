import { firstName } from '../../../lib/words/first-name';
import { t } from '../../../lib/words/i18n';
import { AddActionItem } from '../steps/action-items/AddActionItem';
import type { RitualContext } from '../steps/ritual-context';

/** The one thing that gets done until then, in one line. */
export function PromiseQuestion({ context }: { readonly context: RitualContext }) {
  const { myRole, names } = context;
  const question =
    myRole === 'mentoree' ? t('shortLanePromiseMine') : t('shortLanePromise', firstName(names.mentoree));
  return (
    <>
      <h2 class="short-lane__question">{question}</h2>
      <AddActionItem context={context} />
    </>
  );
}
