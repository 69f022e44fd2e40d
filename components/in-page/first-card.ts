import { t } from '../../lib/words/in-page';
import type { GetDataType } from '@webext-core/messaging';
import type { InPageView, ProtocolMap } from '../../lib/messaging/protocol';
import { button, el, words } from './elements';
import type { CardContext } from './card-context';

type FirstCardView = Extract<InPageView, { kind: 'first-card' }>;

/** Asks once whether this is a mentoring call: in one line in passing, or as a card. With whom is the panel's to ask. */
export function drawFirstCard({ inPassing }: FirstCardView, card: CardContext): void {
  const yes = () => answer('mentoring', card);
  const no = () => answer('not-mentoring', card);
  if (inPassing) {
    const line = el('div', 'row', words('span', 'note', t('lineQuestion')));
    line.append(button('link', t('lineYes'), yes), button('link', t('lineNo'), no));
    card.root.append(line);
    return;
  }
  card.root.append(
    words('p', 'title', t('cardQuestion')),
    words('p', 'note', t('cardNote')),
    el('div', 'row', button('primary', t('cardYes'), yes), button('plain', t('cardNo'), no)),
  );
}

/** Says that a yes was taken; one click takes it back. */
export function drawTaken(card: CardContext): void {
  const undo = button('link', t('undo'), () => answer('take-back', card));
  card.root.append(el('div', 'row', words('span', 'note', t('cardTaken')), undo));
}

/** Puts the card away and sends what the person said of the call that the page shows now. */
function answer(
  said: GetDataType<ProtocolMap['answerFirstCard']>['answer'],
  { host, show }: CardContext,
): void {
  const report = host.report();
  show({ kind: 'nothing' });
  if (report) void host.send('answerFirstCard', { answer: said, report }).then(show);
}
