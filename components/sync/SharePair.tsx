import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { createPairFolder, listShareable, type Shareable } from '../../lib/sync/connect-pair';
import { syncHere } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import { openPage } from '../app/open-page';
import { useLiveQuery } from '../app/use-live-query';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';
import type { Chosen } from './Connect';
import { sayPaired } from './say-paired';
import { ServerForm } from './ServerForm';
import { useFocus } from './use-focus';

interface Props {
  readonly onDone: () => void;
}

/** Makes a folder with a partner: with whom, and where. */
export function SharePair({ onDone }: Props) {
  const shareable = useLiveQuery(listShareable, []);
  const [mentorship, setMentorship] = useState<Mentorship | null>(null);

  async function make(partner: Mentorship, { place }: Chosen): Promise<void> {
    const choice = { mentorshipId: partner.id, place, readPlace: null };
    const result = await createPairFolder(choice, syncHere());
    onDone();
    await sayPaired(result, partner);
  }
  if (mentorship)
    return (
      <ServerForm
        step={t('syncStep', 2, 2)}
        where={null}
        note={t('syncShareWhere', mentorship.partnerName)}
        isNamed={false}
        onWorks={(chosen) => make(mentorship, chosen)}
        onCancel={onDone}
      />
    );
  if (shareable.status !== 'ready') return null;
  return <WithWhom {...shareable.value} onChosen={setMentorship} onCancel={onDone} />;
}

interface WithWhomProps extends Shareable {
  readonly onChosen: (mentorship: Mentorship) => void;
  readonly onCancel: () => void;
}

function WithWhom({ ready, withoutCodes, shared, onChosen, onCancel }: WithWhomProps) {
  const [id, setId] = useState(ready[0]?.id);
  const chosen = ready.find((one) => one.id === id) ?? ready[0];
  const first = useFocus<HTMLParagraphElement>();
  const isAll = withoutCodes === 0 && shared > 0;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onChosen(chosen);
      }}
    >
      <p class="quiet">{t('syncStep', 1, 2)}</p>
      <p ref={first} tabIndex={-1}>
        {t('syncShareNote')}
      </p>
      {chosen && (
        <label class="field">
          <span class="field__label">{t('syncShareWith')}</span>
          <select class="input" value={chosen.id} onChange={(event) => setId(event.currentTarget.value)}>
            <MentorshipOptions mentorships={ready} />
          </select>
        </label>
      )}
      {!chosen && isAll && <p>{t('syncShareAll')}</p>}
      {withoutCodes > 0 && <NeedsCodes text={t('syncShareNone')} />}
      {!chosen && !isAll && withoutCodes === 0 && <p>{t('syncShareNobody')}</p>}
      <div class="row">
        {chosen && (
          <button type="submit" class="button button--primary">
            {t('nextStep')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Says that codes are to be exchanged before, and leads there. */
export function NeedsCodes({ text }: { readonly text: string }) {
  return (
    <div class="stack">
      <p>{text}</p>
      <ExchangeCodes />
    </div>
  );
}

/** Leads to where codes are exchanged. */
export function ExchangeCodes() {
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => openPage('/exchange.html')}>
        {t('syncExchange')}
      </button>
    </div>
  );
}
