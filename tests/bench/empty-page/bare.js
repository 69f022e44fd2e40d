// A page that opens the same database with the browser’s own means, and reads the open items, with nothing in between.
const open = indexedDB.open('last-ten');
open.onsuccess = () => {
  const request = open.result
    .transaction('actionItems')
    .objectStore('actionItems')
    .index('status')
    .getAll('open');
  request.onsuccess = () => {
    const field = document.createElement('input');
    field.type = 'search';
    field.dataset.itemBox = String(request.result.length);
    document.body.append(field);
  };
};
