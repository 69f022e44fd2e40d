import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatMinutes } from '../../lib/words/format';
import { tn } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';

interface Props {
  readonly lines: readonly { readonly minutes: number }[];
  readonly children: ComponentChildren;
}

/** All promises to review as one line of the agenda; it opens to show them. */
export function PromisesLine({ lines, children }: Props) {
  const [open, setOpen] = useState(false);
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  return (
    <li class="agenda__promises">
      <button type="button" class="agenda__draft" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="list-checks" />
        <span class="agenda__words">{tn('agendaPromises', lines.length)}</span>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} />
        <span class="agenda__length">{formatMinutes(minutes)}</span>
      </button>
      {open && <ol class="agenda">{children}</ol>}
    </li>
  );
}
