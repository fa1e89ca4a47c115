import { BAREMES } from '../../../baremes';
import type { Dossier, Indicateur } from '../../../domain/dossier';
import { indicateurToJson } from '../../../domain/dossier-json';
import type { Decimal } from '../../../domain/money';
import { parseDossier } from '../../../domain/parse-dossier';
import { computePoids, computePoidsTotal } from '../../../domain/part-variable';
import type { BrouillonIndicateur } from '../../etat/brouillon-indicateur';
import type { FauteChamp } from '../../etat/fautes';
import { readNombre, readPourcentage, type Saisie } from '../../saisie';
import { fauteDeRegle, fauteDeSaisie, gather } from '../fautes.fr';
import { readValeur } from '../saisie/read-valeur';

export interface LectureIndicateur {
  /** null as long as there are faults. */
  readonly indicateur: Indicateur | null;
  readonly fautes: readonly FauteChamp[];
}

/** The form as an indicator among the others of the dossier: the rules of the domain decide. */
export function readIndicateur(brouillon: BrouillonIndicateur, dossier: Pick<Dossier, 'indicateurs'>): LectureIndicateur {
  const deSaisie: FauteChamp[] = [];
  const lire = (champ: string, texte: string, read: (texte: string) => Saisie<Decimal>): string | undefined => {
    const lu = read(texte);
    if (lu.ok) return lu.valeur.toFixed();
    deSaisie.push(...fauteDeSaisie(`indicateur.${champ}`, lu, texte));
    return undefined;
  };
  /** What is left empty is still to be known. */
  const lireOu = <T>(siVide: T, ...[champ, texte, read]: Parameters<typeof lire>): string | T | undefined =>
    texte.trim() === '' ? siVide : lire(champ, texte, read);
  const valeur = (texte: string): Saisie<Decimal> => readValeur(texte, brouillon);

  const { id, mission, libelle, type, sens, unite, methode } = brouillon;
  const json = {
    id,
    mission,
    libelle,
    type,
    sens,
    unite,
    methode,
    depart: lireOu(null, 'depart', brouillon.depart, valeur),
    cible: lireOu(null, 'cible', brouillon.cible, valeur),
    cibles: brouillon.cibles.map((cible, rang) => lireOu(null, `cibles[${rang}]`, cible, valeur) ?? null),
    poids: lireOu(null, 'poids', brouillon.poids, readPoids),
    paliers: brouillon.paliers.map(({ seuil, taux }, rang) => ({
      seuil: lire(`paliers[${rang}].seuil`, seuil, valeur),
      taux: lire(`paliers[${rang}].taux`, taux, readPourcentage),
    })),
    tauxMinimum: lireOu('0', 'tauxMinimum', brouillon.tauxMinimum, readPourcentage),
    tauxMaximum: lireOu('1', 'tauxMaximum', brouillon.tauxMaximum, readPourcentage),
    tauxCpam: Object.fromEntries(
      brouillon.tauxCpam.map((taux, rang) => [rang + 1, lireOu(null, cheminTaux(rang + 1), taux, readPourcentage) ?? null]),
    ),
  };
  const lu = parseAmong(json, autres(brouillon, dossier));
  const fautes = gather(deSaisie, lu.fautes);
  return { indicateur: fautes.length === 0 ? lu.indicateur : null, fautes };
}

/** What the weights of the mission make with the form's. Percent. */
export function readPoidsMission(
  brouillon: BrouillonIndicateur,
  dossier: Pick<Dossier, 'indicateurs'>,
): { readonly propre: Decimal | null; readonly total: Decimal } | null {
  const lu = brouillon.poids.trim() === '' ? null : readPoids(brouillon.poids);
  if (lu?.ok === false) return null;
  const { mission, type } = brouillon;
  const siens = [...autres(brouillon, dossier).filter((autre) => autre.mission === mission), { poids: lu?.valeur ?? null, type }];
  return { propre: computePoids(siens).at(-1) ?? null, total: computePoidsTotal(siens) };
}

/** Where the rules tell what is wrong with the rate of a year. */
export const cheminTaux = (annee: number): string => `tauxCpam["${annee}"]`;

export function readPoids(texte: string): Saisie<Decimal> {
  return readNombre(texte.replace(/\s*%\s*$/, ''));
}

/** The indicators that the form leaves as they are. */
export function autres({ avant }: BrouillonIndicateur, { indicateurs }: Pick<Dossier, 'indicateurs'>): readonly Indicateur[] {
  return indicateurs.filter(({ id }) => id !== avant?.id);
}

function parseAmong(json: object, voisins: readonly Indicateur[]): LectureIndicateur {
  const resultat = parseDossier(
    {
      version: 1,
      cpts: { nom: '…', population: 1 },
      contrat: { dateSignature: '2022-06-15' },
      exercice: { anneeContrat: 1 },
      indicateurs: [...voisins.map(indicateurToJson), json],
    },
    BAREMES,
  );
  if (resultat.ok) return { indicateur: resultat.dossier.indicateurs.at(-1) ?? null, fautes: [] };
  const place = `indicateurs[${voisins.length}]`;
  return { indicateur: null, fautes: resultat.fautes.map((faute) => fauteDeRegle(faute.chemin.replace(place, 'indicateur'), faute)) };
}
