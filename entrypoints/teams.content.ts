import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchCallPage } from '../components/in-page/watch-call-page';
import { teamsPatterns } from '../lib/calls/call-sites';
import { teams } from '../lib/calls/teams';

export default defineContentScript({
  matches: teamsPatterns,
  runAt: 'document_idle',
  main: (ctx) => watchCallPage(teams, ctx),
});
