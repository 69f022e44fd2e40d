import type { CallPage } from './call-page';
import { callKeyOf } from './call-key';

/** A page without any control of microphone, camera or hanging up. */
const bare = ':root:not(:has([data-is-muted], [jsname="CQylAd"]))';

/** Google Meet. The address keeps the code in the green room, while waiting, in the call and in the exit hall. */
export const meet: CallPage = {
  platform: 'meet',
  publicHosts: /^meet\.google\.com$/,
  isCallAddress: (url) => callKeyOf(url.href)?.startsWith('meet:') ?? false,
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
        { selector: 'button i, [role="button"] i, div[jsname] > i', seenOn: '2026-10', text: /^call_end$/ },
        { selector: '.google-symbols, .google-material-icons', seenOn: '2026-05', text: /^call_end$/ },
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
  ],
  // The waiting screen shows the leave control already, and on some builds the side panel's switches.
  alsoWhileWaiting: ['leave control', 'hang-up icon', 'side panel switch'],
  lobby: [
    {
      name: 'join control',
      anyOf: [
        { selector: '[jsname="Qx7uuf"], [jsname="z0F4cd"]', seenOn: '2026-09' },
        { selector: '[data-promo-anchor-id="w5gBed"]', seenOn: '2026-09' },
      ],
    },
  ],
  // The heading is the title's in the green room, too: only without the controls is it the exit hall's.
  exit: [
    {
      name: 'exit hall',
      anyOf: [
        {
          selector: `${bare} h1[jsname="r4nke"], ${bare} [jsname="W6suGc"], ${bare} [jsname="oI7Fj"]`,
          seenOn: '2026-09',
        },
      ],
    },
  ],
  interruption: [],
  graceMs: 9000,
  interruptedGraceMs: 9000,
  title: [],
  titleOf(documentTitle) {
    const bare = documentTitle
      .replace(/\s*[-–—]\s*Google Meet$/, '')
      .replace(/^Meet\s*[-–—|]\s*/, '')
      .trim();
    return /^(Google Meet|Meet|[a-z]{3}-[a-z]{4}-[a-z]{3})?$/.test(bare) ? '' : bare;
  },
};
