import { useEffect, useRef } from 'react';
import { isInPanel } from '../../champs/is-in-panel';

/** Cells pasted anywhere in the view, but in a field of one's own. */
export function useCollage(onColle: (texte: string) => void): void {
  const dernier = useRef(onColle);
  useEffect(() => {
    dernier.current = onColle;
  });
  useEffect(() => {
    const entendre = (event: ClipboardEvent): void => {
      const texte = event.clipboardData?.getData('text/plain') ?? '';
      const { target } = event;
      if (texte === '' || !isInPanel(target) || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      dernier.current(texte);
    };
    document.addEventListener('paste', entendre);
    return () => {
      document.removeEventListener('paste', entendre);
    };
  }, []);
}
