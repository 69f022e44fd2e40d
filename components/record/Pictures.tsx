import { myTimeZone } from '../../lib/browser/my-time-zone';
import { levelsPerGoal, overallPerSession, promisesPerSession, type History } from '../../lib/domain/history';
import { goalScale } from '../../lib/domain/goal';
import type { Session } from '../../lib/domain/session';
import { keptPromises } from '../../lib/domain/record-facts';
import { rhythmOf } from '../../lib/domain/rhythm';
import { formatDays, formatShortDay } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { leavingNames } from '../../lib/words/leaving-names';
import { signedLevel } from '../../lib/words/signed-level';
import { useNow } from '../ui/use-now';
import { Blocks } from '../pictures/Blocks';
import { Dots, type Dot } from '../pictures/Dots';
import { Lines } from '../pictures/Lines';
import { Picture } from '../pictures/Picture';

interface Props {
  readonly history: History;
}

/** What the record says at a glance. Nothing private is in these. */
export function Pictures({ history }: Props) {
  const promises = promisesPerSession(history);
  if (promises.length === 0) return <p class="quiet">{t('recordNoSessions')}</p>;
  return (
    <section class="record__pictures" aria-label={t('recordPictures')}>
      <PromisesPicture history={history} />
      <GapsPicture history={history} />
      <GoalsPicture history={history} />
    </section>
  );
}

const dayOf = ({ startsAt, timeZone }: Session) => formatShortDay(startsAt, timeZone);

const promiseKinds = ['full', 'half', 'struck', 'empty'] as const;

function PromisesPicture({ history }: Props) {
  const promises = promisesPerSession(history);
  const columns = promises.map(({ session }) => dayOf(session));
  const parts = [t('promiseKept'), t('promiseCarried'), t('promiseDropped'), t('promiseOpen')];
  const counts = promises.map(({ kept, carried, dropped, open }) => [
    kept.length,
    carried.length,
    dropped.length,
    open.length,
  ]);
  const { kept, promised } = keptPromises(history);
  const summary = promised === 0 ? t('factNoneDecided') : t('pictureKeptSummary', kept, promised);
  return (
    <Picture
      title={t('pictureKept')}
      summary={summary}
      fileName="last-ten-must-dos"
      table={{
        head: [t('recordSession'), ...parts],
        rows: counts.map((column, index) => [columns[index] ?? '', ...column]),
      }}
    >
      <Blocks
        label={`${t('pictureKept')}. ${summary}`}
        columns={columns}
        kinds={promiseKinds.map((kind, index) => ({ kind, name: parts[index] ?? '' }))}
        counts={counts}
      />
    </Picture>
  );
}

function GapsPicture({ history }: Props) {
  const now = useNow();
  const { days, giveOrTake, gaps, next, soFar } = rhythmOf(history, now);
  if (gaps.length === 0 || days === null) return null;
  const ahead = t('statusPlanned');
  const all: readonly (Dot & { readonly day: string; readonly note?: string })[] = [
    ...gaps.map(({ session, days: value, isOff }) => ({
      day: dayOf(session),
      value,
      kind: isOff ? ('off' as const) : ('usual' as const),
    })),
    ...(next ? [{ day: dayOf(next.session), value: next.days, kind: 'ahead' as const, note: ahead }] : []),
    ...(soFar === null
      ? []
      : [
          {
            day: formatShortDay(now, myTimeZone()),
            value: soFar,
            kind: 'off' as const,
            note: t('pictureGapsOpen'),
          },
        ]),
  ];
  const near = gaps.filter(({ isOff }) => !isOff).length;
  const rhythm = formatDays(days);
  const summary = [
    t('pictureGapsRhythm', rhythm, near, gaps.length),
    ...(soFar === null ? [] : [t('pictureGapsSoFar', formatDays(soFar))]),
  ].join(' ');
  return (
    <Picture
      title={t('pictureGaps')}
      summary={summary}
      fileName="last-ten-days-between"
      table={{
        head: [t('recordSession'), t('pictureGapsDays')],
        rows: all.map(({ day, value, note }) => [note ? `${day} (${note})` : day, value]),
      }}
    >
      <Dots
        label={`${t('pictureGaps')}. ${summary}`}
        columns={all.map(({ day }) => day)}
        dots={all}
        line={{ value: days, giveOrTake }}
        names={{
          usual: t('pictureGapsNear', rhythm, giveOrTake),
          off: t('pictureGapsOff'),
          ahead,
        }}
      />
    </Picture>
  );
}

function GoalsPicture({ history }: Props) {
  const goals = levelsPerGoal(history);
  if (goals.length === 0) return null;
  const scored = new Set(goals.flatMap(({ levels }) => levels.map(({ session }) => session.id)));
  const sessions = history.sessions.filter(({ id }) => scored.has(id));
  const columns = sessions.map(dayOf);
  const lines = goals.map(({ goal, levels }) => ({
    name: goal.text,
    values: sessions.map(({ id }) => levels.find(({ session }) => session.id === id)?.level ?? null),
  }));
  const summary = goals
    .map(({ goal, levels }) => {
      const [first, last] = [levels[0]?.level ?? 0, levels.at(-1)?.level ?? 0];
      return t('pictureGoalsSummary', goal.text, signedLevel(first), signedLevel(last));
    })
    .join(' ');
  return (
    <Picture
      title={t('pictureGoals')}
      summary={summary}
      fileName="last-ten-goals"
      table={{
        head: [t('recordSession'), ...lines.map(({ name }) => name)],
        rows: sessions.map((_, index) => [
          columns[index] ?? '',
          ...lines.map(({ values }) => values[index] ?? null),
        ]),
      }}
    >
      <Lines
        label={`${t('pictureGoals')}. ${summary}`}
        columns={columns}
        range={[-2, 2]}
        ticks={goalScale}
        tickText={signedLevel}
        lines={lines}
      />
    </Picture>
  );
}

/** The overall scores of both over time; it is part of what is private. */
export function FeedbackPicture({ history }: Props) {
  const scores = overallPerSession(history).filter(
    ({ mentor, mentoree }) => mentor !== null || mentoree !== null,
  );
  if (scores.length === 0) return null;
  const names = leavingNames(history.mentorship);
  const columns = scores.map(({ session }) => dayOf(session));
  const lines = (['mentoree', 'mentor'] as const).map((role) => ({
    name: names[role],
    values: scores.map((row) => row[role]),
  }));
  const summary = tn('pictureFeedbackSummary', scores.length);
  return (
    <Picture
      title={t('pictureFeedback')}
      summary={summary}
      fileName="last-ten-feedback"
      table={{
        head: [t('recordSession'), ...lines.map(({ name }) => name)],
        rows: scores.map((_, index) => [
          columns[index] ?? '',
          ...lines.map(({ values }) => values[index] ?? null),
        ]),
      }}
    >
      <Lines
        label={`${t('pictureFeedback')}. ${summary}`}
        columns={columns}
        range={[1, 10]}
        ticks={[1, 5, 10]}
        lines={lines}
      />
    </Picture>
  );
}
