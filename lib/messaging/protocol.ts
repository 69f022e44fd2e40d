import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MeetHomeMeeting } from '../calls/meet-home';
import type { CallPhase, EndSource, Platform } from '../domain/call';
import type { Instant } from '../domain/instant';

// Reaches the content script: no zod here, only its types.

/** What a call page shows now. */
export interface CallReport {
  readonly platform: Platform;
  /** Call keys the page reveals; empty where it shows none (Teams' bare `/v2/`). */
  readonly keys: readonly string[];
  readonly phase: CallPhase;
  /** The meeting's title as the page shows it, or empty. */
  readonly title: string;
}

/** What the content script shall show in the page. The background decides, the page only shows. */
export type InPageView =
  | { readonly kind: 'nothing' }
  | {
      /** Asks whether this is a mentoring call. */
      readonly kind: 'first-card';
      /** Known partners, offered as buttons. */
      readonly partners: readonly { readonly mentorshipId: string; readonly name: string }[];
    }
  | {
      readonly kind: 'chip';
      readonly callId: string;
      readonly partnerName: string;
      readonly endsAt: Instant;
      readonly source: EndSource;
      readonly guess: boolean;
      /** Whether the next plain click in the page shall open the panel. */
      readonly opensByItself: boolean;
      /** The instant at which the chip was due, for one that comes late to say so; null once it was seen. */
      readonly dueAt: Instant | null;
      /** Whether the wrap-up was opened, so that the chip makes itself small. */
      readonly folded: boolean;
    };

/** Every message the extension sends. All but the last three are answered by the background. */
export interface ProtocolMap {
  /** A call page tells what it shows: on each change, and once a minute while in a call. */
  reportCall(report: CallReport): InPageView;
  /** The page saw a join link on its way into a call (Teams shows no id once inside). */
  rememberJoinLink(data: { readonly keys: readonly string[] }): void;
  /** The first card's answer. A yes carries the click that may open the panel. */
  answerFirstCard(
    data:
      | { readonly answer: 'mentoring'; readonly mentorshipId: string | null; readonly report: CallReport }
      | { readonly answer: 'not-mentoring'; readonly report: CallReport },
  ): InPageView;
  /** The chip is on screen in a visible tab. */
  chipSeen(data: { readonly callId: string }): void;
  /** A trusted click in the page asks for the panel. */
  openWrapUp(data: { readonly callId: string; readonly by: 'chip' | 'page-click' }): void;
  /** "In 5 minutes". */
  snoozeChip(data: { readonly callId: string }): InPageView;
  /** "Not this call". */
  muteCall(data: { readonly callId: string }): InPageView;
  /** The person says when the call ends, from the chip. */
  sayEnd(data: { readonly callId: string; readonly endsAt: Instant }): InPageView;
  /** "Open by itself" switched off from the chip. */
  stopOpeningByItself(data: { readonly callId: string }): InPageView;
  /** Meet's home page lists these meetings of today. */
  reportMeetings(data: { readonly meetings: readonly MeetHomeMeeting[] }): void;
  /** The popup's "This is a mentoring call" for the call in a tab. */
  adoptCall(data: { readonly tabId: number; readonly report: CallReport }): void;
  /** An extension page changed something, or looks at the clock: alarms, badge and chips are set anew. */
  lookAgain(): void;
  /** An extension page is closing: what was deleted on it can be emptied for good. */
  pageClosed(): void;

  /** Background → the offscreen document: read these calendars again. */
  readCalendars(data: { readonly ids: readonly string[] }): void;
  /** Background → a tab's top frame: show this now. */
  showInPage(view: InPageView): void;
  /** Popup and background → a tab: what do you show? `null`: no call. */
  whatCall(): CallReport | null;
}

export const messenger = defineExtensionMessaging<ProtocolMap>();
export const { sendMessage, onMessage } = messenger;
