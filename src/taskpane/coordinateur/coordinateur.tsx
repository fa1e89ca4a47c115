import { lazy, type Dispatch, type ReactElement, type ReactNode } from 'react';
import type { DateIso } from '../../domain/calendrier';
import type { Dossier } from '../../domain/dossier';
import type { Commandes } from '../etat/commandes';
import type { ActionCoordination } from '../etat/coordination';
import type { Panneau } from '../etat/panneau';
import type { Action } from '../etat/reducer';
import { Catalogue } from './catalogue/catalogue';
import { createEcritures } from './ecritures';
import { Essai } from './essai/essai';
import { FormulaireIndicateur } from './indicateur/formulaire-indicateur';
import { ListeIndicateurs } from './liste/liste-indicateurs';
import { Questions } from './liste/questions';
import { ZoneFait } from './liste/zone-fait';
import { createOuvertures } from './ouvertures';
import { Saisie } from './saisie/saisie';
import { TEXTES } from './textes.fr';

// A reader of files comes with it: loaded when first asked for.
const Importation = lazy(async () => ({ default: (await import('./releve/importation')).Importation }));

interface Props {
  readonly panneau: Panneau;
  readonly dossier: Dossier;
  readonly dispatch: Dispatch<Action>;
  readonly commandes: Commandes;
  readonly aujourdhui: DateIso;
  readonly notices: ReactNode;
}

/** The coordinator's views: the indicators, their values, and what they bring. */
export function Coordinateur({ panneau, dossier, dispatch, commandes, aujourdhui, notices }: Props): ReactElement {
  const { coordination, vue, travail } = panneau;
  const onAction = (action: ActionCoordination): void => {
    dispatch({ type: 'coordination', action });
  };
  const onFermer = (): void => {
    dispatch({ type: 'vue', vue: 'indicateurs' });
  };
  const ecritures = createEcritures(commandes, dossier, coordination);
  const ouvrir = createOuvertures(dossier, coordination, onAction, (ouverte, depuis) => {
    dispatch({ type: 'vue', vue: ouverte, depuis });
  });
  const commun = { dossier, aujourdhui, enCours: travail !== null, notices, onAction, onFermer };

  switch (vue) {
    case 'mesures':
      return (
        <Saisie
          {...commun}
          brouillon={coordination.mesures}
          onEnregistrer={(mesures) => {
            ecritures.enregistrer('mesures', mesures);
          }}
        />
      );
    case 'essai':
      return (
        <Essai
          {...commun}
          brouillon={coordination.essai}
          onEnregistrer={(mesures) => {
            ecritures.enregistrer('essai', mesures);
          }}
        />
      );
    case 'releve':
      return (
        <Importation
          {...commun}
          brouillon={coordination.releve}
          onImporter={(mesures) => {
            ecritures.enregistrer('releve', mesures);
          }}
        />
      );
    case 'catalogue':
      return (
        <Catalogue
          {...commun}
          coches={coordination.catalogue}
          onCoches={(coches) => {
            onAction({ type: 'catalogue', coches });
          }}
          onAjouter={ecritures.ajouter}
        />
      );
    case 'indicateur':
      if (coordination.indicateur === null) break;
      return (
        // Another indicator is another form: nothing of the one before is remembered.
        <FormulaireIndicateur
          key={coordination.indicateur.avant?.id ?? ''}
          {...commun}
          brouillon={coordination.indicateur}
          onChanger={ecritures.changer}
        />
      );
    default:
  }
  return (
    <ListeIndicateurs
      dossier={dossier}
      aujourdhui={aujourdhui}
      coordination={coordination}
      notices={notices}
      questions={
        <Questions
          dossier={dossier}
          cellules={panneau.classeur.kind === 'budget' ? panneau.classeur.cellulesMesures : undefined}
          enCours={travail !== null}
          onAllerA={(cellule) => void commandes.allerA({ kind: 'cellule', cellule })}
          onChanger={async (avant, apres, annonce) =>
            (await commandes.ecrire('mesures', (classeur) => classeur.changeMesure(avant, apres), annonce))?.kind === 'budget'
          }
        />
      }
      ouvrir={ouvrir}
      onAllerA={(cible) => void commandes.allerA(cible)}
      onPreuves={(mission) => void commandes.genererPreuves(mission, TEXTES.liste.preuvesFaites)}
      preuvesEnCours={travail?.operation === 'preuves' ? travail.progress : undefined}
      fait={
        <ZoneFait
          fait={coordination.fait}
          enCours={travail?.operation === 'annulation'}
          onAnnuler={ecritures.annuler}
          onFermer={() => {
            onAction({ type: 'fait-ferme' });
          }}
        />
      }
    />
  );
}
