import type { ActionItem } from '../domain/action-item';
import { isOfTheTwo, thirdPersonOf } from '../domain/item-owner';
import type { Recap } from '../domain/recap';
import type { Role } from '../domain/mentorship';
import { t } from '../words/i18n';
import { itemSentence } from '../words/item-sentence';

const roles = ['mentoree', 'mentor'] as const;

/**
 * Returns what each of the two takes on, under their name; the one who is mentored first, must-dos before the rest.
 * Behind them, what third persons do, with the one of the two who sees to it.
 */
export function promiseSections(
  items: readonly ActionItem[],
  names: Readonly<Record<Role, string>>,
  said?: Parameters<typeof itemSentence>[1],
): Recap['sections'] {
  const [must, nice] = [items.filter(isMust), items.filter((item) => !isMust(item))];
  const all = [...must, ...nice];
  const section = (heading: string, own: readonly ActionItem[]) => ({
    heading,
    lines: own.map((item) => itemSentence(item, said)),
    boxes: true,
  });
  const ofRole = roles.map((role) =>
    section(
      names[role],
      all.filter((item) => item.owner === role && isOfTheTwo(item)),
    ),
  );
  const headingOf = (item: ActionItem) => t('thirdWithCare', thirdPersonOf(item), names[item.owner]);
  const others = all.filter((item) => !isOfTheTwo(item));
  const headings = [...new Set(others.map(headingOf))];
  return [
    ...ofRole,
    ...headings.map((heading) =>
      section(
        heading,
        others.filter((item) => headingOf(item) === heading),
      ),
    ),
  ];
}

function isMust({ priority }: ActionItem): boolean {
  return priority === 'must';
}
