import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { WarningAnswer, WarningSign } from '../../lib/domain/warning-signs';
import { t, type MessageKey } from '../../lib/i18n';
import { parkLine, removeAgendaItem } from '../../lib/storage/agenda-items';
import { persist } from '../../lib/storage/persist';
import { answerWarning, readWarningSigns, type AnsweredSign } from '../../lib/storage/warnings';
import { factsText, ruleNames } from '../../lib/warning-words';
import { CopyButton } from '../ui/CopyButton';
import { firstName } from '../ui/first-name';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { rightNow } from '../ui/use-now';
import { ManagerLetter } from './ManagerLetter';
import './warnings.css';

const none: AnsweredSign[] = [];

const levelNames: Readonly<Record<WarningSign['level'], MessageKey>> = {
  note: 'levelNote',
  amber: 'levelAmber',
  red: 'levelRed',
};

const answerNames: Readonly<Record<WarningAnswer['answer'], MessageKey>> = {
  'put-aside': 'warningPutAside',
  'talk-now': 'warningTalkNow',
  'next-agenda': 'warningNextAgenda',
  letter: 'warningLetter',
};

/** The warning signs of a mentorship with their facts, each leading to an act. Show it inside `Private` only. */
export function WarningSigns({ mentorship }: { readonly mentorship: Mentorship }) {
  const signs = useLive(() => readWarningSigns(mentorship.id, rightNow()), [mentorship.id], none);
  const shown = signs.filter(({ answer }) => answer !== 'put-aside');
  const aside = signs.length - shown.length;
  return (
    <section class="stack" aria-label={t('warningsHeading')}>
      <h3 class="warnings__heading">{t('warningsHeading')}</h3>
      {shown.length === 0 && <p class="quiet">{t('warningsNone')}</p>}
      <ul class="warnings">
        {shown.map((answered) => (
          <Sign key={answered.sign.rule} mentorship={mentorship} answered={answered} signs={signs} />
        ))}
      </ul>
      {aside > 0 && (
        <details class="quiet">
          <summary>{t('warningsAside', aside)}</summary>
          <ul class="warnings">
            {signs
              .filter(({ answer }) => answer === 'put-aside')
              .map(({ sign }) => (
                <li key={sign.rule} class="row">
                  <span>
                    {t(ruleNames[sign.rule])}: {factsText(sign)}
                  </span>
                  <button
                    type="button"
                    class="button button--quiet"
                    onClick={() => void persist(() => answerWarning(mentorship.id, sign, null, rightNow()))}
                  >
                    {t('warningBringBack')}
                  </button>
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SignProps {
  readonly mentorship: Mentorship;
  readonly answered: AnsweredSign;
  readonly signs: readonly AnsweredSign[];
}

function Sign({ mentorship, answered: { sign, answer }, signs }: SignProps) {
  const [act, setAct] = useState<'talk-now' | 'letter' | null>(null);
  const note = (value: WarningAnswer['answer'] | null) =>
    persist(() => answerWarning(mentorship.id, sign, value, rightNow()));

  async function putOnAgenda(): Promise<void> {
    const line = await persist(() => parkLine(mentorship.id, t('warningAgendaLine'), rightNow()));
    await note('next-agenda');
    showToast({
      text: t('toastParked', line.text),
      undo: async () => {
        await persist(() => removeAgendaItem(line.id));
        await note(answer);
      },
    });
  }
  async function putAside(): Promise<void> {
    await note('put-aside');
    showToast({ text: t('toastPutAway'), undo: () => note(answer) });
  }
  function open(which: 'talk-now' | 'letter'): void {
    setAct(act === which ? null : which);
  }
  return (
    <li class={`warnings__sign warnings__sign--${sign.level}`}>
      <p>
        <span class="tag warnings__level">{t(levelNames[sign.level])}</span>{' '}
        <strong>{t(ruleNames[sign.rule])}</strong>
      </p>
      <p dir="auto">{factsText(sign)}</p>
      {answer && <p class="quiet">{t('warningAnswered', t(answerNames[answer]))}</p>}
      <div class="row">
        <button
          type="button"
          class="button"
          aria-expanded={act === 'talk-now'}
          onClick={() => open('talk-now')}
        >
          {t('warningTalkNow')}
        </button>
        <button type="button" class="button" onClick={() => void putOnAgenda()}>
          {t('warningNextAgenda')}
        </button>
        <button type="button" class="button" aria-expanded={act === 'letter'} onClick={() => open('letter')}>
          {t('warningLetter')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => void putAside()}>
          {t('warningPutAside')}
        </button>
      </div>
      {act === 'talk-now' && (
        <div class="warnings__act">
          <p class="warnings__script" dir="auto">
            {scriptFor(mentorship)}
          </p>
          <div class="row">
            <CopyButton label={t('copyText')} text={() => scriptFor(mentorship)} />
            <button type="button" class="button button--quiet" onClick={() => void note('talk-now')}>
              {t('warningTalked')}
            </button>
          </div>
        </div>
      )}
      {act === 'letter' && (
        <ManagerLetter
          mentorship={mentorship}
          signs={signs.map((one) => one.sign)}
          onOpened={() => void note('letter')}
        />
      )}
    </li>
  );
}

function scriptFor({ partnerName }: Mentorship): string {
  return t('warningScript', firstName(partnerName));
}
