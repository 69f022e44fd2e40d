import { agendaBlocks, type DraftLine } from '../../lib/domain/agenda';
import { formatMinutes } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import { iconOf } from './line-icon';
import { PromisesLine } from './PromisesLine';
import { lineText } from './use-agenda';

/** A drafted agenda, to read: promises as one line that opens, then what was parked, then the goals. */
export function AgendaDraft({ draft }: { readonly draft: readonly DraftLine[] }) {
  const blocks = agendaBlocks(draft);
  return (
    <ol class="agenda">
      {blocks.map((block, index) => {
        const [line] = block.lines;
        if (!line) return null;
        if (block.kind === 'promises')
          return (
            <PromisesLine key="promises" lines={block.lines}>
              {block.lines.map((one) => (
                <Line key={one.actionItemId} line={one} />
              ))}
            </PromisesLine>
          );
        const isFirstParked = line.origin === 'parked' && blocks[index - 1]?.lines[0]?.origin !== 'parked';
        return (
          <Line key={lineText(line)} line={line} heading={isFirstParked ? t('agendaParkedHeading') : ''} />
        );
      })}
    </ol>
  );
}

function Line({ line, heading = '' }: { readonly line: DraftLine; readonly heading?: string }) {
  return (
    <li class="agenda__draft">
      {heading && <span class="agenda__heading">{heading}</span>}
      <Icon name={iconOf(line)} />
      <span class="agenda__words" dir="auto">
        {lineText(line)}
      </span>
      <span class="agenda__length">{formatMinutes(line.minutes)}</span>
    </li>
  );
}
