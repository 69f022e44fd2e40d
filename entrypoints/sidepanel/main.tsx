import { Panel } from '../../components/panel/Panel';
import { mountPage } from '../../components/app/mount-page';
import { askToSync, tellBackgroundWhenDrawn } from '../../components/app/tell-background';
import { keepOnePanel } from '../../components/panel/keep-one-panel';

// Before anything is awaited: who asks for the panel a moment later is to find it.
const kept = keepOnePanel();
await mountPage(<Panel />);
// The panel's own look at the clock: an alarm may have been missed while the machine slept.
tellBackgroundWhenDrawn();
void askToSync('panel');
addEventListener('online', () => void askToSync('online'));
await kept;
