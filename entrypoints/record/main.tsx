import { Record } from '../../components/record/Record';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Record />);
