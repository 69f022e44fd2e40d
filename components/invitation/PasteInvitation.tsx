import { useState } from 'preact/hooks';
import type { Invitation, Invited } from '../../lib/invitations/invitation';
import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import { invitationText, leftAloneText } from './invitation-text';
import type { GivenInvitation } from './use-invitation';
import './paste-invitation.css';

/** What the person takes from an invitation. */
export interface TakenInvitation extends Omit<Invitation, 'people' | 'leftAlone'> {
  /** Null: nobody, or nobody certain. */
  readonly person: Invited | null;
}

interface Props {
  readonly given: GivenInvitation;
  /** What keeps the invitation from being used here, in a sentence; '' where nothing does. */
  readonly refusal?: (invitation: Invitation) => string;
  readonly onUse: (taken: TakenInvitation) => void;
}

/** A place to paste an invitation, and what was understood of it, before it counts. */
export function PasteInvitation({ given, refusal, onUse }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  function putAway(): void {
    given.clear();
    setText('');
    setOpen(false);
  }
  function type(next: string): void {
    setText(next);
    void given.take(next);
  }
  return (
    <div class="paste-invitation" {...given.dropZone}>
      <button
        type="button"
        class="button button--way"
        aria-expanded={open}
        onClick={() => (open ? putAway() : setOpen(true))}
      >
        <Icon name="clipboard-paste" /> {t('invitationPaste')}
      </button>
      {open && (
        <label class="field">
          <span class="field__label">{t('invitationField')}</span>
          <textarea
            class="input"
            rows={3}
            dir="auto"
            value={text}
            placeholder={t('invitationPlaceholder')}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
      )}
      <div role="status">
        {given.understood === 'nothing' && <p class="quiet">{t('invitationNothing')}</p>}
        {given.understood !== null && given.understood !== 'nothing' && (
          <Understood
            invitation={given.understood}
            refusal={refusal?.(given.understood) ?? ''}
            onUse={(taken) => {
              putAway();
              onUse(taken);
            }}
            onLeave={putAway}
          />
        )}
      </div>
    </div>
  );
}

interface UnderstoodProps {
  readonly invitation: Invitation;
  readonly refusal: string;
  readonly onUse: (taken: TakenInvitation) => void;
  readonly onLeave: () => void;
}

/** What was understood and what was left alone, with the choice to use it; of several people the person picks one. */
function Understood({ invitation, refusal, onUse, onLeave }: UnderstoodProps) {
  const { people, leftAlone, ...rest } = invitation;
  const understood = invitationText(invitation);
  const [only] = people;
  const several = people.length > 1 ? people.slice(0, 6) : [];
  return (
    <div class="paste-invitation__understood">
      {understood && (
        <p>
          <bdi>{t('invitationUnderstood', understood)}</bdi>
        </p>
      )}
      {leftAlone.map((reason) => (
        <p key={reason} class="quiet">
          {leftAloneText(reason)}
        </p>
      ))}
      {refusal && <p class="quiet">{refusal}</p>}
      <div class="row">
        {understood && !refusal && several.length === 0 && (
          <button
            type="button"
            class="button button--primary"
            onClick={() => onUse({ ...rest, person: only ?? null })}
          >
            {t('invitationUse')}
          </button>
        )}
        {!refusal &&
          several.map((person) => (
            <button
              key={`${person.name} ${person.email}`}
              type="button"
              class="button"
              onClick={() => onUse({ ...rest, person })}
            >
              {t('invitationUseWith', person.name || (person.email ?? ''))}
            </button>
          ))}
        <button type="button" class="button button--quiet" onClick={onLeave}>
          {t('invitationLeave')}
        </button>
      </div>
    </div>
  );
}
