import { useState } from 'preact/hooks';
import { isInDoubt, type Standing } from '../../lib/merge/agreement';
import type { Answers, ExchangePlan } from '../../lib/merge/exchange';
import { t, type MessageKey } from '../../lib/words/i18n';
import { PlanLines, Removals } from './PlanLines';

interface Props {
  readonly plan: ExchangePlan;
  readonly onTake: (answers: Answers) => void;
  readonly onCancel: () => void;
}

const standings = {
  proven: 'standingProven',
  first: 'standingFirst',
  unproven: 'standingUnproven',
  earlier: 'standingEarlier',
  elsewhere: 'standingElsewhere',
} as const satisfies Record<Standing, MessageKey>;

/** What a code changes and where it comes from, with the questions that have to be answered before it is taken. */
export function PlanPreview({ plan, onTake, onCancel }: Props) {
  const { mentorship, standing, changes, refused } = plan;
  const [removals, setRemovals] = useState<Answers['removals'] | null>(null);
  const [isFromPartner, setIsFromPartner] = useState(false);
  const isAsked = changes.some(({ kind }) => kind === 'removed');
  const inDoubt = isInDoubt(standing);
  const isAnswered = (!isAsked || removals !== null) && (!inDoubt || isFromPartner);
  return (
    <section class="stack" aria-label={t('takeCodeFrom', mentorship.partnerName)}>
      <p role="status">{t('takeCodeFrom', mentorship.partnerName)}</p>
      <div class={inDoubt ? 'warning stack' : 'stack'}>
        <p class={inDoubt ? '' : 'quiet'}>{t(standings[standing], mentorship.partnerName)}</p>
        {inDoubt && (
          <label class="check">
            <input
              type="checkbox"
              checked={isFromPartner}
              onChange={(event) => setIsFromPartner(event.currentTarget.checked)}
            />
            <span>
              {standing === 'elsewhere' ? t('agreeAnew') : t('codeFromPartner', mentorship.partnerName)}
            </span>
          </label>
        )}
      </div>
      <Removals changes={changes} answer={removals} onAnswer={setRemovals} />
      <PlanLines
        changes={changes.filter(({ kind }) => kind !== 'removed')}
        refused={refused}
        kind={mentorship.kind}
        isRest={isAsked}
      />
      <div class="row">
        <button
          type="button"
          class="button button--primary"
          disabled={!isAnswered}
          onClick={() => onTake({ removals: removals ?? 'remove', isFromPartner })}
        >
          {t('takeCode')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        {!isAnswered && <span class="quiet">{t('takeCodeAnswerFirst')}</span>}
      </div>
    </section>
  );
}
