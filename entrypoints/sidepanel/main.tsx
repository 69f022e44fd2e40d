import { Panel } from '../../components/panel/Panel';
import { mountPage } from '../../components/ui/mount-page';
import { tellBackgroundWhenDrawn } from '../../components/ui/tell-background';

await mountPage(<Panel />);
// The panel's own look at the clock: an alarm may have been missed while the machine slept.
tellBackgroundWhenDrawn();
