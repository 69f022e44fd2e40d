import { Record } from '../../components/record/Record';
import { mountPage } from '../../components/ui/mount-page';

await mountPage(<Record />);
