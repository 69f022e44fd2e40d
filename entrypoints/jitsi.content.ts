import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchCallPage } from '../components/in-page/watch-call-page';
import { jitsi } from '../lib/calls/jitsi';

/** Registered by the background alone, on the Jitsi servers a person added. */
export default defineContentScript({ registration: 'runtime', main: (ctx) => watchCallPage(jitsi, ctx) });
