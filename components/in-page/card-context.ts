import type { GetDataType, GetReturnType } from '@webext-core/messaging';
import type { CallReport, InPageView, ProtocolMap } from '../../lib/messaging/protocol';

/** What the in-page cards need of the content script around them. */
export interface InPageHost {
  /** Returns what the page shows now. */
  report(): CallReport | null;
  /** Returns the windows a person may click in: the page's, and that of the frame that holds the call. */
  windows(): Iterable<Window>;
  /** Returns where the page has controls nothing may lie over, in the coordinates of the window. */
  keepClear(): DOMRect[];
  /** Sends a message to the background; `undefined` where the extension behind this script is gone. */
  send<Type extends keyof ProtocolMap>(
    type: Type,
    data: GetDataType<ProtocolMap[Type]>,
  ): Promise<GetReturnType<ProtocolMap[Type]> | undefined>;
}

/** Draws what the background says, nothing else; where it says nothing at all, what is drawn stays. */
export interface InPageUi {
  show(view: InPageView | undefined): void;
  /** Makes the pill small while somebody shares a screen; `isSharing` is asked only where a pill is shown. */
  lookAtShare(isSharing: () => boolean): void;
}

/** A view that shows the pill. */
export type ChipView = Extract<InPageView, { kind: 'chip' }>;

/** What a card is drawn into and with; `signal` ends when another view replaces it. */
export interface CardContext {
  readonly root: HTMLElement;
  /** The element in the page that holds `root` out of the page's reach. */
  readonly element: HTMLElement;
  readonly host: InPageHost;
  readonly signal: AbortSignal;
  show(view: InPageView | undefined): void;
}
