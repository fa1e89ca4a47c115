import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import type { Classeur } from '../ports';
import { createCommandes, type Commandes } from './commandes';
import { PANNEAU_INITIAL, type Panneau, type Vue } from './panneau';
import { reducePanneau, type Action } from './reducer';

export interface UsePanneau {
  readonly panneau: Panneau;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
}

/** The panel's memory, bound to the workbook: read on opening, and again each time somebody changes it. */
export function usePanneau(classeur: Classeur, vue: Vue): UsePanneau {
  const [panneau, dispatch] = useReducer(reducePanneau, { ...PANNEAU_INITIAL, vue });
  const commandes = useMemo(() => createCommandes(classeur, dispatch), [classeur]);

  useEffect(() => {
    void commandes.relire();
    const suivi = commandes.suivre();
    return () => {
      void suivi.then((stop) => stop());
    };
  }, [commandes]);

  return { panneau, dispatch, commandes };
}
