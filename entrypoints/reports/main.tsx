import { Reports } from '../../components/reports/Reports';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Reports />);
