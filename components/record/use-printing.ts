import { useEffect, useState } from 'preact/hooks';

/** Returns whether the page is being put on paper: then all is drawn that is otherwise drawn on request. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Puts one part of the page on paper, and leaves the rest out this once. */
export function printOnly(part: HTMLElement | null): void {
  if (!part) return;
  const { dataset } = document.documentElement;
  part.dataset['printed'] = '';
  dataset['printOnly'] = '';
  const end = () => {
    delete part.dataset['printed'];
    delete dataset['printOnly'];
  };
  addEventListener('afterprint', end, { once: true });
  window.print();
}
