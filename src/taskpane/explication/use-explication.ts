import { useCallback, useEffect, useRef, useState } from 'react';
import type { Commandes } from '../etat/commandes';
import type { Selection } from '../ports';

/** What is known of the cell that is selected. */
type Lecture = { readonly kind: 'attente' } | { readonly kind: 'echec' } | Selection;

/** A cell that was left through a link. */
interface Etape {
  readonly titre: string;
  readonly cellule: string;
}

export interface UseExplication {
  readonly lecture: Lecture;
  /** Where « Retour » leads. */
  readonly precedente: Etape | null;
  /** Whether the person came here through the panel: the keyboard follows. */
  readonly isArrivee: boolean;
  readonly relire: () => void;
  readonly allerA: (cellule: string) => void;
  readonly revenir: () => void;
}

const LONGUEUR_DU_CHEMIN = 30;

/** Follows the selection for as long as the view is shown. What is selected while a cell is being read is read next. */
export function useExplication(commandes: Commandes): UseExplication {
  const [lecture, setLecture] = useState<Lecture>({ kind: 'attente' });
  const [chemin, setChemin] = useState<readonly Etape[]>([]);
  const [isArrivee, setArrivee] = useState(false);
  const etat = useRef({ isShown: true, isReading: false, isAsked: false });

  const relire = useCallback((): void => {
    const read = async (): Promise<void> => {
      const { current } = etat;
      current.isAsked = true;
      if (current.isReading) return;
      current.isReading = true;
      while (current.isAsked) {
        current.isAsked = false;
        const selection = await commandes.demander('explication', (classeur) => classeur.explain());
        // The view may be gone by now.
        if (current.isShown) setLecture(selection ?? { kind: 'echec' });
      }
      current.isReading = false;
    };
    void read();
  }, [commandes]);

  useEffect(() => {
    const { current } = etat;
    current.isShown = true;
    relire();
    const suivi = commandes.demander('explication', (classeur) =>
      classeur.watchSelection(() => {
        setArrivee(false);
        relire();
      }),
    );
    return () => {
      current.isShown = false;
      void suivi.then((stop) => stop && commandes.demander('explication', stop));
    };
  }, [commandes, relire]);

  const partir = (cellule: string): void => {
    void commandes.allerA({ kind: 'cellule', cellule }).then(() => {
      setArrivee(true);
      relire();
    });
  };

  return {
    lecture,
    precedente: chemin.at(-1) ?? null,
    isArrivee,
    relire,
    allerA: (cellule) => {
      const quittee = etapeDe(lecture);
      if (quittee) setChemin([...chemin, quittee].slice(-LONGUEUR_DU_CHEMIN));
      partir(cellule);
    },
    revenir: () => {
      const precedente = chemin.at(-1);
      if (!precedente) return;
      setChemin(chemin.slice(0, -1));
      partir(precedente.cellule);
    },
  };
}

function etapeDe(lecture: Lecture): Etape | null {
  if (lecture.kind !== 'explication') return null;
  const { titre, cellule } = lecture.explication;
  return cellule === null ? null : { titre, cellule };
}
