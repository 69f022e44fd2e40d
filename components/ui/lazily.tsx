import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useReading } from './ShownOnceRead';

/** Returns a component that is loaded when it is first drawn: what opens on a press delays no page. Until then it is empty. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazily(props: Props) {
    const [Body, setBody] = useState<ComponentType<Props> | null>(() => loaded);
    useReading(Body === null);
    useEffect(() => {
      if (Body) return;
      void load().then((component) => {
        loaded = component;
        setBody(() => component);
      });
    }, []);
    return Body && <Body {...props} />;
  };
}
