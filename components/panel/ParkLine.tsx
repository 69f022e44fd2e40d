import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { parkLine, removeAgendaItem } from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { showToast } from '../ui/toasts';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import './add-action-item.css';

/** Parks a line for the next agenda: a topic that comes up now and waits. */
export function ParkLine({ mentorshipId }: { readonly mentorshipId: string }) {
  const [line, setLine] = useDraft(`park-line:${mentorshipId}`);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  async function park(event: Event): Promise<void> {
    event.preventDefault();
    if (line.trim() === '') return;
    // The line is stored before the draft is forgotten: a crash in between loses nothing.
    const stored = persist(() => parkLine(mentorshipId, line, rightNow()));
    setLine('');
    const parked = await stored;
    showToast({
      text: t('toastParked', parked.text),
      undo: () => persist(() => removeAgendaItem(parked.id)),
    });
  }

  if (!open && line === '') {
    return (
      <button type="button" class="button button--quiet park-line__open" onClick={() => setOpen(true)}>
        {t('parkLine')}
      </button>
    );
  }
  return (
    <form class="add-action-item" onSubmit={(event) => void park(event)}>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={t('parkLine')}
        placeholder={t('parkLine')}
        ref={field}
        value={line}
        onInput={(event) => setLine(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('park')}
      </button>
    </form>
  );
}
