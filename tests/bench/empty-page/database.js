// A page that opens the same database through the same library and reads the rows that the popup's first frame is made
// of, or the panel's (`?panel`), all asked for together, with nothing in between.
const database = new Dexie('last-ten');

const readForPopup = () =>
  Promise.all([
    database.table('mentorships').where('status').equals('active').toArray(),
    database.table('actionItems').where('status').equals('open').toArray(),
    database.table('sessions').toArray(),
    database.table('device').get('settings'),
  ]);

async function readForPanel() {
  const [calls] = await Promise.all([
    database.table('calls').toArray(),
    database.table('device').get('settings'),
  ]);
  const [{ mentorshipId, sessionId } = {}] = calls;
  if (!mentorshipId) return;
  await Promise.all([
    database.table('mentorships').get(mentorshipId),
    database.table('sessions').get(sessionId),
    database.table('sessions').where({ mentorshipId }).toArray(),
    database.table('actionItems').where('[mentorshipId+status]').equals([mentorshipId, 'open']).toArray(),
  ]);
}

const read = location.search === '?panel' ? readForPanel : readForPopup;
void database
  .open()
  .then(read)
  .then(() => {
    const field = document.createElement('input');
    field.type = 'search';
    field.dataset.itemBox = '';
    document.body.append(field);
  });
