import { Welcome } from '../../components/welcome/Welcome';
import { mountPage } from '../../components/app/mount-page';

await mountPage(<Welcome />);
