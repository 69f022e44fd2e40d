import { Welcome } from '../../components/welcome/Welcome';
import { mountPage } from '../../components/ui/mount-page';

await mountPage(<Welcome />);
