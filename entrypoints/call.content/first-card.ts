import { t } from '../../lib/i18n';
import type { InPageView } from '../../lib/messaging/protocol';
import { button, el } from './elements';
import type { CardContext } from './in-page-ui';

type FirstCardView = Extract<InPageView, { kind: 'first-card' }>;

/** Asks once whether this is a mentoring call; known partners are offered as buttons. */
export function drawFirstCard(view: FirstCardView, { root, host, show }: CardContext): void {
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', t('extensionName'));
  const question = view.partners.length > 0 ? t('cardWhoIsIt') : t('cardQuestion');
  root.append(el('p', 'title', question));

  function yes(mentorshipId: string | null): void {
    const report = host.report();
    show({ kind: 'nothing' });
    if (report) void host.send('answerFirstCard', { answer: 'mentoring', mentorshipId, report }).then(show);
  }
  function no(): void {
    const report = host.report();
    show({ kind: 'nothing' });
    if (report) void host.send('answerFirstCard', { answer: 'not-mentoring', report });
  }

  const partners = view.partners.map(({ mentorshipId, name }) =>
    button('plain', name, () => yes(mentorshipId)),
  );
  if (partners.length > 0) root.append(el('div', 'row', ...partners));
  const main = partners.length > 0 ? 'plain' : 'primary';
  root.append(
    el('p', 'note', t('cardNote')),
    el(
      'div',
      'row',
      button(main, t('cardYes'), () => yes(null)),
      button('plain', t('cardNo'), no),
    ),
  );
}
