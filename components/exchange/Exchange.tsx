import { t } from '../../lib/words/i18n';
import { DeletedHere } from '../app/deleted-here';
import { StorageBanner } from '../app/StorageBanner';
import { ShownOnceRead } from '../ui/ShownOnceRead';
import { Toasts } from '../ui/toasts';
import { pressUndo, useKeys } from '../ui/use-keys';
import { DuplicateInvites } from './DuplicateInvites';
import { GiveCode } from './GiveCode';
import { TakeCode } from './TakeCode';
import './exchange.css';

/** Two people, no server: a code from the partner is looked at and taken; one's own is given. */
export function Exchange() {
  useKeys(true, { 'ctrl+z': pressUndo });
  return (
    <main class="page">
      <StorageBanner />
      <h1 class="page__title">{t('exchangeTitle')}</h1>
      <p>{t('exchangeNote')}</p>
      <DeletedHere />
      <ShownOnceRead class="page__parts">
        <section class="page__section" aria-labelledby="take-code">
          <h2 class="page__heading" id="take-code">
            {t('takeCodeHeading')}
          </h2>
          <TakeCode />
          <DuplicateInvites />
        </section>
        <section class="page__section" aria-labelledby="give-code">
          <h2 class="page__heading" id="give-code">
            {t('giveCodeHeading')}
          </h2>
          <GiveCode />
        </section>
      </ShownOnceRead>
      <Toasts />
    </main>
  );
}
