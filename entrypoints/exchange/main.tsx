import { Exchange } from '../../components/exchange/Exchange';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Exchange />);
