import { addDays, formatISO, parseISO } from 'date-fns';
import { useState } from 'preact/hooks';
import { agendaOverrun, draftAgenda, positionBetween, type DraftLine } from '../../lib/domain/agenda';
import type { ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { toMs } from '../../lib/domain/instant';
import type { Session } from '../../lib/domain/session';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t, tn } from '../../lib/i18n';
import { listOpenActionItems } from '../../lib/storage/action-items';
import {
  addLine,
  changeAgendaItem,
  listAgenda,
  listParkedLines,
  removeAgendaItem,
  restoreAgendaItem,
  writeAgendaDraft,
} from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { setAgendaFinalBy } from '../../lib/storage/sessions';
import { firstName } from '../ui/first-name';
import { formatMinutes } from '../../lib/format';
import { showToast } from '../ui/toasts';
import { useKeys } from '../ui/use-keys';
import { useLive } from '../ui/use-live-query';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import { AgendaRow } from './AgendaRow';
import type { RitualContext } from './ritual-context';
import './agenda-step.css';

/** Says how many lines the next agenda has, and whether they are only a draft. */
export function useAgendaState({ nextSession, mentorship }: RitualContext): string {
  const agenda = useLive(
    () => (nextSession ? listAgenda(nextSession.id) : nothing()),
    [nextSession?.id],
    none,
  );
  const parked = useLive(() => listParkedLines(mentorship.id), [mentorship.id], none);
  if (agenda.length > 0) return tn('agendaLines', agenda.length);
  return parked.length > 0 ? tn('agendaParked', parked.length) : t('agendaDraftState');
}

const none: AgendaItem[] = [];
const noItems: ActionItem[] = [];
const nothing = async () => none;

/** The next meeting's agenda, grown from the action items; the mentoree finalises it. */
export function AgendaStep({ context }: { readonly context: RitualContext }) {
  const { nextSession, mentorship, active, next } = context;
  const items = useLive(() => listOpenActionItems(mentorship.id), [mentorship.id], noItems);
  const parked = useLive(() => listParkedLines(mentorship.id), [mentorship.id], none);
  const agenda = useLive(
    () => (nextSession ? listAgenda(nextSession.id) : nothing()),
    [nextSession?.id],
    none,
  );
  const lengthMinutes = lengthOf(nextSession, mentorship.usualLengthMinutes);
  const draft = draftAgenda({ items, parked, lengthMinutes });
  const accepted = agenda.length > 0;
  const missing = accepted ? draft.filter((line) => isMissing(line, agenda)) : [];

  async function write(lines: readonly DraftLine[]): Promise<void> {
    if (!nextSession) return;
    const written = lines.map((line) => ({ ...line, text: lineText(line) }));
    await persist(() => writeAgendaDraft(nextSession, written, rightNow()));
    if (nextSession.agendaFinalBy === null) {
      await persist(() => setAgendaFinalBy(nextSession.id, dayBefore(nextSession)));
    }
  }
  useKeys(active && nextSession !== null && !accepted, {
    enter: () => {
      void write(draft);
      next();
    },
  });

  if (!nextSession) return <p class="quiet">{t('agendaNeedsMeeting')}</p>;
  if (!accepted) {
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
            <kbd class="key" aria-hidden="true">
              ⏎
            </kbd>
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
      <AddAgendaLine session={nextSession} />
      <FinalBy session={nextSession} mentoree={firstName(context.names.mentoree)} />
    </div>
  );
}

function AgendaList({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');

  async function move(id: string, to: number): Promise<void> {
    const rest = agenda.filter((line) => line.id !== id);
    const index = Math.max(0, Math.min(rest.length, to));
    const position = positionBetween(rest[index - 1]?.position ?? null, rest[index]?.position ?? null);
    await persist(() => changeAgendaItem(id, { position }));
    setSpoken(t('agendaMoved', index + 1, agenda.length));
  }
  function remove(line: AgendaItem): void {
    void persist(() => removeAgendaItem(line.id));
    showToast({ text: t('toastRemoved', line.text), undo: () => persist(() => restoreAgendaItem(line.id)) });
  }

  return (
    <>
      <ol class="agenda">
        {agenda.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            first={index === 0}
            last={index === agenda.length - 1}
            onMove={(step) => void move(line.id, index + step)}
            onMinutes={(minutes) => void persist(() => changeAgendaItem(line.id, { minutes }))}
            onText={(text) => changeAgendaItem(line.id, { text })}
            onRemove={() => remove(line)}
            onDragStart={() => setDragged(line.id)}
            onDrop={() => dragged && void move(dragged, index)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
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

function FinalBy({ session, mentoree }: { readonly session: Session; readonly mentoree: string }) {
  return (
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
  );
}

/** Writes a drafted line in the interface's words. */
function lineText(line: DraftLine): string {
  if (line.origin !== 'standing') return line.text;
  switch (line.standing) {
    case 'check-in':
      return t('agendaCheckIn');
    case 'open-topic':
      return t('agendaOpenTopic');
    case 'wrap-up':
      return t('agendaWrapUp');
  }
}

function isMissing(line: DraftLine, agenda: readonly AgendaItem[]): boolean {
  if (line.parkedId) return true;
  return line.actionItemId !== null && !agenda.some((row) => row.actionItemId === line.actionItemId);
}

function lengthOf(session: Session | null, usual: number | null): number {
  return session ? Math.round((toMs(session.endsAt) - toMs(session.startsAt)) / 60_000) : (usual ?? 60);
}

function dayBefore({ startsAt, timeZone }: Session): string {
  return formatISO(addDays(parseISO(localDateAt(startsAt, timeZone)), -1), { representation: 'date' });
}

function fitText(over: number, lengthMinutes: number): string {
  if (over > 0) return tn('agendaOver', over);
  return over === 0 ? t('agendaFits', formatMinutes(lengthMinutes)) : tn('agendaFree', -over);
}
