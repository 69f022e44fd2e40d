import { useRef, useState } from 'preact/hooks';
import type { PartnerNews } from '../../lib/domain/partner-news';
import { markNewsSeen } from '../../lib/storage/actions/partner-news';
import { readPartnerNews } from '../../lib/storage/queries/partner-news';
import { persist } from '../../lib/storage/engine/persist';
import { useLive } from '../app/use-live-query';

/** What the partners brought, as this page shows it. */
export interface NewsOnShow {
  readonly kinds: ReadonlyMap<string, PartnerNews['kind']>;
  /** The person has looked at an item for a moment: it is no news the next time the page is opened. */
  readonly look: (id: string) => void;
  /** The person has pressed it: it is no news any more. */
  readonly see: (id: string) => void;
}

const none: PartnerNews[] = [];

/** Follows the partners' news. What was seen on this page stays marked for as long as the page is open, unless it was pressed. */
export function useNews(): NewsOnShow {
  const stored = useLive(readPartnerNews, [], none, 'partner-news');
  const kept = useRef(new Map<string, PartnerNews['kind']>());
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set());
  for (const { id, kind } of stored) kept.current.set(id, kind);
  const mark = (id: string) => void persist(() => markNewsSeen([id]));
  return {
    kinds: new Map([...kept.current].filter(([id]) => !pressed.has(id))),
    look: mark,
    see(id) {
      setPressed((before) => new Set([...before, id]));
      mark(id);
    },
  };
}
