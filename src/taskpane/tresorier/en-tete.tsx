import type { ReactElement } from 'react';
import { computePeriode } from '../../domain/annee-contrat';
import type { Dossier } from '../../domain/dossier';
import { formatPeriode } from '../affichage';
import { ongletDe, type Onglet, type Vue } from '../etat/panneau';
import { TEXTES } from '../texts.fr';

interface Props {
  readonly dossier: Dossier;
  readonly vue: Vue;
  /** The views that hold something typed and not recorded. */
  readonly modifies: ReadonlySet<Onglet>;
  readonly onVue: (vue: Onglet) => void;
}

const ONGLETS: readonly Onglet[] = ['bilan', 'parametres', 'indicateurs', 'ca'];

/** Whose budget this is and for which year, and the views of it. */
export function EnTete({ dossier, vue, modifies, onVue }: Props): ReactElement {
  const annee = dossier.exercice.anneeContrat;
  return (
    <header className="entete">
      <h1 className="entete-titre">{dossier.cpts.nom}</h1>
      <p className="petit">{TEXTES.entete.annee(annee, formatPeriode(computePeriode(dossier.contrat.dateSignature, annee)))}</p>
      <nav className="onglets" aria-label={TEXTES.entete.vues}>
        {ONGLETS.map((nom) => (
          <button
            key={nom}
            type="button"
            className="onglet"
            aria-current={ongletDe(vue) === nom ? 'page' : undefined}
            onClick={() => {
              onVue(nom);
            }}
          >
            {TEXTES.entete[nom]}
            {modifies.has(nom) && (
              <>
                <span className="pastille" aria-hidden="true" />
                <span className="invisible">, {TEXTES.entete.aEnregistrer}</span>
              </>
            )}
          </button>
        ))}
      </nav>
    </header>
  );
}
