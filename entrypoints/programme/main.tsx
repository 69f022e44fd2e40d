import { mountPage } from '../../components/app/mount-page';
import { ProgrammePage } from '../../components/programme/ProgrammePage';

await mountPage(<ProgrammePage />);
