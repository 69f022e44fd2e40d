import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import type { IconName } from './icons';
import './slim-line.css';

interface Props {
  readonly icon: IconName;
  /** What it is about, in a sentence; cut where there is no room for all of it. */
  readonly text: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

/** Something that waits, in one line until it is pressed; then all of it, with the keyboard on it. */
export function SlimLine({ icon, text, open, onOpen, children }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (open && !wasOpen.current) whole.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open)
    return (
      <div ref={whole} class="slim-line__whole" tabIndex={-1}>
        {children}
      </div>
    );
  return (
    <button type="button" class="slim-line" title={text} aria-expanded={false} onClick={onOpen}>
      <Icon name={icon} />
      <span class="slim-line__text" dir="auto">
        {text}
      </span>
      <Icon name="chevron-down" />
    </button>
  );
}
