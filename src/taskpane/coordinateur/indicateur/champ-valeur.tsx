import { formatDecimal } from '../../../texts/montant.fr';
import type { ReactElement } from 'react';
import { ChampTexte, type PropsChampTexte } from '../../champs/champ-texte';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import { formatValeur, uniteDeSaisie } from '../affichage';
import { isOuiNon, readValeur } from '../saisie/read-valeur';
import { TEXTES } from '../textes.fr';

type Props = Omit<PropsChampTexte, 'normalize' | 'unite' | 'inputMode'> & { readonly brouillon: BrouillonIndicateur };

/** A figure in the indicator's own unit; empty, it is still to be known. */
export function ChampValeur({ brouillon, ...props }: Props): ReactElement {
  const unite = uniteDeSaisie(brouillon);
  const normalize = (texte: string): string => {
    const lu = readValeur(texte, brouillon);
    if (!lu.ok) return texte;
    return isOuiNon(brouillon) ? formatValeur(lu.valeur, brouillon) : formatDecimal(lu.valeur);
  };
  return (
    <ChampTexte
      exemple={isOuiNon(brouillon) ? TEXTES.saisie.ouiNon : TEXTES.formulaire.inconnu}
      inputMode={isOuiNon(brouillon) ? 'text' : 'decimal'}
      {...(unite !== undefined && { unite })}
      {...props}
      normalize={normalize}
    />
  );
}
