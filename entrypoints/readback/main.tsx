import { ReadBack } from '../../components/read-back/ReadBack';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<ReadBack />);
