import { useEffect, useState } from 'react';
import type { Comparaison } from '../../../domain/depuis-le-vote';
import type { Differences } from '../../ports';
import type { CommandesDeRevue } from '../commandes-ca';

/**
 * What changed between two states of the budget; null until it is known.
 * @param lu the workbook as it was read: read anew, so is this
 */
export function useDifferences({ lireDifferences }: CommandesDeRevue, lu: object, entre: Comparaison): Differences | null {
  const [connues, setConnues] = useState<{ readonly entre: Comparaison; readonly lues: Differences } | null>(null);
  useEffect(() => {
    let isShown = true;
    void lireDifferences(entre).then((lues) => {
      if (isShown && lues !== null) setConnues({ entre, lues });
    });
    return () => {
      isShown = false;
    };
  }, [lireDifferences, lu, entre]);
  return connues?.entre === entre ? connues.lues : null;
}
