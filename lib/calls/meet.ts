import type { CallPage } from './call-page';
import { meetKey } from './meet-key';

/** Controls of microphone, camera and hanging up. */
const controls = ['[data-is-muted]', '[jsname="CQylAd"]'];

/** Google Meet. The address keeps the code in the green room, while waiting, in the call and in the exit hall. */
export const meet: CallPage = {
  platform: 'meet',
  keyOnAnyHost: meetKey,
  isCallAddress: (url) => meetKey(url)?.startsWith('meet:') ?? false,
  inCall: [
    {
      name: 'leave control',
      anyOf: [
        { selector: '[jsname="CQylAd"]', seenOn: '2026-09' },
        { selector: '[data-should-confirm-hangup] button', seenOn: '2026-06' },
      ],
    },
    {
      name: 'hang-up icon',
      anyOf: [
        { selector: 'i.google-symbols', seenOn: '2026-10', text: /^call_end$/ },
        { selector: 'button i', seenOn: '2026-10', text: /^call_end$/ },
        { selector: '.google-material-icons', seenOn: '2026-05', text: /^call_end$/ },
      ],
    },
    {
      name: 'participant tile',
      anyOf: [{ selector: '[data-participant-id][data-tile-media-id]', seenOn: '2026-10' }],
    },
    {
      name: 'captions control',
      anyOf: [
        { selector: 'button[jsname="RrG0hf"]', seenOn: '2026-02' },
        { selector: 'button[jsname="r8qRAd"]', seenOn: '2025-12' },
        { selector: 'button i', seenOn: '2026-05', text: /^closed_caption(_off)?$/ },
      ],
    },
    {
      name: 'side panel switch',
      anyOf: [{ selector: 'button[jsname="A5il2e"][data-panel-id]', seenOn: '2026-02' }],
    },
    // Companion mode may show neither tiles nor captions; whoever waits has no hand to raise.
    {
      name: 'hand control',
      anyOf: [
        { selector: 'button[jsname="FpSaz"]', seenOn: '2026-02' },
        { selector: 'button i', seenOn: '2026-02', text: /^back_hand$/ },
      ],
    },
  ],
  // The waiting screen shows the leave control already, and on some builds the side panel's switches.
  alsoWhileWaiting: ['leave control', 'hang-up icon', 'side panel switch'],
  lobby: [
    {
      name: 'join control',
      anyOf: [
        { selector: '[jsname="Qx7uuf"]', seenOn: '2026-09' },
        { selector: '[jsname="z0F4cd"]', seenOn: '2026-09' },
        { selector: '[data-promo-anchor-id="w5gBed"]', seenOn: '2026-09' },
      ],
    },
  ],
  // The heading is the title's in the green room, too: only without the controls is it the exit hall's.
  exit: [
    {
      name: 'exit hall',
      anyOf: [
        { selector: 'h1[jsname="r4nke"]', seenOn: '2026-09', unless: controls },
        { selector: '[jsname="W6suGc"]', seenOn: '2026-09', unless: controls },
        { selector: '[jsname="oI7Fj"]', seenOn: '2026-08', unless: controls },
      ],
    },
  ],
  interruption: [],
  minimised: [],
  graceMs: 9000,
  wayOut: ['[jsname="CQylAd"]'],
  title: [],
  titleOf(documentTitle) {
    const bare = documentTitle
      .replace(/\s*[-–—]\s*Google Meet$/, '')
      .replace(/^Meet\s*[-–—|]\s*/, '')
      .trim();
    return /^(Google Meet|Meet|[a-z]{3}-[a-z]{4}-[a-z]{3})?$/.test(bare) ? '' : bare;
  },
};
