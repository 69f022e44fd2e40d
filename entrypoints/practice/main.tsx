import { Practice } from '../../components/practice/Practice';
import { mountPage } from '../../components/ui/mount-page';
import { database, practiceDatabaseName, practiceQuery } from '../../lib/storage/database';
import { showPracticeChip } from './practice-chip';

if (database.name === practiceDatabaseName) await mountPage(<Practice showChip={showPracticeChip} />);
else location.replace(`?${practiceQuery}`);
