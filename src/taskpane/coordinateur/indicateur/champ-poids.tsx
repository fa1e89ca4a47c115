import { formatDecimal } from '../../../texts/montant.fr';
import type { ReactElement } from 'react';
import { ChampTexte } from '../../champs/champ-texte';
import { formatPoids } from '../affichage';
import { TEXTES } from '../textes.fr';
import type { PropsChamps } from './champs-identite';
import { describePoids } from './describe-poids';
import { readPoids, readPoidsMission } from './read-brouillon';

/** What the indicator weighs in its mission, with what all its weights make. */
export function ChampPoids({ brouillon, dossier, onSaisie }: PropsChamps): ReactElement {
  const poids = readPoidsMission(brouillon, dossier);
  return (
    <div className="champ-poids">
      <ChampTexte
        chemin="indicateur.poids"
        libelle={TEXTES.formulaire.poids}
        exemple={TEXTES.formulaire.poidsExemple}
        aide={TEXTES.formulaire.poidsAide}
        unite="%"
        inputMode="decimal"
        valeur={brouillon.poids}
        normalize={(texte) => {
          const lu = readPoids(texte);
          return lu.ok ? formatDecimal(lu.valeur) : texte;
        }}
        onValeur={(saisi) => {
          onSaisie({ poids: saisi });
        }}
      />
      {poids !== null && (
        <p className={isBon(poids.total.toFixed()) ? 'poids' : 'poids poids-faux'}>
          {brouillon.poids.trim() === '' && poids.propre !== null && `${TEXTES.formulaire.poidsPropre(formatPoids(poids.propre))} `}
          {TEXTES.formulaire.poidsTotal(`${describePoids(poids.total).total}, ${describePoids(poids.total).ecart}`)}
        </p>
      )}
    </div>
  );
}

/** Nothing that counts, or everything. */
function isBon(total: string): boolean {
  return total === '100' || total === '0';
}
