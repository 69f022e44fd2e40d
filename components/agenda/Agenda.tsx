import { agendaOverrun } from '../../lib/domain/agenda';
import type { Session } from '../../lib/domain/session';
import { formatDay, formatMinutes } from '../../lib/format';
import { t, tn } from '../../lib/i18n';
import { addLine } from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { setAgendaFinalBy, setAgendaFinalised } from '../../lib/storage/sessions';
import { tellBackground } from '../ui/tell-background';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import { AgendaList } from './AgendaList';
import { lineText, type AgendaNow } from './use-agenda';
import './agenda.css';

interface Props {
  readonly session: Session;
  readonly now: AgendaNow;
  /** The mentoree's first name: theirs is the last word. */
  readonly mentoree: string;
  /** The key that accepts the draft, printed on its button. */
  readonly acceptKey?: string;
}

/** The agenda of a meeting: drafted, accepted, edited, and finalised by the mentoree. */
export function Agenda({ session, now, mentoree, acceptKey }: Props) {
  const { agenda, draft, missing, lengthMinutes, write } = now;
  if (agenda.length === 0) {
    return (
      <div class="stack">
        <ol class="agenda">
          {draft.map((line) => (
            <li key={lineText(line)} class="agenda__draft">
              <span dir="auto">{lineText(line)}</span>
              <span class="quiet">{formatMinutes(line.minutes)}</span>
            </li>
          ))}
        </ol>
        <div class="row">
          <button type="button" class="button button--primary" onClick={() => void write(draft)}>
            {t('agendaUse')}{' '}
            {acceptKey && (
              <kbd class="key" aria-hidden="true">
                {acceptKey}
              </kbd>
            )}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="stack">
      <AgendaList agenda={agenda} />
      <p class="quiet">{fitText(agendaOverrun(agenda, lengthMinutes), lengthMinutes)}</p>
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
  const [text, setText] = useDraft(`agenda-line:${session.id}`);
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    const place = { mentorshipId: session.mentorshipId, sessionId: session.id };
    const line = { text, minutes: 5, origin: 'typed' as const, actionItemId: null };
    // The line is stored before the draft is forgotten: a crash in between loses nothing.
    const stored = persist(() => addLine(place, line, rightNow()));
    setText('');
    await stored;
  }
  return (
    <form class="agenda__add" onSubmit={(event) => void add(event)}>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={t('agendaAdd')}
        placeholder={t('agendaAdd')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('add')}
      </button>
    </form>
  );
}

interface FinaliseProps {
  readonly session: Session;
  readonly mentoree: string;
}

/** The day by which the mentoree has the last word, and the last word itself. */
function Finalise({ session, mentoree }: FinaliseProps) {
  const finalAt = session.agendaFinalisedAt;
  async function set(at: string | null): Promise<void> {
    await persist(() => setAgendaFinalised(session.id, at));
    await tellBackground();
  }
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
        <span>{t('agendaFinalBy', mentoree)}</span>
        <input
          type="date"
          class="input"
          value={session.agendaFinalBy ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value || null;
            void persist(() => setAgendaFinalBy(session.id, day));
          }}
        />
      </label>
      <button type="button" class="button" onClick={() => void set(rightNow())}>
        {t('agendaFinalise')}
      </button>
    </div>
  );
}

function fitText(over: number, lengthMinutes: number): string {
  if (over > 0) return tn('agendaOver', over);
  return over === 0 ? t('agendaFits', formatMinutes(lengthMinutes)) : tn('agendaFree', -over);
}
