import type { AgendaItem } from '../../lib/domain/agenda-item';
import { t } from '../../lib/i18n';
import { listParkedLines, removeAgendaItem, restoreAgendaItem } from '../../lib/storage/agenda-items';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { firstName } from '../ui/first-name';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';

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
  function remove(line: AgendaItem): void {
    void persist(() => removeAgendaItem(line.id));
    showToast({ text: t('toastRemoved', line.text), undo: () => persist(() => restoreAgendaItem(line.id)) });
  }
  return (
    <section aria-labelledby="parked-lines">
      <h2 class="popup__group" id="parked-lines">
        {t('parkedHeading')}
      </h2>
      <ul>
        {parked.map(({ line, partner }) => (
          <li key={line.id} class="popup__item popup__item-line">
            <span dir="auto">
              {line.text}
              {partner && <span class="quiet"> · {t('listWith', partner)}</span>}
            </span>
            <button
              type="button"
              class="button button--quiet popup__act"
              aria-label={t('agendaRemove', line.text)}
              onClick={() => remove(line)}
            >
              ✕
            </button>
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
