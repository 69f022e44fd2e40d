import type { QuickEntry } from '../../../../lib/domain/quick-entry';

/** What a line says that says nothing beside its text. */
export const silent: QuickEntry = {
  text: '',
  owner: null,
  ownerName: '',
  perhapsName: '',
  priority: null,
  estimateMinutes: null,
  dueOn: null,
  repeats: false,
  isDecision: false,
};
