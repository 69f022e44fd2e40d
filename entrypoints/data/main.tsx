import { Data } from '../../components/data/Data';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Data />);
