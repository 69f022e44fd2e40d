import { defineContentScript } from 'wxt/utils/define-content-script';
import { callSitePatterns } from '../../lib/calls/call-sites';
import { watchCallPage } from './watch-call-page';

export default defineContentScript({
  matches: [...callSitePatterns],
  runAt: 'document_idle',
  main: watchCallPage,
});
