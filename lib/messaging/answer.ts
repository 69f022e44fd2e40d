import { browser } from 'wxt/browser';
import { logOnce } from '../browser/log';
import type { ExtensionMessage, GetDataType, GetReturnType, MaybePromise } from '@webext-core/messaging';
import { callPhaseSchema, platformSchema } from '../domain/call';
import { copyReasonSchema } from '../domain/copy-plan';
import { instantSchema } from '../domain/instant-schema';
import { z } from '../zod';
import { onMessage, type ProtocolMap } from './protocol';

const keys = z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(20));
const callId = z.object({ callId: z.uuid() });
const callReport = z.object({
  platform: platformSchema,
  keys,
  phase: callPhaseSchema,
  title: z.string().check(z.maxLength(1000)),
  cutAt: z.optional(instantSchema),
});

const meetHomeMeeting = z.object({
  title: z.string().check(z.maxLength(300)),
  startsAt: instantSchema,
  endsAt: instantSchema,
  callKey: z.nullable(z.string().check(z.maxLength(300))),
  eventId: z.nullable(z.string().check(z.maxLength(300))),
});

const share = z.number().check(z.minimum(0), z.maximum(1));

type Answered = Exclude<
  keyof ProtocolMap,
  'showInPage' | 'whatCall' | 'whatPage' | 'readCalendars' | 'runCalendar'
>;

/** What each message must look like. */
export const messageSchemas: { readonly [Name in Answered]: z.ZodMiniType<GetDataType<ProtocolMap[Name]>> } =
  {
    reportCall: callReport,
    rememberJoinLink: z.object({ keys }),
    answerFirstCard: z.object({
      answer: z.enum(['mentoring', 'not-mentoring', 'take-back']),
      report: callReport,
    }),
    isHeard: z.undefined(),
    whereIsPill: z.undefined(),
    movePill: z.object({ x: share, y: share }),
    chipSeen: callId,
    openWrapUp: z.object({ callId: z.uuid(), by: z.enum(['chip', 'page-click']) }),
    snoozeChip: callId,
    muteCall: callId,
    sayEnd: z.object({ callId: z.uuid(), endsAt: instantSchema }),
    stopOpeningByItself: callId,
    reportMeetings: z.object({ meetings: z.array(meetHomeMeeting).check(z.maxLength(50)) }),
    adoptCall: z.object({ tabId: z.int(), report: callReport }),
    adoptTab: z.object({ tabId: z.int() }),
    lookAgain: z.undefined(),
    pageClosed: z.undefined(),
    makeSafetyCopy: z.object({ reason: copyReasonSchema, isEmptying: z.boolean() }),
    clearSafetyCopies: z.undefined(),
    syncNow: z.undefined(),
    mayReach: z.object({ origin: z.url().check(z.maxLength(2000)) }),
    syncSoon: z.object({ cause: z.enum(['panel', 'online']) }),
  };

/** Messages that only the extension's own pages send: from a content script, whose process a page may own, they are forged. */
const fromPagesOnly: ReadonlySet<Answered> = new Set([
  'adoptCall',
  'adoptTab',
  'lookAgain',
  'pageClosed',
  'makeSafetyCopy',
  'clearSafetyCopies',
  'syncNow',
  'syncSoon',
  'mayReach',
]);

/**
 * Answers `name` in the background. The payload is parsed first, because a content script shares its
 * process with a hostile page; a payload the schema rejects fails at the sender. `reply` runs in the same
 * tick as the message arrives, so that a relayed click still counts as one.
 */
export function answer<Name extends Answered>(
  name: Name,
  reply: (
    data: GetDataType<ProtocolMap[Name]>,
    sender: ExtensionMessage['sender'],
  ) => MaybePromise<GetReturnType<ProtocolMap[Name]>>,
): () => void {
  const schema: z.ZodMiniType<GetDataType<ProtocolMap[Name]>> = messageSchemas[name];
  return onMessage(name, ({ data, sender }) => {
    if (fromPagesOnly.has(name) && !sender.url?.startsWith(browser.runtime.getURL('/' as '/sidepanel.html')))
      throw new TypeError(`Expected ${name} from a page of the extension.`);
    const replied = reply(schema.parse(data), sender);
    // The sender hears of it, too; a page that is closing, or a content script, says it nowhere.
    if (replied instanceof Promise) replied.catch(logOnce);
    return replied as never;
  });
}
