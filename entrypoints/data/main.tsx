import { Data } from '../../components/data/Data';
import { mountPage } from '../../components/ui/mount-page';

await mountPage(<Data />);
