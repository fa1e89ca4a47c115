import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { DESCRIPTION_LIGNES, type LigneBareme } from '../../../domain/ligne-bareme';
import { ChampChoix, type Choix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { ChampEuros } from '../../champs/champs-de-mesure';
import { focusChamp, idChamp } from '../../champs/formulaire';
import { Depliant } from '../../elements/depliant';
import { IconeCorbeille, IconePlus } from '../../elements/icones';
import type { Brouillon, BrouillonDerogation } from '../../etat/brouillon';
import { lignesConnues } from '../../etat/structure';
import { TEXTES } from '../../texts.fr';

interface Props {
  readonly brouillon: Brouillon;
  readonly onSaisie: (patch: Partial<Brouillon>) => void;
}

const CHEMIN_AJOUT = 'derogations-ajout';

/** The amounts that the contract puts in the place of the barème's. */
export function Derogations({ brouillon, onSaisie }: Props): ReactElement {
  const { derogations } = brouillon;
  const aFocaliser = useRef<string | null>(null);

  useEffect(() => {
    if (aFocaliser.current !== null) focusChamp(aFocaliser.current);
    aFocaliser.current = null;
  }, [derogations]);

  const ajouter = (): void => {
    aFocaliser.current = `derogations[${derogations.length}].ligne`;
    const cle = Math.max(0, ...derogations.map((derogation) => derogation.cle + 1));
    onSaisie({ derogations: [...derogations, { cle, ligne: '', montant: '', motif: '' }] });
  };
  const retirer = (cle: number): void => {
    aFocaliser.current = CHEMIN_AJOUT;
    onSaisie({ derogations: derogations.filter((derogation) => derogation.cle !== cle) });
  };
  const modifier = (modifiee: BrouillonDerogation): void => {
    onSaisie({ derogations: derogations.map((derogation) => (derogation.cle === modifiee.cle ? modifiee : derogation)) });
  };

  return (
    <Depliant titre={TEXTES.derogations.titre} resume={TEXTES.derogations.resume(derogations.length)}>
      <p className="petit">{TEXTES.derogations.aide}</p>
      {derogations.map((derogation, rang) => (
        <fieldset key={derogation.cle} className="groupe-de-champs">
          <legend className="petit">{TEXTES.derogations.rang(rang + 1)}</legend>
          <ChampChoix
            chemin={`derogations[${rang}].ligne`}
            libelle={TEXTES.derogations.ligne}
            requis
            valeur={derogation.ligne}
            choix={choixLigne(brouillon, derogation)}
            onValeur={(ligne) => {
              modifier({ ...derogation, ligne });
            }}
          />
          <ChampEuros
            chemin={`derogations[${rang}].montant`}
            libelle={TEXTES.derogations.montant}
            requis
            valeur={derogation.montant}
            onValeur={(montant) => {
              modifier({ ...derogation, montant });
            }}
          />
          <ChampTexte
            chemin={`derogations[${rang}].motif`}
            libelle={TEXTES.derogations.motif}
            exemple={TEXTES.derogations.motifExemple}
            requis
            valeur={derogation.motif}
            onValeur={(motif) => {
              modifier({ ...derogation, motif });
            }}
          />
          <Button
            className="derogation-retrait"
            size="small"
            appearance="subtle"
            icon={<IconeCorbeille />}
            aria-label={TEXTES.derogations.retirerRang(rang + 1)}
            onClick={() => {
              retirer(derogation.cle);
            }}
          >
            {TEXTES.derogations.retirer}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button id={idChamp(CHEMIN_AJOUT)} icon={<IconePlus />} onClick={ajouter}>
          {TEXTES.derogations.ajouter}
        </Button>
      </div>
    </Depliant>
  );
}

/** The lines of the barème that have no derogation yet, and the row's own, even if the barème no longer knows it. */
function choixLigne(brouillon: Brouillon, { ligne: propre }: BrouillonDerogation): readonly Choix<LigneBareme | ''>[] {
  const prises = new Set(brouillon.derogations.map(({ ligne }) => ligne));
  const libres = lignesConnues(brouillon).filter((ligne) => !prises.has(ligne) || ligne === propre);
  const lignes = propre === '' || libres.includes(propre) ? libres : [propre, ...libres];
  const vide = propre === '' ? [{ valeur: '' as const, libelle: TEXTES.derogations.choisir }] : [];
  return [...vide, ...lignes.map((ligne) => ({ valeur: ligne, libelle: DESCRIPTION_LIGNES[ligne].libelle }))];
}
