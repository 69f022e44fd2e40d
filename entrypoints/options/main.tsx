import { Options } from '../../components/options/Options';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Options />);
