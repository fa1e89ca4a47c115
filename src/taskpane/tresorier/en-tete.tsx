import type { ReactElement } from 'react';
import { computePeriode } from '../../domain/annee-contrat';
import type { Dossier } from '../../domain/dossier';
import { formatPeriode } from '../affichage';
import type { Vue } from '../etat/panneau';
import { TEXTES } from '../texts.fr';

interface Props {
  readonly dossier: Dossier;
  readonly vue: Vue;
  readonly modifie: boolean;
  readonly onVue: (vue: 'bilan' | 'parametres') => void;
}

/** Whose budget this is and for which year, and the two views of it. */
export function EnTete({ dossier, vue, modifie, onVue }: Props): ReactElement {
  const annee = dossier.exercice.anneeContrat;
  return (
    <header className="entete">
      <h1 className="entete-titre">{dossier.cpts.nom}</h1>
      <p className="petit">{TEXTES.entete.annee(annee, formatPeriode(computePeriode(dossier.contrat.dateSignature, annee)))}</p>
      <nav className="onglets" aria-label={TEXTES.entete.vues}>
        {(['bilan', 'parametres'] as const).map((nom) => {
          const courante = nom === 'parametres' ? vue === nom : vue !== 'parametres';
          return (
            <button
              key={nom}
              type="button"
              className="onglet"
              aria-current={courante ? 'page' : undefined}
              onClick={() => {
                onVue(nom);
              }}
            >
              {TEXTES.entete[nom]}
              {nom === 'parametres' && modifie && (
                <>
                  <span className="pastille" aria-hidden="true" />
                  <span className="invisible">, {TEXTES.entete.aEnregistrer}</span>
                </>
              )}
            </button>
          );
        })}
      </nav>
    </header>
  );
}
