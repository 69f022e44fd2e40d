import { logOnce } from '../../browser/log';
import { rightNow } from '../../browser/right-now';
import type { Platform } from '../../domain/call';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { answer } from '../../messaging/answer';
import type { InPageView } from '../../messaging/protocol';
import { sayEnd } from '../../storage/actions/call-sessions';
import { changeCall } from '../../storage/actions/calls';
import { askPanel } from '../../storage/actions/panel-request';
import { changeSettings } from '../../storage/actions/settings';
import { readSettings } from '../../storage/queries/settings';
import { callAt } from '../believe-report';
import { settle, type DeskBrowser } from '../desk';
import { inTurn } from '../in-turn';
import { keepPillPlace, pillPlaceOf } from '../pill-places';
import { addressesOf, callHeldBy, openBeside, type Sender } from './sender';

const nothing: InPageView = { kind: 'nothing' };
const snoozeMinutes = 5;

/** A chip shows in the last hour of a call and offers two hours more: a page that says more does not speak for a person. */
const longestAheadMs = 3 * 3_600_000;

/** Answers the chip's buttons, to the tabs that hold the call. */
export function answerChip(desk: DeskBrowser): void {
  /** The view after a change: `settle` has already shown it, and the caller gets the same. */
  async function settled(callId?: string): Promise<InPageView> {
    return (await settle(desk)).find(({ call }) => call.id === callId)?.view ?? nothing;
  }

  answer('openWrapUp', async ({ callId, by }, sender) => {
    const asked = callHeldBy(sender, callId).then(async () => {
      await askPanel({ kind: by === 'page-click' ? 'by-itself' : 'open', callId }, rightNow());
      return true;
    });
    // Chromium opens the panel in the tick of the click or not at all; a window waits for the call.
    const opened = openBeside(sender, asked).then(isDone, isNot);
    await asked;
    if (!(await opened)) return false;
    await changeCall(callId, (call) => ({ wrapUpOpenedAt: call.wrapUpOpenedAt ?? rightNow() }));
    await settle(desk);
    return true;
  });
  answer('whereIsPill', async (_, sender) => pillPlaceOf(await platformOf(sender)));
  answer('movePill', async (place, sender) => {
    const platform = await platformOf(sender);
    await inTurn(() => keepPillPlace(platform, place));
  });
  answer('chipSeen', async ({ callId }, sender) => {
    await callHeldBy(sender, callId);
    await changeCall(callId, (call) => ({ chipSeenAt: call.chipSeenAt ?? rightNow() }));
  });
  answer('snoozeChip', async ({ callId }, sender) => {
    await callHeldBy(sender, callId);
    const until = toInstant(toMs(rightNow()) + snoozeMinutes * 60_000);
    await changeCall(callId, () => ({ snoozedUntil: until }));
    return settled();
  });
  answer('muteCall', async ({ callId }, sender) => {
    await callHeldBy(sender, callId);
    await changeCall(callId, () => ({ muted: true }));
    return settled();
  });
  answer('sayEnd', async ({ callId, endsAt }, sender) => {
    await callHeldBy(sender, callId);
    if (!isSayable(endsAt)) throw new TypeError('Expected an end near now.');
    await sayEnd(callId, endsAt);
    return settled(callId);
  });
  answer('stopOpeningByItself', async ({ callId }, sender) => {
    await callHeldBy(sender, callId);
    await changeSettings({ openByItself: false });
    return settled(callId);
  });
}

/** The platform whose page a message came from, by its address; that of any tab that was said to be a call: `tab`. */
async function platformOf(sender: Sender): Promise<Platform> {
  const { callHosts } = await readSettings();
  const pages = addressesOf(sender).map((address) => callAt(address, callHosts));
  return pages.find((page) => page)?.platform ?? 'tab';
}

/** Counted from now: counted from the end that is known, each word would move the bound of the next. */
function isSayable(endsAt: Instant): boolean {
  const aheadMs = toMs(endsAt) - toMs(rightNow());
  return aheadMs > 0 && aheadMs <= longestAheadMs;
}

function isDone(): boolean {
  return true;
}

/** The browser has not opened it, so "open by itself" is not used up. */
function isNot(error: unknown): boolean {
  logOnce(error);
  return false;
}
