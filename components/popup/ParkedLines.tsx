import type { AgendaItem } from '../../lib/domain/agenda-item';
import { t } from '../../lib/words/i18n';
import { listParkedLines } from '../../lib/storage/queries/agenda-items';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { firstName } from '../../lib/words/first-name';
import { removeLine } from '../agenda/line-acts';
import { useLive } from '../app/use-live-query';
import { IconButton } from '../ui/IconButton';

interface Parked {
  readonly line: AgendaItem;
  /** Named where there are several mentorships; else empty. */
  readonly partner: string;
}

const none: Parked[] = [];

/** What waits for the next agendas. */
export function ParkedLines() {
  const parked = useLive(readParked, [], none);
  if (parked.length === 0) return null;
  return (
    <section aria-labelledby="parked-lines">
      <h2 class="popup__group" id="parked-lines">
        {t('parkedHeading')}
      </h2>
      <ul>
        {parked.map(({ line, partner }) => (
          <li key={line.id} class="popup__parked">
            <span dir="auto">
              {line.text}
              {partner && <span class="quiet"> · {t('listWith', partner)}</span>}
            </span>
            <IconButton icon="x" name={t('agendaRemove', line.text)} onPress={() => void removeLine(line)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readParked(): Promise<Parked[]> {
  const mentorships = await listActiveMentorships();
  const rows = await Promise.all(
    mentorships.map(async ({ id, partnerName }) =>
      (await listParkedLines(id)).map((line) => ({
        line,
        partner: mentorships.length > 1 ? firstName(partnerName) : '',
      })),
    ),
  );
  return rows.flat();
}
