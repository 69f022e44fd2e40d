import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import { cleanName } from '../../lib/domain/item-owner';
import { listThirdPersons } from '../../lib/storage/queries/third-persons';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { useDraft } from '../app/use-saved-text';
import { onKeys } from '../ui/keys';

interface Props {
  readonly item: ActionItem;
  readonly class: string;
  readonly describedBy: string | undefined;
  readonly onName: (name: string) => void;
  /** The field is done with; by a key, so that the keyboard goes back to where it came from. */
  readonly onClose: (byKey: boolean) => void;
}

const nobody: string[] = [];

/** The name of somebody who is none of the two; those named before are offered. */
export function ThirdPersonName({ item, class: look, describedBy, onName, onClose }: Props) {
  const [name, setName] = useDraft(`third-person:${item.id}`);
  const known = useLive(() => listThirdPersons(item.mentorshipId), [item.mentorshipId], nobody);
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => field.current?.focus(), []);

  function leave(how: { readonly keep: boolean; readonly byKey: boolean }): void {
    if (left.current) return;
    left.current = true;
    if (how.keep && cleanName(name) !== '') onName(name);
    setName('');
    onClose(how.byKey);
  }
  return (
    <>
      <input
        ref={field}
        class={look}
        dir="auto"
        autocomplete="off"
        list={`third-persons-${item.id}`}
        aria-label={t('thirdPersonName')}
        aria-describedby={describedBy}
        placeholder={t('thirdPersonName')}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={() => leave({ keep: true, byKey: false })}
        onKeyDown={onKeys({
          enter: () => leave({ keep: true, byKey: true }),
          escape: () => leave({ keep: false, byKey: true }),
        })}
      />
      <datalist id={`third-persons-${item.id}`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
