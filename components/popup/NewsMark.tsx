import { useEffect, useRef } from 'preact/hooks';
import type { PartnerNews } from '../../lib/domain/partner-news';
import { t } from '../../lib/words/i18n';

/** So long something is before a person's eyes until it counts as seen. */
const momentMs = 1500;

interface Props {
  readonly kind: PartnerNews['kind'];
  readonly partner: string;
  /** Called once it was in view for a moment, and each time it is again. */
  readonly onLook: () => void;
}

/** Says that the partner added or changed an item since it was seen last. */
export function NewsMark({ kind, partner, onLook }: Props) {
  const mark = useRef<HTMLSpanElement>(null);
  const latest = useRef(onLook);
  latest.current = onLook;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      timer = setTimeout(() => document.visibilityState === 'visible' && latest.current(), momentMs);
    });
    if (mark.current) observer.observe(mark.current);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return (
    <span ref={mark} class="listed__news">
      {t(kind === 'added' ? 'newsAdded' : 'newsChanged', partner)}
    </span>
  );
}
