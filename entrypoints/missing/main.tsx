import { Missing } from '../../components/missing/Missing';
import { mountMissingPage } from '../../components/app/mount-page';

await mountMissingPage((state) => <Missing state={state} />);
