import { useEffect, useState } from 'react';
import type { DifferenceSignee } from '../../ports';
import type { CommandesDeRevue } from '../commandes-ca';

/** What changed since the vote; null until it is known. @param lu the workbook as it was read: read anew, so is this */
export function useDifferences({ lireDifferences }: CommandesDeRevue, lu: object): readonly DifferenceSignee[] | null {
  const [differences, setDifferences] = useState<readonly DifferenceSignee[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void lireDifferences().then((lues) => {
      if (isShown && lues !== null) setDifferences(lues);
    });
    return () => {
      isShown = false;
    };
  }, [lireDifferences, lu]);
  return differences;
}
