import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { WarningAnswer, WarningSign } from '../../lib/domain/warning-signs';
import { t, type MessageKey } from '../../lib/words/i18n';
import { parkLine, removeAgendaItem } from '../../lib/storage/actions/agenda-items';
import { answerWarning } from '../../lib/storage/actions/warnings';
import { readWarningSigns, type AnsweredSign } from '../../lib/storage/queries/warnings';
import { factsText, ruleNames } from '../../lib/words/warning-words';
import { act } from '../app/act';
import { CopyButton } from '../ui/CopyButton';
import { firstName } from '../../lib/words/first-name';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';
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
                    onClick={() =>
                      void act({ work: () => answerWarning(mentorship.id, sign, null, rightNow()) })
                    }
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
  const [opened, setOpened] = useState<'talk-now' | 'letter' | null>(null);
  const note = (value: WarningAnswer['answer'] | null) =>
    answerWarning(mentorship.id, sign, value, rightNow());

  async function putOnAgenda(): Promise<void> {
    await act({
      work: () => parkLine(mentorship.id, t('warningAgendaLine'), rightNow()),
      text: (line) => t('toastParked', line.text),
      undo: async (line) => {
        await removeAgendaItem(line.id);
        await note(answer);
      },
    });
    await act({ work: () => note('next-agenda') });
  }
  const putAside = () =>
    act({ work: () => note('put-aside'), text: t('toastPutAway'), undo: () => note(answer) });
  function open(which: 'talk-now' | 'letter'): void {
    setOpened(opened === which ? null : which);
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
          aria-expanded={opened === 'talk-now'}
          onClick={() => open('talk-now')}
        >
          {t('warningTalkNow')}
        </button>
        <button type="button" class="button" onClick={() => void putOnAgenda()}>
          {t('warningNextAgenda')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={opened === 'letter'}
          onClick={() => open('letter')}
        >
          {t('warningLetter')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => void putAside()}>
          {t('warningPutAside')}
        </button>
      </div>
      {opened === 'talk-now' && (
        <div class="warnings__act">
          <p class="warnings__script" dir="auto">
            {scriptFor(mentorship)}
          </p>
          <div class="row">
            <CopyButton label={t('copyText')} text={() => scriptFor(mentorship)} />
            <button
              type="button"
              class="button button--quiet"
              onClick={() => void act({ work: () => note('talk-now') })}
            >
              {t('warningTalked')}
            </button>
          </div>
        </div>
      )}
      {opened === 'letter' && (
        <ManagerLetter
          mentorship={mentorship}
          signs={signs.map((one) => one.sign)}
          onOpened={() => void act({ work: () => note('letter') })}
        />
      )}
    </li>
  );
}

function scriptFor({ partnerName }: Mentorship): string {
  return t('warningScript', firstName(partnerName));
}
