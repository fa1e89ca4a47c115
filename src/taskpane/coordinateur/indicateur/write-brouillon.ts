import { formatDecimal } from '../../../texts/montant.fr';
import { ANNEES_CONTRAT } from '../../../domain/annee-contrat';
import type { Indicateur, Missions } from '../../../domain/dossier';
import type { Decimal } from '../../../domain/money';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import { formatValeur } from '../affichage';
import { isOuiNon } from '../saisie/read-valeur';

/** The form of an indicator that is still to be invented: nothing is supposed of its figures. */
export function indicateurVierge(mission: keyof Missions): BrouillonIndicateur {
  return {
    avant: null,
    touche: false,
    id: '',
    mission,
    libelle: '',
    type: 'resultat',
    sens: 'croissant',
    unite: '%',
    depart: '',
    cible: '',
    cibles: ANNEES_CONTRAT.map(() => ''),
    poids: '',
    methode: 'progression',
    paliers: [],
    tauxMinimum: '0',
    tauxMaximum: '100',
    tauxCpam: ANNEES_CONTRAT.map(() => ''),
  };
}

/** The form of an indicator that exists. */
export function writeIndicateur(indicateur: Indicateur): BrouillonIndicateur {
  const { id, mission, libelle, type, sens, unite, depart, cible, cibles, poids, methode, paliers } = indicateur;
  const valeur = (lue: Decimal | null): string =>
    lue === null ? '' : isOuiNon(indicateur) ? formatValeur(lue, indicateur) : formatDecimal(lue);
  return {
    avant: indicateur,
    touche: false,
    id,
    mission,
    libelle,
    type,
    sens,
    unite,
    depart: valeur(depart),
    cible: valeur(cible),
    cibles: cibles.map(valeur),
    poids: poids === null ? '' : formatDecimal(poids),
    methode,
    paliers: paliers.map(({ seuil, taux }, cle) => ({ cle, seuil: valeur(seuil), taux: pourcent(taux) })),
    tauxMinimum: pourcent(indicateur.tauxMinimum),
    tauxMaximum: pourcent(indicateur.tauxMaximum),
    tauxCpam: indicateur.tauxCpam.map((taux) => (taux === null ? '' : pourcent(taux))),
  };
}

function pourcent(taux: Decimal): string {
  return formatDecimal(taux.times(100));
}
