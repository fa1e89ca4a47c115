import type { ReactElement } from 'react';
import { ANNEES_CONTRAT } from '../../../domain/annee-contrat';
import { METHODES_INDICATEUR } from '../../../domain/dossier';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampPourcentage } from '../../champs/champs-de-mesure';
import { Depliant } from '../../elements/depliant';
import { TEXTES } from '../textes.fr';
import { ChampValeur } from './champ-valeur';
import type { PropsChamps } from './champs-identite';
import { Paliers } from './paliers';
import { cheminTaux } from './read-brouillon';

const CHOIX_METHODE = METHODES_INDICATEUR.map((valeur) => ({ valeur, libelle: TEXTES.methodes[valeur] }));

/** How its values become a rate. */
export function ChampsCalcul({ brouillon, dossier, onSaisie }: PropsChamps): ReactElement {
  const { methode, cibles, tauxCpam } = brouillon;
  const { anneeContrat } = dossier.exercice;
  const champTaux = (annee: number): ReactElement => (
    <ChampPourcentage
      key={annee}
      chemin={`indicateur.${cheminTaux(annee)}`}
      libelle={TEXTES.formulaire.tauxCpam(annee)}
      {...(annee === anneeContrat && { aide: TEXTES.formulaire.tauxCpamAide })}
      exemple={TEXTES.formulaire.inconnu}
      valeur={tauxCpam[annee - 1] ?? ''}
      onValeur={(saisi) => {
        onSaisie({ tauxCpam: tauxCpam.map((autre, index) => (index === annee - 1 ? saisi : autre)) });
      }}
    />
  );
  const autres = ANNEES_CONTRAT.filter((annee) => annee !== anneeContrat);
  return (
    <>
      <ChampChoix
        chemin="indicateur.methode"
        libelle={TEXTES.formulaire.methode}
        aide={TEXTES.methodesExpliquees[methode]}
        valeur={methode}
        choix={CHOIX_METHODE}
        onValeur={(choisie) => {
          onSaisie({ methode: choisie });
        }}
      />
      {methode === 'paliers' && <Paliers brouillon={brouillon} onSaisie={onSaisie} />}
      <div className="deux-champs">
        <ChampValeur
          chemin="indicateur.depart"
          libelle={TEXTES.formulaire.depart}
          brouillon={brouillon}
          valeur={brouillon.depart}
          onValeur={(depart) => {
            onSaisie({ depart });
          }}
        />
        <ChampValeur
          chemin="indicateur.cible"
          libelle={TEXTES.formulaire.cible}
          brouillon={brouillon}
          valeur={brouillon.cible}
          onValeur={(cible) => {
            onSaisie({ cible });
          }}
        />
      </div>
      <Depliant titre={TEXTES.formulaire.cibles} resume={TEXTES.formulaire.ciblesResume(cibles.filter((cible) => cible !== '').length)}>
        <p className="petit">{TEXTES.formulaire.ciblesAide}</p>
        {cibles.map((cible, rang) => (
          <ChampValeur
            // The five years of the contract never change places.
            key={TEXTES.formulaire.cibleAnnee(rang + 1)}
            chemin={`indicateur.cibles[${rang}]`}
            libelle={TEXTES.formulaire.cibleAnnee(rang + 1)}
            exemple={brouillon.cible}
            brouillon={brouillon}
            valeur={cible}
            onValeur={(saisie) => {
              onSaisie({ cibles: cibles.map((autre, index) => (index === rang ? saisie : autre)) });
            }}
          />
        ))}
      </Depliant>
      <Depliant titre={TEXTES.formulaire.bornes} resume={TEXTES.formulaire.bornesResume(brouillon.tauxMinimum, brouillon.tauxMaximum)}>
        <ChampPourcentage
          chemin="indicateur.tauxMinimum"
          libelle={TEXTES.formulaire.tauxMinimum}
          aide={TEXTES.formulaire.tauxMinimumAide}
          valeur={brouillon.tauxMinimum}
          onValeur={(tauxMinimum) => {
            onSaisie({ tauxMinimum });
          }}
        />
        <ChampPourcentage
          chemin="indicateur.tauxMaximum"
          libelle={TEXTES.formulaire.tauxMaximum}
          aide={TEXTES.formulaire.tauxMaximumAide}
          valeur={brouillon.tauxMaximum}
          onValeur={(tauxMaximum) => {
            onSaisie({ tauxMaximum });
          }}
        />
      </Depliant>
      {champTaux(anneeContrat)}
      <Depliant
        titre={TEXTES.formulaire.autresTaux}
        resume={TEXTES.formulaire.autresTauxResume(autres.filter((annee) => tauxCpam[annee - 1] !== '').length)}
      >
        {autres.map(champTaux)}
      </Depliant>
    </>
  );
}
