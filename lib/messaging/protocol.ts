import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageFacts } from '../calls/page-facts';
import type { MeetHomeMeeting } from '../calls/meet-home';
import type { CallPhase, Platform } from '../domain/call';
import type { CopyReason } from '../domain/copy-plan';
import type { Instant } from '../domain/instant';
import type { RunCause } from '../sync/schedule';

// Reaches the content script: no zod here, only its types.

/** What a call page shows now. */
export interface CallReport {
  readonly platform: Platform;
  /** Call keys the page reveals; empty where it shows none (Teams' bare `/v2/`). */
  readonly keys: readonly string[];
  readonly phase: CallPhase;
  /** The meeting's title as the page shows it, or empty. */
  readonly title: string;
  /** When the platform cuts the call, as a clock on the page counts down to; left out: no such clock. */
  readonly cutAt?: Instant | undefined;
}

/** What the script in a call page says of its page when it is asked. */
export interface PageView {
  readonly platform: Platform;
  /** Call keys the page's address reveals now. */
  readonly keys: readonly string[];
  readonly facts: PageFacts;
}

/** What came of making a safety copy. `same`: the newest one holds all of it already; `empty`: there is no record to copy. */
export type CopyResult = 'made' | 'same' | 'empty' | 'too-large' | 'refused';

/** Where the person has put the pill: shares of the room it has from the left and from the top, 0 to 1. */
export interface PillPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * What the content script shall show in the page. The background decides, the page only shows. No name, no item and no
 * other text of a person's is in it: what a page can reach of what is drawn in it is not for the page to read.
 */
export type InPageView =
  | { readonly kind: 'nothing' }
  | {
      /** Asks whether this is a mentoring call. */
      readonly kind: 'first-card';
      /** One quiet line instead of a card: others are on record, and this call matches none. */
      readonly inPassing: boolean;
    }
  | {
      /** Says that a yes was taken, and offers to take it back. */
      readonly kind: 'taken';
    }
  | {
      readonly kind: 'chip';
      readonly callId: string;
      readonly endsAt: Instant;
      /** Whether the next plain click in the page shall open the panel. */
      readonly opensByItself: boolean;
    };

/** Every message the extension sends. All but the last five are answered by the background. */
export interface ProtocolMap {
  /** A call page tells what it shows: on each change, and once a minute while in a call. */
  reportCall(report: CallReport): InPageView;
  /** The page saw a join link on its way into a call (Teams shows no id once inside). */
  rememberJoinLink(data: { readonly keys: readonly string[] }): void;
  /** The first card's answer. A yes carries the click that may open the panel. */
  answerFirstCard(data: {
    readonly answer: 'mentoring' | 'not-mentoring' | 'take-back';
    readonly report: CallReport;
  }): InPageView;
  /** A call page that can no longer see its call asks whether the browser hears its tab. */
  isHeard(): boolean;
  /** Where has the person put the pill on pages of this platform? `null`: nowhere. */
  whereIsPill(): PillPlace | null;
  /** The person has moved the pill. */
  movePill(place: PillPlace): void;
  /** The chip is on screen in a visible tab. */
  chipSeen(data: { readonly callId: string }): void;
  /** A trusted click in the page asks for the panel; answered by whether it opened. */
  openWrapUp(data: { readonly callId: string; readonly by: 'chip' | 'page-click' }): boolean;
  /** "Remind me in 5 min". */
  snoozeChip(data: { readonly callId: string }): InPageView;
  /** "Don't remind me for this call". */
  muteCall(data: { readonly callId: string }): InPageView;
  /** The person says when the call ends, from the chip. */
  sayEnd(data: { readonly callId: string; readonly endsAt: Instant }): InPageView;
  /** "Open by itself" switched off from the chip. */
  stopOpeningByItself(data: { readonly callId: string }): InPageView;
  /** Meet's home page lists these meetings of today. */
  reportMeetings(data: { readonly meetings: readonly MeetHomeMeeting[] }): void;
  /** The popup's "This is a mentoring call" for the call in a tab. */
  adoptCall(data: { readonly tabId: number; readonly report: CallReport }): void;
  /** The popup's "This tab is my call", of a page nothing is known of; answered by whether the browser let the chip into it. */
  adoptTab(data: { readonly tabId: number }): boolean;
  /** An extension page changed something, or looks at the clock: alarms, badge and chips are set anew. */
  lookAgain(): void;
  /** An extension page is closing: what was deleted on it can be emptied for good. */
  pageClosed(): void;
  /** A page is about to do what could take much with it: a safety copy is made first. */
  makeSafetyCopy(data: { readonly reason: CopyReason; readonly isEmptying: boolean }): CopyResult;
  /** All safety copies are to go. */
  clearSafetyCopies(): void;
  /** The person asks for the connected folders to be matched now; answered once they were, or were already being matched. */
  syncNow(): void;
  /** A reason to match the connected folders; nothing waits for it. */
  syncSoon(data: { readonly cause: 'panel' | 'online' }): void;

  /** The offscreen document asks whether the browser has the person's permission for an origin. */
  mayReach(data: { readonly origin: string }): boolean;

  /** Background → the offscreen document: read these calendars again. */
  readCalendars(data: { readonly ids: readonly string[] }): void;
  /**
   * Background → the offscreen document: run a round with the calendar server. `locale`: the browser's, as it writes it;
   * `catalogue`: the folder of the texts it shows.
   */
  runCalendar(data: { readonly cause: RunCause; readonly locale: string; readonly catalogue: string }): void;
  /** Background → a tab's top frame: show this now. */
  showInPage(view: InPageView): void;
  /** Popup and background → a tab: what do you show? `null`: no call. */
  whatCall(): CallReport | null;
  /** Popup → a tab: which signals of a call does the page show? */
  whatPage(): PageView;
}

export const messenger = defineExtensionMessaging<ProtocolMap>();
export const { sendMessage, onMessage } = messenger;
