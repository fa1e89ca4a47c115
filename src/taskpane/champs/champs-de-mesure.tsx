import { formatDecimal } from '../../texts/montant.fr';
import type { ReactElement } from 'react';
import { formatDateFr } from '../../domain/calendrier';
import { formatMontantSaisi } from '../affichage';
import { readCout, readDate, readEuros, readNombre, readPourcentage, type Saisie } from '../saisie';
import { ChampTexte, type PropsChampTexte } from './champ-texte';

type Props = Omit<PropsChampTexte, 'normalize' | 'unite' | 'inputMode'>;

/** Rewrites what was understood, and leaves alone what was not. */
const normalizeWith =
  <T,>(read: (texte: string) => Saisie<T>, write: (valeur: T) => string) =>
  (texte: string): string => {
    const lu = read(texte);
    return lu.ok ? write(lu.valeur) : texte;
  };

const normalizeDate = normalizeWith(readDate, formatDateFr);
const normalizeEuros = normalizeWith(readEuros, formatMontantSaisi);
const normalizeCout = normalizeWith(readCout, formatMontantSaisi);
const normalizeNombre = normalizeWith(readNombre, formatDecimal);
const normalizePourcentage = normalizeWith(readPourcentage, (part) => formatDecimal(part.times(100)));

/** A day, typed: `15/06/2022` is quicker than any calendar. Left empty, it goes back to `siVide`. */
export function ChampDate({ siVide = '', ...props }: Props & { readonly siVide?: string }): ReactElement {
  const normalize = (texte: string): string => (texte.trim() === '' ? siVide : normalizeDate(texte));
  return <ChampTexte exemple="jj/mm/aaaa" {...props} normalize={normalize} />;
}

/** Euros, to the cent. */
export function ChampEuros(props: Props): ReactElement {
  return <ChampTexte {...props} normalize={normalizeEuros} unite="€" inputMode="decimal" />;
}

/** Euros for one unit, finer than the cent if need be. */
export function ChampCout(props: Props): ReactElement {
  return <ChampTexte {...props} normalize={normalizeCout} unite="€" inputMode="decimal" />;
}

export function ChampNombre(props: Props): ReactElement {
  return <ChampTexte {...props} normalize={normalizeNombre} inputMode="decimal" />;
}

export function ChampPourcentage(props: Props): ReactElement {
  return <ChampTexte {...props} normalize={normalizePourcentage} unite="%" inputMode="decimal" />;
}
