import { ReadBack } from '../../components/read-back/ReadBack';
import { mountPage } from '../../components/ui/mount-page';

await mountPage(<ReadBack />);
