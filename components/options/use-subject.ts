import { useEffect, useRef, useState } from 'preact/hooks';
import { subjectOfHash, type SettingsSubject } from '../app/settings-subjects';

/** The subject that is shown, and how to go to one, or to one control in it. */
export interface ShownSubject {
  readonly subject: SettingsSubject;
  readonly goTo: (subject: SettingsSubject, control?: HTMLElement) => void;
}

/**
 * Follows the hash of the page's address, so that links, back and reload lead where they led before. Whoever goes
 * somewhere finds the focus there: on the control, else on what `headingOf` returns.
 */
export function useSubject(headingOf: (subject: SettingsSubject) => HTMLElement | null): ShownSubject {
  const [shown, setShown] = useState({ subject: subjectOfHash(location.hash), isFirst: true });
  const wanted = useRef<HTMLElement | null>(null);
  const show = () => setShown({ subject: subjectOfHash(location.hash), isFirst: false });
  useEffect(() => {
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);
  useEffect(() => {
    const target = wanted.current ?? headingOf(shown.subject);
    // A page that opens keeps the focus at its beginning, and shows what its address is about, also below a long list.
    if (!shown.isFirst) target?.focus();
    if (wanted.current || location.hash !== '')
      target?.scrollIntoView({ block: wanted.current ? 'center' : 'nearest' });
    wanted.current = null;
  }, [shown]);
  function goTo(subject: SettingsSubject, control?: HTMLElement): void {
    wanted.current = control ?? null;
    if (location.hash === `#${subject}`) show();
    else location.hash = subject;
  }
  return { subject: shown.subject, goTo };
}
