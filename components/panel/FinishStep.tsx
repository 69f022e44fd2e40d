import { useState } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { recapMarkdown, recapPlainText, type Recap } from '../../lib/domain/recap';
import { t } from '../../lib/i18n';
import { listAgenda } from '../../lib/storage/agenda-items';
import { makeCode } from '../../lib/merge/exchange';
import { askPanel } from '../../lib/storage/panel-request';
import { persist } from '../../lib/storage/persist';
import { reopenWrapUp } from '../../lib/storage/wrap-up';
import { formatDate, formatDay, formatMinutes, formatTime } from '../../lib/format';
import { CopyByHand, copyText } from '../ui/CopyButton';
import { firstName } from '../ui/first-name';
import { openPage, openRecord } from '../ui/open-page';
import { tellBackground } from '../ui/tell-background';
import { useKeys } from '../ui/use-keys';
import { rightNow } from '../ui/use-now';
import { useLive } from '../ui/use-live-query';
import { useDraft } from '../ui/use-saved-text';
import { downloadInvite } from '../meeting/invite-content';
import type { RitualContext } from './ritual-context';
import { useOpenItems } from './use-items';
import './finish-step.css';

const noLines: AgendaItem[] = [];

/** What both know now, to copy and to keep. */
export function FinishStep({ context }: { readonly context: RitualContext }) {
  const { call, session, nextSession, goTo } = context;
  const { thisTime } = useOpenItems(session);
  const agenda = useLive(
    async () => (nextSession ? listAgenda(nextSession.id) : noLines),
    [nextSession?.id],
    noLines,
  );
  const [fallback, setFallback] = useState('');
  const recap = recapOf(context, thisTime, agenda);

  useKeys(context.active, {
    i: () => {
      if (nextSession) void downloadInvite('save', context, nextSession);
    },
    t: () => void copy(recapPlainText(recap)),
  });

  const [withoutCode, setWithoutCode] = useDraft('recap:without-code');
  /** The summary, and at its end what the partner's copy can take in. */
  async function copy(text: string): Promise<void> {
    const code = withoutCode === '' ? `\n${t('recapCode')}\n${await makeCode(context.mentorship.id)}\n` : '';
    setFallback(await copyText(text + code));
  }
  const startAnother = () => persist(() => askPanel({ kind: 'by-hand', callId: null }, rightNow()));
  async function reopen(): Promise<void> {
    await persist(() => reopenWrapUp(session.id));
    await tellBackground();
    goTo('action-items');
  }

  return (
    <div class="finish stack">
      <p class="finish__good">{nextSession ? t('finishSeeYou', nextText(context)) : t('finishNoDate')}</p>
      {!nextSession && (
        <button type="button" class="button" onClick={() => goTo('next-meeting')}>
          {t('finishAgreeDate')}
        </button>
      )}
      <div class="finish__recap" tabIndex={0} role="region" aria-label={t('finishSummary')}>
        {recap.sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h3 class="finish__heading">{heading}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy(recapPlainText(recap))}>
          {t('copyText')}
        </button>
        <button type="button" class="button" onClick={() => void copy(recapMarkdown(recap))}>
          {t('copyMarkdown')}
        </button>
        {nextSession && (
          <button
            type="button"
            class="button button--primary"
            onClick={() => void downloadInvite('save', context, nextSession)}
          >
            {t('downloadInvite')}
          </button>
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={withoutCode === ''}
          onChange={(event) => setWithoutCode(event.currentTarget.checked ? '' : 'yes')}
        />
        <span>{t('recapWithCode', firstName(context.mentorship.partnerName))}</span>
      </label>
      <CopyByHand text={fallback} />
      <p class="quiet">{t('finishSaved')}</p>
      <div class="row">
        <button type="button" class="button button--quiet" onClick={() => openRecord(context.mentorship.id)}>
          {t(session.occasion === 'closing' ? 'openRecordToEnd' : 'openRecord')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => openPage('/exchange.html')}>
          {t('takeCodeOpen')}
        </button>
      </div>
      {session.wrapUpFinishedAt && (
        <div class="row">
          <button type="button" class="button button--quiet" onClick={() => void reopen()}>
            {t('finishReopen')}
          </button>
          {call?.phase !== 'in-call' && (
            <button type="button" class="button button--quiet" onClick={() => void startAnother()}>
              {t('startByHand')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function nextText({ nextSession, timeZone }: RitualContext): string {
  if (!nextSession) return '';
  return `${formatDay(nextSession.startsAt, timeZone)}, ${formatTime(nextSession.startsAt, timeZone)}`;
}

function recapOf(context: RitualContext, items: readonly ActionItem[], agenda: readonly AgendaItem[]): Recap {
  const { mentorship, session, timeZone, names, nextSession } = context;
  const line = (item: ActionItem) => {
    const due = item.dueOn ? t('dueOn', formatDate(item.dueOn)) : t('dueByNextMeeting');
    const estimate = item.estimateMinutes ? [formatMinutes(item.estimateMinutes)] : [];
    return `${item.text} (${[names[item.owner], due, ...estimate].join(', ')})`;
  };
  const of = (priority: ActionItem['priority']) =>
    items.filter((item) => item.priority === priority).map(line);
  const between = mentorship.channel ? [t('recapChannel', mentorship.channel)] : [];
  const sections = [
    { heading: t('recapMustDos'), lines: of('must'), boxes: true },
    { heading: t('recapNiceToDos'), lines: of('nice'), boxes: true },
    {
      heading: t('nextMeetingHeading'),
      lines: nextSession ? [nextText(context), ...between] : between,
      boxes: false,
    },
    {
      heading: t('agendaHeading'),
      lines: agenda.map(({ text, minutes }) => `${text} (${formatMinutes(minutes)})`),
      boxes: false,
    },
  ];
  return {
    title: t('recapTitle', mentorship.partnerName, formatDay(session.startsAt, timeZone)),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}
