// A page with one field and nothing else: what any page of an extension costs.
const field = document.createElement('input');
field.type = 'search';
field.dataset.itemBox = '';
document.body.append(field);
