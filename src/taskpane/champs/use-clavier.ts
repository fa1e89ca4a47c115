import { useEffect, useRef } from 'react';
import { isInPanel } from './is-in-panel';

/** Hears the keys pressed anywhere in the panel while the view is shown, unless something nearer has already answered. */
export function useClavier(onKeyDown: (event: KeyboardEvent) => void): void {
  const dernier = useRef(onKeyDown);
  useEffect(() => {
    dernier.current = onKeyDown;
  });
  useEffect(() => {
    const entendre = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && isInPanel(event.target)) dernier.current(event);
    };
    document.addEventListener('keydown', entendre);
    return () => {
      document.removeEventListener('keydown', entendre);
    };
  }, []);
}

/** Escape leaves the view, or answers for the person that nothing is to be lost. */
export function useEchap(onEchap: () => void): void {
  useClavier((event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onEchap();
  });
}
