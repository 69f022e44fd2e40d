import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchCallPage } from '../components/in-page/watch-call-page';
import { zoomPatterns } from '../lib/calls/call-sites';
import { zoom } from '../lib/calls/zoom';

export default defineContentScript({
  matches: zoomPatterns,
  runAt: 'document_idle',
  main: (ctx) => watchCallPage(zoom, ctx),
});
