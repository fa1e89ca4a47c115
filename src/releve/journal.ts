import type { Mesure } from '../domain/dossier';
import { CHAMPS_TEXTE } from './champ';
import type { Avis, AvisDoublon, Origine } from './faute-releve';

/** The measures of the workbook, then those of the file as they are accepted. */
export interface Journal {
  /** What there is already of the same indicator at the same date. */
  readonly compare: (mesure: Mesure) => Comparaison;
  readonly enter: (mesure: Mesure, origine: Origine) => void;
}

export type Comparaison =
  | { readonly isDoublon: true; readonly premiere: Origine; readonly avis: readonly AvisDoublon[] }
  | { readonly isDoublon: false; readonly avis: readonly Avis[] };

interface Inscription {
  readonly mesure: Mesure;
  readonly origine: Origine;
}

/** All that was entered for one indicator at one date. */
interface Jour {
  readonly parValeur: Map<string, Inscription>;
  derniere: Inscription;
}

/** A measure is looked up at once, however many there are. */
export function createJournal(mesures: readonly Mesure[]): Journal {
  const jours = new Map<string, Jour>();
  const enter = (mesure: Mesure, origine: Origine): void => {
    const inscription = { mesure, origine };
    const jour = jours.get(keyOf(mesure));
    if (jour === undefined) {
      jours.set(keyOf(mesure), { parValeur: new Map([[mesure.valeur.toFixed(), inscription]]), derniere: inscription });
      return;
    }
    jour.derniere = inscription;
    const valeur = mesure.valeur.toFixed();
    if (!jour.parValeur.has(valeur)) jour.parValeur.set(valeur, inscription);
  };
  for (const mesure of mesures) enter(mesure, { lieu: 'classeur' });
  return { enter, compare: (mesure) => compareWith(jours.get(keyOf(mesure)), mesure) };
}

function compareWith(jour: Jour | undefined, mesure: Mesure): Comparaison {
  if (jour === undefined) return { isDoublon: false, avis: [] };
  const derniere = { valeur: jour.derniere.mesure.valeur.toFixed(), origine: jour.derniere.origine };
  const premiere = jour.parValeur.get(mesure.valeur.toFixed());
  if (premiere === undefined) return { isDoublon: false, avis: [{ code: 'remplace', ...derniere }] };
  const champs = CHAMPS_TEXTE.filter((champ) => mesure[champ] !== '' && mesure[champ] !== premiere.mesure[champ]);
  const isRemplacee = !jour.derniere.mesure.valeur.equals(mesure.valeur);
  return {
    isDoublon: true,
    premiere: premiere.origine,
    avis: [
      ...(champs.length > 0 ? [{ code: 'textes-differents', champs } as const] : []),
      ...(isRemplacee ? [{ code: 'remplace-depuis', ...derniere } as const] : []),
    ],
  };
}

const keyOf = ({ indicateur, date }: Mesure): string => `${date} ${indicateur}`;
