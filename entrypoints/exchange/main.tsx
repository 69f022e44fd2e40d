import { Exchange } from '../../components/exchange/Exchange';
import { mountPage } from '../../components/ui/mount-page';

await mountPage(<Exchange />);
