import {
  MAX_PALIERS,
  METHODES_INDICATEUR,
  SENS_INDICATEUR,
  TYPES_INDICATEUR,
  type AnneeContrat,
  type CiblesAnnuelles,
  type Indicateur,
  type Mesure,
  type Palier,
  type TauxAnnuels,
} from '../dossier';
import { DUREE_CONTRAT, parAnnee } from '../annee-contrat';
import { CODES_MISSION } from '../mission';
import { Decimal, ZERO } from '../money';
import { decimal, taux } from './decimal';
import { complete, liste, objet } from './objet';
import { INVALIDE, nullable, refine, refuse, type Lieu, type Lu, type Reader } from './reader';
import { date, unDe } from './scalaires';
import { identifiant, texte } from './texte';

const libre = texte();
/** A measure may be negative: a change, a gap to an average. */
const valeur = decimal({ decimales: 6 });
const pourcentage = decimal({ decimales: 4, minimum: '0', maximum: '100' });
const UN = new Decimal(1);
const INCONNUES = parAnnee(() => null);

/** @param annee the contract year of the dossier, whose rate one that is given alone is */
export function indicateurs(annee: AnneeContrat): Reader<readonly Indicateur[]> {
  const premiers = new Map<string, string>();
  const identifiantLibre = refine(identifiant, (id, { chemin }) => {
    // A workbook looks texts up without regard to case: « mt2 » and « MT2 » would be the same indicator there.
    const key = id.toLowerCase();
    const premier = premiers.get(key);
    if (premier !== undefined) return { code: 'indicateur-doublon', id, premier };
    premiers.set(key, chemin);
    return null;
  });
  const readIndicateur = objet<Indicateur>(({ required, optional }) =>
    complete<Indicateur>({
      id: required('id', identifiantLibre),
      mission: required('mission', unDe(CODES_MISSION)),
      libelle: optional('libelle', libre, ''),
      type: optional('type', unDe(TYPES_INDICATEUR), 'resultat'),
      sens: optional('sens', unDe(SENS_INDICATEUR), 'croissant'),
      unite: optional('unite', libre, ''),
      depart: optional('depart', nullable(valeur), null),
      cible: optional('cible', nullable(valeur), null),
      cibles: optional('cibles', readCibles, INCONNUES),
      poids: optional('poids', nullable(pourcentage), null),
      methode: optional('methode', unDe(METHODES_INDICATEUR), 'progression'),
      paliers: optional('paliers', readPaliers, []),
      tauxMinimum: optional('tauxMinimum', taux, ZERO),
      tauxMaximum: optional('tauxMaximum', taux, UN),
      tauxCpam: optional('tauxCpam', readTauxCpam(annee), INCONNUES),
    }),
  );
  return liste((value, lieu) => {
    const lu = readIndicateur(value, lieu);
    return lu === INVALIDE || !isComputable(lu, lieu) ? INVALIDE : lu;
  });
}

export function mesures(identifiants: readonly string[]): Reader<readonly Mesure[]> {
  return liste(readMesure(identifiants));
}

/** A measure takes the identifier as its indicator writes it: a workbook makes no difference between capitals and small letters. */
export function readMesure(identifiants: readonly string[]): Reader<Mesure> {
  const connus = new Map(identifiants.map((id) => [id.toLowerCase(), id]));
  const connu: Reader<string> = (value, lieu) => {
    const id = identifiant(value, lieu);
    if (id === INVALIDE) return INVALIDE;
    return connus.get(id.toLowerCase()) ?? refuse(lieu, { code: 'indicateur-inconnu', id, acceptes: identifiants });
  };
  return objet(({ required, optional }) =>
    complete<Mesure>({
      indicateur: required('indicateur', connu),
      date: required('date', date),
      valeur: required('valeur', valeur),
      source: optional('source', libre, ''),
      piece: optional('piece', libre, ''),
      commentaire: optional('commentaire', texte({ multiligne: true }), ''),
    }),
  );
}

/** As many years as are known; the others have the contract's target. */
const readCibles: Reader<CiblesAnnuelles> = (value, lieu) => {
  const lues = liste(nullable(valeur))(value, lieu);
  if (lues === INVALIDE) return INVALIDE;
  if (lues.length > DUREE_CONTRAT) return refuse(lieu, { code: 'longueur-liste', recu: lues.length, maximum: DUREE_CONTRAT });
  return parAnnee((annee) => lues[annee - 1] ?? null);
};

/** `"0.9"` is the rate of the dossier's contract year, `{ "4": "0.9" }` that of the fourth. */
function readTauxCpam(annee: AnneeContrat): Reader<TauxAnnuels> {
  const readTaux = nullable(taux);
  const readParAnnee = objet<TauxAnnuels>(({ optional }) => {
    const of = (one: AnneeContrat): Lu<Decimal | null> => optional(String(one), readTaux, null);
    const lus = complete<Record<AnneeContrat, Decimal | null>>({ 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) });
    return lus === INVALIDE ? INVALIDE : parAnnee((one) => lus[one]);
  });
  return (value, lieu) => {
    if (typeof value === 'object' && value !== null) return readParAnnee(value, lieu);
    const seul = readTaux(value, lieu);
    return seul === INVALIDE ? INVALIDE : parAnnee((one) => (one === annee ? seul : null));
  };
}

const readPaliers: Reader<readonly Palier[]> = (value, lieu) => {
  const premiers = new Map<string, string>();
  const seuil = refine(valeur, (lu, { chemin }) => {
    const key = lu.toFixed();
    const premier = premiers.get(key);
    if (premier !== undefined) return { code: 'palier-doublon', seuil: key, premier };
    premiers.set(key, chemin);
    return null;
  });
  const lus = liste(objet<Palier>(({ required }) => complete<Palier>({ seuil: required('seuil', seuil), taux: required('taux', taux) })))(
    value,
    lieu,
  );
  if (lus === INVALIDE || lus.length <= MAX_PALIERS) return lus;
  return refuse(lieu, { code: 'longueur-liste', recu: lus.length, maximum: MAX_PALIERS });
};

/** Refuses what no value could ever be compared with; what is merely missing is asked for later. */
function isComputable({ methode, depart, cible, cibles, tauxMinimum, tauxMaximum }: Indicateur, { chemin, fautes }: Lieu): boolean {
  const before = fautes.length;
  const parAnnee = cibles.map((one, index) => [`${chemin}.cibles[${String(index)}]`, one] as const);
  for (const [where, one] of [[`${chemin}.cible`, cible] as const, ...parAnnee]) {
    const lieu = { chemin: where, fautes };
    if (one === null) continue;
    if (methode === 'progression' && depart?.equals(one) === true) refuse(lieu, { code: 'cible-egale-depart', valeur: one.toFixed() });
    if (methode === 'ratio' && one.lessThanOrEqualTo(ZERO)) refuse(lieu, { code: 'cible-ratio', valeur: one.toFixed() });
  }
  if (tauxMinimum.greaterThan(tauxMaximum)) {
    refuse(
      { chemin: `${chemin}.tauxMinimum`, fautes },
      { code: 'taux-inverses', minimum: tauxMinimum.toFixed(), maximum: tauxMaximum.toFixed() },
    );
  }
  return fautes.length === before;
}
