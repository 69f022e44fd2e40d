import { useLayoutEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../../lib/words/format';
import { t } from '../../../lib/words/i18n';
import { Key } from '../../ui/Key';
import type { RitualContext } from '../steps/ritual-context';
import { useItems } from '../steps/use-items';
import { DateQuestion } from './DateQuestion';
import { PromiseQuestion } from './PromiseQuestion';
import './short-lane.css';

type Question = 'date' | 'promise';

interface Props {
  readonly context: RitualContext;
  readonly onAllSteps: () => void;
  readonly onFinish: () => void;
}

/** What a call with two minutes left has room for: one question at a time, as large as the panel. */
export function ShortLane({ context, onAllSteps, onFinish }: Props) {
  const items = useItems(context.session);
  const [skipped, setSkipped] = useState<readonly Question[]>([]);
  const { nextSession, timeZone } = context;
  const answered: Readonly<Record<Question, boolean>> = {
    date: nextSession !== null,
    promise: (items?.thisTime.length ?? 0) > 0,
  };
  const questions: readonly Question[] = ['date', 'promise'];
  const asked = questions.find((question) => !answered[question] && !skipped.includes(question));
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>('.short-lane [data-first]')?.focus();
  }, [asked, items === null]);
  if (!items) return null;

  const place = asked ? questions.indexOf(asked) + 1 : questions.length;
  return (
    <section class="short-lane" aria-label={t('shortLane')}>
      <div class="short-lane__middle">
        {asked === 'date' && <DateQuestion context={context} />}
        {asked === 'promise' && <PromiseQuestion context={context} />}
        {!asked && (
          <>
            <h2 class="short-lane__question">
              {nextSession
                ? t('finishSeeYou', formatMoment(nextSession.startsAt, timeZone))
                : t('shortLaneEnd')}
            </h2>
            <button type="button" class="short-lane__choice" data-first onClick={onFinish}>
              <strong>{t('finish')}</strong>
              <Key of="Enter" />
            </button>
          </>
        )}
      </div>
      <p class="short-lane__note">{t('shortLaneNote')}</p>
      <footer class="short-lane__foot">
        <span class="short-lane__place">{t('shortLanePlace', place, questions.length)}</span>
        <button type="button" class="button button--quiet" onClick={onAllSteps}>
          {t('shortLaneAll')}
        </button>
        {asked && (
          <button type="button" class="button" onClick={() => setSkipped([...skipped, asked])}>
            {t('shortLaneSkip')}
          </button>
        )}
      </footer>
    </section>
  );
}
