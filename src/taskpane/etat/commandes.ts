import type { Depense, Dossier, Ressource } from '../../domain/dossier';
import { ErreurClasseur, type Cible, type Classeur, type EtatClasseur, type Progress } from '../ports';
import { TEXTES } from '../texts.fr';
import type { Brouillon } from './brouillon';
import type { Echec, Operation, Travail } from './panneau';
import type { Action } from './reducer';

/** What the panel can ask of the workbook. None rejects: a refusal becomes the panel's `echec`. */
export interface Commandes {
  readonly relire: () => Promise<void>;
  readonly generer: (dossier: Dossier, brouillon: Brouillon) => Promise<void>;
  /** The parameters of a budget that exists. */
  readonly mettreAJour: (parametres: Dossier, brouillon: Brouillon) => Promise<void>;
  readonly ajouterDepense: (depense: Depense, annonce: string) => Promise<void>;
  readonly ajouterRessource: (ressource: Ressource, annonce: string) => Promise<void>;
  readonly allerA: (cible: Cible) => Promise<void>;
  /** Reads again whenever somebody changes the workbook; gives how to stop. */
  readonly suivre: () => Promise<() => Promise<void>>;
}

/**
 * One call at a time: a reading that a writing overtakes says what the workbook no longer is and is dropped, and a
 * change heard while writing is read once the writing is over.
 */
export function createCommandes(classeur: Classeur, dispatch: (action: Action) => void): Commandes {
  let derniereLecture = 0;
  let enTravail = false;
  let aRelire = false;

  const relire = async (): Promise<void> => {
    if (enTravail) {
      aRelire = true;
      return;
    }
    derniereLecture += 1;
    const lecture = derniereLecture;
    try {
      const etat = await classeur.read();
      if (lecture === derniereLecture) dispatch({ type: 'classeur-lu', etat });
    } catch (error) {
      if (lecture === derniereLecture) dispatch({ type: 'echec', echec: toEchec('lecture', error) });
    }
  };

  const travailler = async (
    operation: Travail['operation'],
    travail: () => Promise<EtatClasseur>,
    fini: (etat: EtatClasseur) => Action,
  ): Promise<void> => {
    if (enTravail) return;
    enTravail = true;
    derniereLecture += 1;
    dispatch({ type: 'travail-commence', operation });
    try {
      dispatch(fini(await travail()));
    } catch (error) {
      dispatch({ type: 'echec', echec: toEchec(operation, error) });
    } finally {
      enTravail = false;
      if (aRelire) {
        aRelire = false;
        void relire();
      }
    }
  };

  const ajouter = (operation: 'depense' | 'ressource', add: () => Promise<EtatClasseur>, annonce: string): Promise<void> =>
    travailler(operation, add, (etat) => ({ type: 'ligne-ajoutee', operation, etat, annonce }));
  const onProgress = (progress: Progress): void => {
    dispatch({ type: 'travail-avance', progress });
  };

  const ecrire = (write: () => Promise<EtatClasseur>, envoye: Brouillon): Promise<void> =>
    travailler('generation', write, (etat) => ({ type: 'genere', etat, envoye, annonce: TEXTES.generation.finie }));

  return {
    relire,
    generer: (dossier, brouillon) => ecrire(() => classeur.generate(dossier, onProgress), brouillon),
    mettreAJour: (parametres, brouillon) => ecrire(() => classeur.updateParametres(parametres, onProgress), brouillon),
    ajouterDepense: (depense, annonce) => ajouter('depense', () => classeur.addDepense(depense), annonce),
    ajouterRessource: (ressource, annonce) => ajouter('ressource', () => classeur.addRessource(ressource), annonce),
    allerA: async (cible) => {
      try {
        await classeur.goTo(cible);
      } catch (error) {
        dispatch({ type: 'echec', echec: toEchec('navigation', error) });
      }
    },
    suivre: async () => {
      try {
        return await classeur.watch(() => void relire());
      } catch (error) {
        dispatch({ type: 'echec', echec: toEchec('suivi', error) });
        return () => Promise.resolve();
      }
    },
  };
}

function toEchec(operation: Operation, error: unknown): Echec {
  if (error instanceof ErreurClasseur) return { operation, code: error.code, detail: error.detail };
  return { operation, code: 'inattendu', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
