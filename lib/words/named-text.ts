import { thirdPersonOf, type Owned } from '../domain/item-owner';
import { t } from './i18n';

/** Returns the words of an item, with the third person's name before them where one does it: `Carla: Draft CV`. */
export function namedText(item: Pick<Owned, 'ownerName'> & { readonly text: string }): string {
  const third = thirdPersonOf(item);
  return third === '' ? item.text : t('kindAndName', third, item.text);
}
