import { browser } from 'wxt/browser';
import type { ExtensionMessage, GetDataType, GetReturnType, MaybePromise } from '@webext-core/messaging';
import { callPhaseSchema, platformSchema } from '../domain/call';
import { instantSchema } from '../domain/instant-schema';
import { z } from '../zod';
import { onMessage, type ProtocolMap } from './protocol';

const keys = z.array(z.string().min(1).max(300)).max(20);
const callId = z.object({ callId: z.uuid() });
const callReport = z.object({
  platform: platformSchema,
  keys,
  phase: callPhaseSchema,
  title: z.string().max(1000),
});

const meetHomeMeeting = z.object({
  title: z.string().max(300),
  startsAt: instantSchema,
  endsAt: instantSchema,
  callKey: z.string().max(300).nullable(),
  eventId: z.string().max(300).nullable(),
});

type Answered = Exclude<keyof ProtocolMap, 'showInPage' | 'whatCall' | 'readCalendars'>;

/** What each message must look like. */
export const messageSchemas: { readonly [Name in Answered]: z.ZodType<GetDataType<ProtocolMap[Name]>> } = {
  reportCall: callReport,
  rememberJoinLink: z.object({ keys }),
  answerFirstCard: z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('mentoring'), mentorshipId: z.uuid().nullable(), report: callReport }),
    z.object({ answer: z.literal('not-mentoring'), report: callReport }),
  ]),
  chipSeen: callId,
  openWrapUp: z.object({ callId: z.uuid(), by: z.enum(['chip', 'page-click']) }),
  snoozeChip: callId,
  muteCall: callId,
  sayEnd: z.object({ callId: z.uuid(), endsAt: instantSchema }),
  stopOpeningByItself: callId,
  reportMeetings: z.object({ meetings: z.array(meetHomeMeeting).max(50) }),
  adoptCall: z.object({ tabId: z.int(), report: callReport }),
  lookAgain: z.undefined(),
  pageClosed: z.undefined(),
};

/** Messages that only the extension's own pages send: from a content script, whose process a page may own, they are forged. */
const fromPagesOnly: ReadonlySet<Answered> = new Set(['adoptCall', 'lookAgain', 'pageClosed']);

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
  const schema: z.ZodType<GetDataType<ProtocolMap[Name]>> = messageSchemas[name];
  return onMessage(name, ({ data, sender }) => {
    if (fromPagesOnly.has(name) && !sender.url?.startsWith(browser.runtime.getURL('/' as '/sidepanel.html')))
      throw new TypeError(`Expected ${name} from a page of the extension.`);
    return reply(schema.parse(data), sender) as never;
  });
}
