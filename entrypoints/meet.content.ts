import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchCallPage } from '../components/in-page/watch-call-page';
import { meetPatterns } from '../lib/calls/call-sites';
import { meet } from '../lib/calls/meet';

export default defineContentScript({
  matches: meetPatterns,
  runAt: 'document_idle',
  main: (ctx) => watchCallPage(meet, ctx),
});
