// A page as long as a list of 10,000 items, with a field, that does nothing.
const field = document.createElement('input');
field.type = 'search';
field.dataset.itemBox = '';
const room = document.createElement('div');
room.style.height = '560000px';
document.body.append(field, room);
