import { parAnnee } from '../../../domain/annee-contrat';
import type { EntreeCatalogue } from '../../../domain/catalogue-indicateurs';
import type { Indicateur } from '../../../domain/dossier';
import { Decimal, ZERO } from '../../../domain/money';

/** An entry of the catalogue as an indicator of the dossier: equal weight, and no figure invented. */
export function indicateurDuCatalogue({ id, mission, libelle, type, sens, unite, methode }: EntreeCatalogue): Indicateur {
  return {
    id,
    mission,
    libelle,
    type,
    sens,
    unite,
    methode,
    depart: null,
    cible: null,
    cibles: parAnnee(() => null),
    poids: null,
    paliers: [],
    tauxMinimum: ZERO,
    tauxMaximum: new Decimal(1),
    tauxCpam: parAnnee(() => null),
  };
}
