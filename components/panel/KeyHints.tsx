import type { RitualStep } from '../../lib/domain/ritual';
import { t, type MessageKey } from '../../lib/words/i18n';
import { Key } from '../ui/Key';

type Hint = readonly [key: string, does: MessageKey];

const hints: Readonly<Record<RitualStep, readonly Hint[]>> = {
  'last-time': [
    ['D', 'helpDone'],
    ['C', 'helpCarry'],
    ['X', 'helpDrop'],
  ],
  'action-items': [
    ['E', 'helpEdit'],
    ['C', 'helpCommit'],
  ],
  'next-meeting': [['1–3', 'helpDate']],
  agenda: [['Alt Up Down', 'helpMove']],
  feedback: [['0–9', 'helpScore']],
  finish: [],
};

/** The keys of the open step, drawn in the footer for who sees them; the list of all keys says them to everybody. */
export function KeyHints({ step }: { readonly step: RitualStep }) {
  return (
    <>
      {hints[step].map(([key, does]) => (
        <span key={key} aria-hidden="true">
          <Key of={key} /> {t(does)}
        </span>
      ))}
    </>
  );
}
