import { feelingSchema, type Feedback, type Feeling } from '../../../../lib/domain/feedback';
import type { Occasion } from '../../../../lib/domain/session';
import { t, type MessageKey } from '../../../../lib/words/i18n';
import type { FeedbackAnswers } from '../../../../lib/storage/actions/feedback';
import { act } from '../../../app/act';
import { useSavedText } from '../../../app/use-saved-text';
import { ScoreButtons } from './ScoreButtons';
import type { RitualContext } from '../ritual-context';

interface Props {
  readonly context: RitualContext;
  readonly mine: Feedback | undefined;
  /** Stores answers of mine; the caller sees to it that a refused write is tried again. */
  readonly write: (answers: FeedbackAnswers) => Promise<unknown>;
}

const helpedMostKeys: Readonly<Record<Occasion, MessageKey>> = {
  ordinary: 'feedbackHelpedMost',
  'mid-point': 'feedbackMidHigh',
  closing: 'feedbackClosingGave',
};

const wouldChangeKeys = {
  'mid-point': 'feedbackMidChange',
  closing: 'feedbackClosingUse',
} as const satisfies Partial<Record<Occasion, MessageKey>>;

type TextField = 'helpedMost' | 'wouldChange' | 'takeaway' | 'appreciation';

/** The questions for those who take a minute more: mine alone, each of them optional. */
export function MoreFeedback({ context, mine, write }: Props) {
  const answer = (answers: FeedbackAnswers) => act({ work: () => write(answers) });
  const low = typeof mine?.overall === 'number' && mine.overall <= 6;
  const { occasion } = context.session;
  const texts: readonly (readonly [TextField, string])[] = [
    ['helpedMost', t(helpedMostKeys[occasion ?? 'ordinary'])],
    [
      'wouldChange',
      t(
        occasion === 'mid-point' || occasion === 'closing'
          ? wouldChangeKeys[occasion]
          : low
            ? 'feedbackOnePointBetter'
            : 'feedbackWouldChange',
      ),
    ],
    ['takeaway', t('feedbackTakeaway')],
    ['appreciation', t('feedbackAppreciation', context.mentorship.partnerName)],
  ];
  return (
    <div class="stack">
      <ScoreButtons
        legend={t('feedbackHeard')}
        value={mine?.heard ?? null}
        onScore={(heard) => void answer({ heard })}
      />
      <ScoreButtons
        legend={t('feedbackTopics')}
        value={mine?.topics ?? null}
        onScore={(topics) => void answer({ topics })}
      />
      <ScoreButtons
        legend={t('feedbackWay')}
        value={mine?.wayOfWorking ?? null}
        onScore={(wayOfWorking) => void answer({ wayOfWorking })}
      />
      <ScoreButtons
        legend={t('feedbackLookedForward')}
        highest={5}
        value={mine?.lookedForward ?? null}
        onScore={(lookedForward) => void answer({ lookedForward })}
      />
      <fieldset>
        <legend class="scores__legend">{t('feedbackFeeling')}</legend>
        <div class="row">
          {feelingSchema.options.map((feeling) => (
            <button
              key={feeling}
              type="button"
              class={mine?.feeling === feeling ? 'button button--chosen' : 'button'}
              aria-pressed={mine?.feeling === feeling}
              onClick={() => void answer({ feeling: mine?.feeling === feeling ? null : feeling })}
            >
              {t(feelingKeys[feeling])}
            </button>
          ))}
        </div>
      </fieldset>
      {texts.map(([field, label]) => (
        <FeedbackText
          key={field}
          field={field}
          label={label}
          mine={mine}
          session={context.session.id}
          write={write}
        />
      ))}
    </div>
  );
}

interface TextProps {
  readonly field: TextField;
  readonly label: string;
  readonly mine: Feedback | undefined;
  readonly session: string;
  readonly write: Props['write'];
}

function FeedbackText({ field, label, mine, session, write }: TextProps) {
  const [text, setText] = useSavedText(
    mine?.[field] ?? '',
    (typed) => write({ [field]: typed.slice(0, 2000) }),
    `${session}:${field}`,
  );
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        class="input"
        dir={text === '' ? undefined : 'auto'}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}

const feelingKeys: Readonly<Record<Feeling, MessageKey>> = {
  clear: 'feelingClear',
  energised: 'feelingEnergised',
  stretched: 'feelingStretched',
  rushed: 'feelingRushed',
  stuck: 'feelingStuck',
  flat: 'feelingFlat',
  frustrated: 'feelingFrustrated',
};
