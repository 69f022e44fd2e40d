import { defineContentScript } from 'wxt/utils/define-content-script';
import { callSitePatterns } from '../../lib/calls/call-sites';
import { watchCallPage } from './watch-call-page';

export default defineContentScript({
  matches: [...callSitePatterns],
  // Zoom's signed-in shell holds the meeting in an iframe of its own origin.
  allFrames: true,
  runAt: 'document_idle',
  main: watchCallPage,
});
