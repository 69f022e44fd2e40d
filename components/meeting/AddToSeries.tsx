import type { Mentorship } from '../../lib/domain/mentorship';
import { repeatBounds } from '../../lib/domain/series';
import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { InputField } from '../ui/InputField';
import { addMeetings } from './book-series';
import './series.css';

interface Props {
  readonly mentorship: Mentorship;
  readonly session: Session;
}

const usual = 4;

/** Adds meetings at the end of a series, as far as there is room. */
export function AddToSeries({ mentorship, session }: Props) {
  const [typed, setTyped] = useDraft(`series-more:${session.uid}`);
  const room = repeatBounds.count[1] - (session.series?.count ?? 0);
  if (room <= 0) return null;
  const text = typed === '' ? String(Math.min(usual, room)) : typed;
  const more = Number(text);
  const isPossible = Number.isInteger(more) && more >= 1 && more <= room;
  return (
    <form
      class="series__fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPossible) return;
        setTyped('');
        void addMeetings(mentorship, session, more);
      }}
    >
      <InputField
        type="number"
        label={t('seriesAddCount')}
        min={1}
        max={room}
        value={text}
        onText={setTyped}
      />
      <button type="submit" class="button">
        {t('seriesAdd')}
      </button>
    </form>
  );
}
