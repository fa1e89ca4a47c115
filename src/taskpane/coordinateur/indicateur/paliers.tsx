import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { MAX_PALIERS } from '../../../domain/dossier';
import { ChampPourcentage } from '../../champs/champs-de-mesure';
import { focusChamp, idChamp } from '../../champs/formulaire';
import { IconeCorbeille, IconePlus } from '../../elements/icones';
import type { BrouillonPalier } from '../../etat/brouillon-indicateur';
import { TEXTES } from '../textes.fr';
import { ChampValeur } from './champ-valeur';
import type { PropsChamps } from './champs-identite';

const CHEMIN_AJOUT = 'indicateur.paliers-ajout';

/** The thresholds and what each is worth. */
export function Paliers({ brouillon, onSaisie }: Omit<PropsChamps, 'dossier'>): ReactElement {
  const { paliers } = brouillon;
  const aFocaliser = useRef<string | null>(null);
  useEffect(() => {
    if (aFocaliser.current !== null) focusChamp(aFocaliser.current);
    aFocaliser.current = null;
  }, [paliers]);

  const modifier = (modifie: BrouillonPalier): void => {
    onSaisie({ paliers: paliers.map((palier) => (palier.cle === modifie.cle ? modifie : palier)) });
  };
  return (
    <fieldset className="groupe-de-champs">
      <legend>{TEXTES.formulaire.paliers}</legend>
      <p className="petit">{TEXTES.formulaire.paliersAide}</p>
      {paliers.map((palier, rang) => (
        <div key={palier.cle} className="palier">
          <ChampValeur
            chemin={`indicateur.paliers[${rang}].seuil`}
            libelle={TEXTES.formulaire.seuil(rang + 1)}
            brouillon={brouillon}
            exemple=""
            valeur={palier.seuil}
            onValeur={(seuil) => {
              modifier({ ...palier, seuil });
            }}
          />
          <ChampPourcentage
            chemin={`indicateur.paliers[${rang}].taux`}
            libelle={TEXTES.formulaire.taux(rang + 1)}
            valeur={palier.taux}
            onValeur={(taux) => {
              modifier({ ...palier, taux });
            }}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<IconeCorbeille />}
            aria-label={TEXTES.formulaire.retirerPalier(rang + 1)}
            title={TEXTES.formulaire.retirerPalier(rang + 1)}
            onClick={() => {
              aFocaliser.current = CHEMIN_AJOUT;
              onSaisie({ paliers: paliers.filter(({ cle }) => cle !== palier.cle) });
            }}
          />
        </div>
      ))}
      <div>
        <Button
          id={idChamp(CHEMIN_AJOUT)}
          size="small"
          icon={<IconePlus />}
          disabledFocusable={paliers.length >= MAX_PALIERS}
          onClick={() => {
            aFocaliser.current = `indicateur.paliers[${paliers.length}].seuil`;
            const cle = Math.max(0, ...paliers.map((palier) => palier.cle + 1));
            onSaisie({ paliers: [...paliers, { cle, seuil: '', taux: '' }] });
          }}
        >
          {TEXTES.formulaire.ajouterPalier}
        </Button>
      </div>
    </fieldset>
  );
}
