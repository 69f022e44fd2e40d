import { Panel } from '../../components/panel/Panel';
import { Practice } from '../../components/practice/Practice';
import { mountPage } from '../../components/app/mount-page';
import { database, practiceDatabaseName, practiceQuery } from '../../lib/storage/engine/database';
import { showPracticeChip } from './practice-chip';

if (database.name === practiceDatabaseName)
  await mountPage(<Practice showChip={showPracticeChip} panel={<Panel />} />);
else location.replace(`?${practiceQuery}`);
