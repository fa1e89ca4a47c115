import { formatDecimal } from '../../../texts/montant.fr';
import type { ReactElement } from 'react';
import { ChampChoix } from '../../champs/champ-choix';
import { ChampTexte } from '../../champs/champ-texte';
import { Decimal } from '../../../domain/money';
import type { LigneVariable } from '../../../domain/part-variable';
import { formatValeur, nommerIndicateur, uniteDeSaisie } from '../affichage';
import { cheminMesure } from '../chemins';
import { isOuiNon, readValeur } from '../saisie/read-valeur';
import { TEXTES } from '../textes.fr';
import { computeBornes } from './bornes';

interface Props {
  readonly ligne: LigneVariable;
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
}

const CHOIX_OUI_NON = [
  { valeur: '', libelle: TEXTES.essai.inconnu },
  { valeur: TEXTES.valeur.oui, libelle: TEXTES.valeur.oui },
  { valeur: TEXTES.valeur.non, libelle: TEXTES.valeur.non },
];

/** The value tried: dragged or typed. */
export function ChampEssai({ ligne, valeur, onValeur }: Props): ReactElement {
  const { indicateur, mesure } = ligne;
  const chemin = cheminMesure(indicateur.id, 'valeur');
  if (isOuiNon(indicateur))
    return <ChampChoix chemin={chemin} libelle={TEXTES.essai.valeur} valeur={valeur} choix={CHOIX_OUI_NON} onValeur={onValeur} />;

  const unite = uniteDeSaisie(indicateur);
  const lu = readValeur(valeur, indicateur);
  const { minimum, maximum, pas } = computeBornes(ligne);
  const position = lu.ok ? lu.valeur : (mesure?.valeur ?? indicateur.depart ?? new Decimal(minimum));
  return (
    <div className="essai-valeur">
      <ChampTexte
        chemin={chemin}
        libelle={TEXTES.essai.valeur}
        inputMode="decimal"
        {...(unite !== undefined && { unite })}
        valeur={valeur}
        normalize={(texte) => {
          const typed = readValeur(texte, indicateur);
          return typed.ok ? formatDecimal(typed.valeur) : texte;
        }}
        onValeur={onValeur}
      />
      <input
        type="range"
        className="curseur"
        aria-label={TEXTES.essai.curseur(nommerIndicateur(indicateur))}
        aria-valuetext={formatValeur(position, indicateur)}
        min={minimum}
        max={maximum}
        step={pas}
        value={Math.min(maximum, Math.max(minimum, position.toNumber()))}
        onChange={({ currentTarget }) => {
          onValeur(formatDecimal(new Decimal(currentTarget.value)));
        }}
      />
      <div className="curseur-bornes petit" aria-hidden="true">
        <span>{formatValeur(new Decimal(minimum), indicateur)}</span>
        <span>{formatValeur(new Decimal(maximum), indicateur)}</span>
      </div>
    </div>
  );
}
