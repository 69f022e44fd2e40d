import type { ActionItem } from '../domain/action-item';
import type { Recap } from '../domain/recap';
import type { Role } from '../domain/mentorship';
import { itemSentence } from '../words/item-sentence';

const roles = ['mentoree', 'mentor'] as const;

/** Returns what each of the two takes on, under their name; the one who is mentored first, must-dos before the rest. */
export function promiseSections(
  items: readonly ActionItem[],
  names: Readonly<Record<Role, string>>,
  said?: Parameters<typeof itemSentence>[1],
): Recap['sections'] {
  const [must, nice] = [items.filter(isMust), items.filter((item) => !isMust(item))];
  return roles.map((role) => ({
    heading: names[role],
    lines: [...must, ...nice].filter(({ owner }) => owner === role).map((item) => itemSentence(item, said)),
    boxes: true,
  }));
}

function isMust({ priority }: ActionItem): boolean {
  return priority === 'must';
}
