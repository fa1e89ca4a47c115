import type { ChangementIndicateur } from '../../domain/changement';
import type { Depense, Dossier, Mesure, Ressource } from '../../domain/dossier';
import type { CodeMission } from '../../domain/section';
import type { Anomalie } from '../../plan/audit/anomalie';
import { ErreurClasseur, type Audit, type Cible, type Classeur, type EtatClasseur, type Progress, type Reparee } from '../ports';
import { TEXTES } from '../texts.fr';
import type { Brouillon } from './brouillon';
import type { Coordination, FormulaireCoordination } from './coordination';
import type { Etape, Fait } from './fait';
import type { Demande, Echec, Ecriture, Operation } from './panneau';
import type { Action } from './reducer';

/** What the panel can ask of the workbook. None rejects: a refusal becomes the panel's `echec`. */
export interface Commandes {
  readonly relire: () => Promise<void>;
  readonly generer: (dossier: Dossier, brouillon: Brouillon) => Promise<void>;
  /** The parameters of a budget that exists. */
  readonly mettreAJour: (parametres: Dossier, brouillon: Brouillon) => Promise<void>;
  readonly ajouterDepense: (depense: Depense, annonce: string) => Promise<void>;
  readonly ajouterRessource: (ressource: Ressource, annonce: string) => Promise<void>;
  readonly enregistrerMesures: (mesures: readonly Mesure[], envoi: Envoi) => Promise<void>;
  /** `connues`: the measures that were shown when the changes were asked for. */
  readonly changerIndicateurs: (changements: readonly ChangementIndicateur[], connues: readonly Mesure[], envoi: Envoi) => Promise<void>;
  /** Takes back what was written last; `annonce` is said once it is. */
  readonly annuler: (fait: Fait, annonce: string) => Promise<void>;
  /** Makes the sheets of evidence and shows that of a mission. */
  readonly genererPreuves: (mission: CodeMission, annonce: string) => Promise<void>;
  /** What is wrong with the workbook; null when it could not be looked at. */
  readonly auditer: () => Promise<Audit | null>;
  /** Puts right what was found; null when nothing was. */
  readonly reparer: (anomalies: readonly Anomalie[], annonce: string) => Promise<Reparee | null>;
  readonly annulerReparation: (undo: () => Promise<Audit>, annonce: string) => Promise<Audit | null>;
  /** Asks what changes nothing of the budget; null when it was refused. */
  readonly demander: <Reponse>(demande: Demande, ask: (classeur: Classeur) => Promise<Reponse>) => Promise<Reponse | null>;
  /** Writes what no form waits for; `annonce` is said once it is. Null when it was refused. */
  readonly ecrire: (
    ecriture: Ecriture,
    write: (classeur: Classeur) => Promise<EtatClasseur>,
    annonce: string,
  ) => Promise<EtatClasseur | null>;
  readonly allerA: (cible: Cible) => Promise<void>;
  /** Reads again whenever somebody changes the workbook; gives how to stop. */
  readonly suivre: () => Promise<() => Promise<void>>;
}

/** What one of the coordinator's forms sends: what it held, and what is said and can be undone once it is written. */
export interface Envoi {
  readonly formulaire: FormulaireCoordination;
  readonly envoye: Coordination;
  readonly fait: Fait;
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
    operation: Ecriture,
    travail: () => Promise<EtatClasseur>,
    fini: (etat: EtatClasseur) => Action,
  ): Promise<EtatClasseur | null> => {
    if (enTravail) return null;
    enTravail = true;
    derniereLecture += 1;
    dispatch({ type: 'travail-commence', operation });
    try {
      const etat = await travail();
      dispatch(fini(etat));
      return etat;
    } catch (error) {
      const echec = toEchec(operation, error);
      dispatch({ type: 'echec', echec });
      // What is shown is not what is in the workbook.
      aRelire ||= echec.code === 'modifie-entre-temps' || echec.code === 'mesures-entre-temps';
      return null;
    } finally {
      enTravail = false;
      if (aRelire) {
        aRelire = false;
        void relire();
      }
    }
  };

  const ajouter = async (operation: 'depense' | 'ressource', add: () => Promise<EtatClasseur>, annonce: string): Promise<void> => {
    await travailler(operation, add, (etat) => ({ type: 'ligne-ajoutee', operation, etat, annonce }));
  };
  const onProgress = (progress: Progress): void => {
    dispatch({ type: 'travail-avance', progress });
  };

  const generer = async (write: () => Promise<EtatClasseur>, envoye: Brouillon): Promise<void> => {
    await travailler('generation', write, (etat) => ({ type: 'genere', etat, envoye, annonce: TEXTES.generation.finie }));
  };

  const coordonner = async (write: () => Promise<EtatClasseur>, envoi: Envoi): Promise<void> => {
    await travailler(envoi.formulaire, write, (etat) => ({ type: 'coordination-ecrite', etat, ...envoi }));
  };

  const ecrire: Commandes['ecrire'] = (ecriture, write, annonce) =>
    travailler(
      ecriture,
      () => write(classeur),
      (etat) => ({ type: 'ecriture-faite', etat, annonce }),
    );

  /** Something else than a state comes of it: the workbook is read afterwards. */
  const remettre = async <Result>(write: () => Promise<Result>, annonce: string): Promise<Result | null> => {
    const fait: Result[] = [];
    const work = async (): Promise<EtatClasseur> => {
      fait.push(await write());
      return classeur.read();
    };
    await ecrire('reparation', work, annonce);
    return fait[0] ?? null;
  };

  const executer = (etape: Etape): Promise<EtatClasseur> => {
    switch (etape.kind) {
      case 'ajouter-mesures':
        return classeur.addMesures(etape.mesures);
      case 'retirer-mesures':
        return classeur.removeMesures(etape.mesures);
      case 'changer-indicateurs':
        // What was added came without measures: those that it has by now are others' work.
        return classeur.updateIndicateurs(etape.changements, []);
    }
  };

  const demander: Commandes['demander'] = async (demande, ask) => {
    try {
      return await ask(classeur);
    } catch (error) {
      dispatch({ type: 'echec', echec: toEchec(demande, error) });
      return null;
    }
  };

  const allerA = async (cible: Cible): Promise<void> => {
    await demander('navigation', () => classeur.goTo(cible));
  };

  return {
    relire,
    generer: (dossier, brouillon) => generer(() => classeur.generate(dossier, onProgress), brouillon),
    mettreAJour: (parametres, brouillon) => generer(() => classeur.updateParametres(parametres, onProgress), brouillon),
    ajouterDepense: (depense, annonce) => ajouter('depense', () => classeur.addDepense(depense), annonce),
    ajouterRessource: (ressource, annonce) => ajouter('ressource', () => classeur.addRessource(ressource), annonce),
    enregistrerMesures: (mesures, envoi) => coordonner(() => classeur.addMesures(mesures), envoi),
    changerIndicateurs: (changements, connues, envoi) => coordonner(() => classeur.updateIndicateurs(changements, connues), envoi),
    annuler: async ({ etapes }, annonce) => {
      for (const [rang, etape] of etapes.entries()) {
        const reste = etapes.slice(rang + 1);
        const etat = await travailler(
          'annulation',
          () => executer(etape),
          (lu) => ({ type: 'annulation-avancee', etat: lu, reste, annonce: reste.length === 0 ? annonce : '' }),
        );
        if (etat?.kind !== 'budget') return;
      }
    },
    genererPreuves: async (mission, annonce) => {
      const etat = await ecrire('preuves', () => classeur.generatePreuves(onProgress), annonce);
      if (etat?.kind === 'budget') await allerA({ kind: 'preuves', mission });
    },
    auditer: () => demander('audit', () => classeur.audit()),
    reparer: (anomalies, annonce) => remettre(() => classeur.repair(anomalies), annonce),
    annulerReparation: remettre,
    demander,
    ecrire,
    allerA,
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
