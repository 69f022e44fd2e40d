import { commitmentOf, isCommitted, type ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { rightNow } from '../../lib/browser/right-now';
import { itemsOfSession } from '../../lib/domain/carry-over';
import { isOfTheTwo, ownerNameOf } from '../../lib/domain/item-owner';
import type { PairKind } from '../../lib/domain/pair-kind';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { dueTextOf } from '../../lib/words/due-text';
import { listOpenActionItems } from '../../lib/storage/queries/action-items';
import { listDecisions } from '../../lib/storage/queries/agenda-items';
import { leavingNames, pairTitle } from '../../lib/words/leaving-names';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { findNextSession, findSession, listSessions } from '../../lib/storage/queries/sessions';
import { formatMoment } from '../../lib/words/format';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import './read-back.css';

/** What both agreed, in letters large enough to read on a shared screen. Nothing private is ever in it. */
export function ReadBack() {
  const sessionId = new URLSearchParams(location.search).get('session') ?? '';
  const agreed = useLive(() => readAgreed(sessionId), [sessionId], null);
  if (!agreed) return null;
  const { items, decisions, names, next, pair, kind } = agreed;
  const of = (priority: ActionItem['priority']) => items.filter((item) => item.priority === priority);
  return (
    <main class="read-back">
      <h1 class="read-back__title">{t('readBackTitle', pair)}</h1>
      <Promises heading={t('recapMustDos')} items={of('must')} names={names} kind={kind} />
      <Promises heading={t('recapNiceToDos')} items={of('nice')} names={names} kind={kind} />
      <Decided decisions={decisions} />
      {items.length + decisions.length === 0 && <p>{t('readBackEmpty')}</p>}
      {next && <p class="read-back__next">{t('readBackNext', formatMoment(next.startsAt, myTimeZone()))}</p>}
    </main>
  );
}

async function readAgreed(sessionId: string) {
  const session = await findSession(sessionId);
  const mentorship = session && (await findMentorship(session.mentorshipId));
  if (!session || !mentorship) return null;
  return {
    items: itemsOfSession(
      await listOpenActionItems(mentorship.id),
      session,
      await listSessions(mentorship.id),
    ),
    decisions: await listDecisions(session.id),
    names: leavingNames(mentorship),
    next: await findNextSession(mentorship.id, { session, now: rightNow() }),
    pair: pairTitle(mentorship),
    kind: mentorship.kind,
  };
}

interface PromisesProps {
  readonly heading: string;
  readonly items: readonly ActionItem[];
  readonly names: ReturnType<typeof leavingNames>;
  readonly kind: PairKind;
}

function Promises({ heading, items, names, kind }: PromisesProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 class="read-back__heading">{heading}</h2>
      <ol class="read-back__list">
        {items.map((item) => (
          <li key={item.id} class="read-back__item">
            <p dir="auto">{item.text}</p>
            <p class="read-back__facts">
              <span dir="auto">{ownerNameOf(item, names)}</span>
              <span>{dueTextOf(item, item.dueOn)}</span>
              <span>{committedText(item, names, kind)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decided({ decisions }: { readonly decisions: readonly AgendaItem[] }) {
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2 class="read-back__heading">{t('decidedHeading')}</h2>
      <ul class="read-back__list">
        {decisions.map(({ id, text }) => (
          <li key={id} class="read-back__item">
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function committedText(item: ActionItem, names: PromisesProps['names'], kind: PairKind): string {
  if (!isOfTheTwo(item)) return isCommitted(item) ? t('seesToIt', names[item.owner]) : t('readBackNone');
  const [commitmentMentor, commitmentMentoree] = [
    commitmentOf(item, 'mentor'),
    commitmentOf(item, 'mentoree'),
  ];
  if (commitmentMentor && commitmentMentoree) return t('readBackBoth');
  if (commitmentMentor) return t(kindKey('readBackMentor', kind));
  return commitmentMentoree ? t(kindKey('readBackMentoree', kind)) : t('readBackNone');
}
