import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../../lib/words/i18n';
import { parkWithUndo } from '../../../agenda/line-acts';
import { LineForm } from '../../../ui/LineForm';
import { useDraft } from '../../../app/use-saved-text';
import './add-action-item.css';

interface Props {
  readonly mentorshipId: string;
  /** Whether it was asked for; a line that waits in it shows it, too. */
  readonly open: boolean;
}

/** Parks a line for the next agenda: a topic that comes up now and waits. */
export function ParkLine({ mentorshipId, open }: Props) {
  const key = `park-line:${mentorshipId}`;
  const [line, setLine] = useDraft(key);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  async function park(): Promise<void> {
    if (line.trim() === '') return;
    const stored = parkWithUndo(mentorshipId, line, { key, text: line });
    setLine('');
    await stored;
  }

  if (!open && line === '') return null;
  return (
    <LineForm
      class="add-action-item"
      label={t('parkLine')}
      button={t('park')}
      text={line}
      field={field}
      onText={setLine}
      onSubmit={park}
    />
  );
}
