import type { ReactElement } from 'react';
import type { Bareme } from '../../../domain/bareme';
import { computeTaille, TAILLES, type Taille } from '../../../domain/taille';
import { formatPourcentage } from '../../affichage';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampEntier } from '../../champs/champ-entier';
import { ChampTexte } from '../../champs/champ-texte';
import { Rubrique } from '../../elements/rubrique';
import type { Brouillon } from '../../etat/brouillon';
import { readEntier } from '../../saisie';
import { TAILLES_LISIBLES } from '../../libelles.fr';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly brouillon: Brouillon;
  readonly bareme: Bareme;
  readonly onSaisie: (patch: Partial<Brouillon>) => void;
}

const CHOIX_TAILLE = TAILLES.map((taille) => ({ valeur: String(taille), libelle: TAILLES_LISIBLES[taille] }));

/** Who the CPTS is; its tier follows the population as it is typed, unless the contract says otherwise. */
export function RubriqueCpts({ brouillon, bareme, onSaisie }: Props): ReactElement {
  const calculee = tailleDe(brouillon.population);
  const autre = brouillon.taille !== '';
  return (
    <Rubrique numero={1} titre={TEXTES.cpts.titre}>
      <ChampTexte
        chemin="cpts.nom"
        libelle={TEXTES.cpts.nom}
        requis
        valeur={brouillon.nom}
        onValeur={(nom) => {
          onSaisie({ nom });
        }}
      />
      <ChampEntier
        chemin="cpts.population"
        libelle={TEXTES.cpts.population}
        requis
        valeur={brouillon.population}
        onValeur={(population) => {
          onSaisie({ population });
        }}
      />
      <output className="taille petit">
        {calculee === null ? TEXTES.cpts.tailleInconnue : <span className="taille-connue">{TAILLES_LISIBLES[calculee]}</span>}
      </output>
      <CaseACocher
        chemin="taille-autre"
        libelle={TEXTES.cpts.tailleAutre}
        cochee={autre}
        onCochee={(cochee) => {
          onSaisie({ taille: cochee ? String(calculee ?? 1) : '' });
        }}
      />
      {autre && (
        <ChampChoix
          chemin="cpts.taille"
          libelle={TEXTES.cpts.taille}
          valeur={brouillon.taille}
          choix={CHOIX_TAILLE}
          onValeur={(taille) => {
            onSaisie({ taille });
          }}
        />
      )}
      <ChampEntier
        chemin="cpts.membres"
        libelle={TEXTES.cpts.membres}
        aide={aideMembres(brouillon, bareme, calculee)}
        requis
        valeur={brouillon.membres}
        onValeur={(membres) => {
          onSaisie({ membres });
        }}
      />
    </Rubrique>
  );
}

function tailleDe(population: string): Taille | null {
  const lue = readEntier(population);
  return lue.ok && lue.valeur > 0 ? computeTaille(lue.valeur) : null;
}

/** Members only matter to the amounts of a taille 4, under a barème that has a majoration. */
function aideMembres({ taille, membres }: Brouillon, { majoration }: Bareme, calculee: Taille | null): string {
  const retenue = taille === '' ? calculee : Number(taille);
  if (majoration === null) return TEXTES.cpts.membresAide;
  if (retenue !== majoration.taille) return TEXTES.cpts.membresAide;
  const lus = readEntier(membres);
  const taux = formatPourcentage(majoration.taux);
  return lus.ok && lus.valeur >= majoration.membresMinimum
    ? TEXTES.cpts.majorationDue(taux)
    : TEXTES.cpts.majoration(taux, majoration.membresMinimum);
}
