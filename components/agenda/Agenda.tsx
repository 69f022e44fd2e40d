import type { Session } from '../../lib/domain/session';
import { formatDate, formatDay } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { addLine } from '../../lib/storage/actions/agenda-items';
import { spendDraft } from '../../lib/storage/actions/spend-draft';
import { setAgendaFinalBy, setAgendaFinalised } from '../../lib/storage/actions/sessions';
import { act } from '../app/act';
import { onKeys } from '../ui/keys';
import { LineForm } from '../ui/LineForm';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft } from '../app/use-saved-text';
import { AgendaDraft } from './AgendaDraft';
import { AgendaList } from './AgendaList';
import { MinutesBar } from './MinutesBar';
import type { AgendaNow } from './use-agenda';
import './agenda.css';
import { Key } from '../ui/Key';

interface Props {
  readonly session: Session;
  readonly now: AgendaNow;
  /** The mentoree's first name, who has the last word; null: the person at this keyboard. */
  readonly mentoree: string | null;
  /** The key that accepts the draft, printed on its button. */
  readonly acceptKey?: string;
  /** What follows once the draft was accepted by Enter; by any other press, its lines are there to be changed. */
  readonly onAccepted?: () => void;
}

/** The agenda of a meeting: drafted, accepted, edited, and finalised by the mentoree. */
export function Agenda({ session, now, mentoree, acceptKey, onAccepted }: Props) {
  const { agenda, draft, missing, lengthMinutes, finalBy, write } = now;
  if (agenda.length === 0) {
    return (
      <div class="stack">
        <AgendaDraft draft={draft} />
        <MinutesBar lines={draft} lengthMinutes={lengthMinutes} />
        <div class="row">
          <button
            type="button"
            class="button button--primary agenda__use"
            data-first
            onClick={() => void write(draft)}
            onKeyDown={onKeys({
              enter: () => {
                void write(draft);
                onAccepted?.();
              },
            })}
          >
            {t('agendaUse')} {acceptKey && <Key of={acceptKey} />}
          </button>
        </div>
        {finalBy && <p class="quiet">{t('agendaDraftNote', mentoree ?? t('you'), formatDate(finalBy))}</p>}
      </div>
    );
  }
  return (
    <div class="stack">
      <AgendaList agenda={agenda} />
      <MinutesBar lines={agenda} lengthMinutes={lengthMinutes} />
      {missing.length > 0 && (
        <button type="button" class="button" onClick={() => void write(missing)}>
          {tn('agendaAddMissing', missing.length)}
        </button>
      )}
      <AddAgendaLine session={session} />
      <Finalise session={session} mentoree={mentoree} />
    </div>
  );
}

function AddAgendaLine({ session }: { readonly session: Session }) {
  const key = `agenda-line:${session.id}`;
  const [text, setText] = useDraft(key);
  async function add(): Promise<void> {
    if (text.trim() === '') return;
    const place = { mentorshipId: session.mentorshipId, sessionId: session.id };
    const line = { text, minutes: 5, origin: 'typed' as const, actionItemId: null };
    const stored = act({
      work: () => spendDraft({ key, text }, () => addLine(place, line, rightNow())),
    });
    setText('');
    await stored;
  }
  return (
    <LineForm
      class="agenda__add"
      label={t('agendaAdd')}
      button={t('add')}
      text={text}
      onText={setText}
      onSubmit={add}
    />
  );
}

interface FinaliseProps {
  readonly session: Session;
  readonly mentoree: string | null;
}

/** The day by which the mentoree has the last word, and the last word itself. */
function Finalise({ session, mentoree }: FinaliseProps) {
  const finalAt = session.agendaFinalisedAt;
  const set = (at: string | null) => act({ work: () => setAgendaFinalised(session.id, at) });
  if (finalAt)
    return (
      <p class="agenda__final-by">
        <span class="tag">{t('agendaFinal', formatDay(finalAt))}</span>
        <button type="button" class="button button--quiet" onClick={() => void set(null)}>
          {t('agendaReopen')}
        </button>
      </p>
    );
  return (
    <div class="agenda__final-by">
      <label class="agenda__final-by">
        <span>{mentoree === null ? t('agendaFinalByMe') : t('agendaFinalBy', mentoree)}</span>
        <input
          type="date"
          class="input"
          value={session.agendaFinalBy ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value || null;
            void act({ work: () => setAgendaFinalBy(session.id, day) });
          }}
        />
      </label>
      <button type="button" class="button button--quiet" onClick={() => void set(rightNow())}>
        {t('agendaFinalise')}
      </button>
    </div>
  );
}
