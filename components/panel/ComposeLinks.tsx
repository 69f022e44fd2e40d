import type { Session } from '../../lib/domain/session';
import { googleComposeLink, outlookComposeLink } from '../../lib/calendar/compose-links';
import { t } from '../../lib/i18n';
import { composeContent } from '../meeting/invite-content';
import type { RitualContext } from './ritual-context';

interface Props {
  readonly context: RitualContext;
  readonly nextSession: Session;
}

/** One click to the compose pages of two calendars, with the same content; it says that the text leaves the machine. */
export function ComposeLinks({ context, nextSession }: Props) {
  async function open(linkOf: typeof googleComposeLink): Promise<void> {
    window.open(linkOf(await composeContent(context, nextSession)), '_blank', 'noopener');
  }
  return (
    <p class="quiet next-meeting__compose">
      <button type="button" class="button button--quiet" onClick={() => void open(googleComposeLink)}>
        {t('composeGoogle')}
      </button>
      <button type="button" class="button button--quiet" onClick={() => void open(outlookComposeLink)}>
        {t('composeOutlook')}
      </button>
      <span>{t('composeNote')}</span>
    </p>
  );
}
