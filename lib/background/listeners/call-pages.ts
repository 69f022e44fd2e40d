import { lookAtTab } from '../open-tabs';
import { answer } from '../../messaging/answer';
import { isMeetHome } from '../../calls/meet-home';
import { askPanel } from '../../storage/actions/panel-request';
import { logOnce } from '../../browser/log';
import { rightNow } from '../../browser/right-now';
import { readSettings } from '../../storage/queries/settings';
import { keysAt } from '../believe-report';
import { adoptCall, takeReport, type ReportDesk } from '../call-reports';
import { answerNo, answerYes, takeYesBack } from '../card-answers';
import { settle } from '../desk';
import { inTurn } from '../in-turn';
import { rememberMeetings } from '../page-meetings';
import { adoptTab } from '../tab-calls';
import { readCalendarsSoon } from './calendars';
import { syncSoon } from './sync';
import { addressesOf, believed, openBeside, tabIdOf, type Sender } from './sender';

/** Answers what call pages report, and what a person says of a call that is not known yet. */
export function answerCallPages(desk: ReportDesk): void {
  answer('reportCall', async (report, sender) => {
    const view = await inTurn(async () =>
      takeReport(desk, await believed(desk.tabs, report, sender), tabIdOf(sender)),
    );
    if (report.phase === 'in-call') {
      readCalendarsSoon(desk.browser);
      syncSoon(desk.browser, 'call');
    }
    return view;
  });
  answer('reportMeetings', async ({ meetings }, sender) => {
    if (!isFromMeetHome(sender)) throw new TypeError('Expected the meetings of a home page.');
    await rememberMeetings(meetings, rightNow());
    await inTurn(() => settle(desk.browser));
  });
  answer('rememberJoinLink', async ({ keys }, sender) => {
    const shown = keysAt(addressesOf(sender), (await readSettings()).callHosts);
    await desk.tabs.rememberJoinKeys(
      tabIdOf(sender),
      keys.filter((key) => shown.includes(key)),
    );
  });
  answer('answerFirstCard', (data, sender) => {
    const tabId = tabIdOf(sender);
    const report = () => believed(desk.tabs, data.report, sender);
    if (data.answer !== 'mentoring') {
      const carryOut = data.answer === 'take-back' ? takeYesBack : answerNo;
      return inTurn(async () => carryOut(desk, await report(), tabId));
    }
    const answered = inTurn(async () => answerYes(desk, await report(), tabId));
    // Chromium opens the panel in the tick of the click or not at all; a window waits for the card.
    const asked = answered.then(({ call }) => call !== undefined);
    const opened = openBeside(sender, asked).catch(logOnce);
    return Promise.all([answered, asked, opened]).then(([{ view }]) => view);
  });
  answer('adoptCall', ({ tabId, report }) =>
    inTurn(async () => {
      const { url } = await lookAtTab(tabId);
      const sender = { url, tab: { id: tabId } };
      const call = await adoptCall(desk, await believed(desk.tabs, report, sender), {
        tabId,
        mentorshipId: null,
      });
      await askPanel({ kind: 'open', callId: call?.id ?? null }, rightNow());
    }),
  );
  answer('adoptTab', ({ tabId }) =>
    inTurn(async () => {
      const call = await adoptTab(desk, tabId);
      if (call) await askPanel({ kind: 'open', callId: call.id }, rightNow());
      return call !== undefined;
    }),
  );
}

function isFromMeetHome(sender: Sender): boolean {
  return addressesOf(sender).some((address) => {
    const { hostname, pathname } = new URL(address);
    return hostname === 'meet.google.com' && isMeetHome(pathname);
  });
}
