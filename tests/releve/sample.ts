import { dateIso, type DateIso } from '../../src/domain/calendrier';
import type { Indicateur, Mesure } from '../../src/domain/dossier';
import { Decimal, ZERO } from '../../src/domain/money';
import { dossierOf } from '../domain/sample';
import { parseReleve } from '../../src/releve/parse-releve';
import type { ContexteReleve, LigneReleve, Releve } from '../../src/releve/releve';

type Traits = Pick<Indicateur, 'id' | 'libelle' | 'unite'> & Partial<Pick<Indicateur, 'methode' | 'cible'>>;

const indicateur = ({ methode = 'progression', cible = null, ...traits }: Traits): Indicateur => ({
  mission: 'acces',
  type: 'resultat',
  sens: 'croissant',
  depart: null,
  cible,
  cibles: [null, null, null, null, null],
  poids: null,
  methode,
  paliers: [],
  tauxMinimum: ZERO,
  tauxMaximum: new Decimal(1),
  tauxCpam: [null, null, null, null, null],
  ...traits,
});

export const INDICATEURS: readonly Indicateur[] = [
  indicateur({ id: 'MT1', libelle: 'Patientèle avec médecin traitant / population couverte', unite: '%' }),
  indicateur({ id: 'MT2', libelle: 'Patients en ALD, de plus de 70 ans ou C2S sans médecin traitant', unite: '%' }),
  indicateur({ id: 'SNP3', libelle: 'Consultations enregistrées par l’organisation SNP', unite: 'nombre' }),
  indicateur({ id: 'QUA3', libelle: 'Plan d’actions réalisé', unite: 'oui/non', methode: 'binaire' }),
  indicateur({ id: 'REU', libelle: 'Réunion tenue', unite: '', methode: 'binaire' }),
  indicateur({ id: 'SEUIL', libelle: 'Couverture vaccinale', unite: '%', methode: 'binaire', cible: new Decimal(80) }),
  indicateur({ id: 'DELAI', libelle: 'Délai d’obtention d’un rendez-vous', unite: 'jours' }),
  indicateur({ id: 'SAT1', libelle: 'Satisfaction', unite: '%' }),
  indicateur({ id: 'SAT2', libelle: 'Satisfaction', unite: '%' }),
];

export const AUJOURDHUI = dateIso('2026-11-22');

/** Of a contract whose fifth year holds today. */
const SIGNATURE = dateIso('2021-12-01');

export function mesure(
  id: string,
  date: string,
  valeur: string,
  textes: Partial<Pick<Mesure, 'source' | 'piece' | 'commentaire'>> = {},
): Mesure {
  return { indicateur: id, date: dateIso(date), valeur: new Decimal(valeur), source: '', piece: '', commentaire: '', ...textes };
}

type Contexte = Partial<ContexteReleve> & { readonly signature?: DateIso };

export function read(texte: string, { signature = SIGNATURE, ...contexte }: Contexte = {}): Releve {
  const { contrat, exercice } = dossierOf({ exercice: { anneeContrat: 5 }, contrat: { dateSignature: signature } });
  return parseReleve(texte, { contrat, exercice, indicateurs: INDICATEURS, mesures: [], aujourdhui: AUJOURDHUI, ...contexte });
}

/** The lines of a file that could be read. */
export function lignesOf(releve: Releve): readonly LigneReleve[] {
  if (releve.etat === 'illisible') throw new Error(`Unreadable: ${JSON.stringify(releve.faute)}`);
  return releve.lignes;
}

/** `MT1 2026-06-30 12.5`, with the texts behind when there are any. */
export function show({ indicateur: id, date, valeur, source, piece, commentaire }: Mesure): string {
  return [`${id} ${date} ${valeur.toFixed()}`, source, piece, commentaire].join(' | ').replace(/( \| )+$/, '');
}

/** The measures to be entered. */
export function mesuresOf(releve: Releve): readonly string[] {
  if (releve.etat !== 'pret') throw new Error(`Not ready: ${JSON.stringify(releve)}`);
  return releve.mesures.map(show);
}

/** What becomes of each line, in short: the measure, or why there is none. */
export function sortsOf(releve: Releve): readonly string[] {
  return lignesOf(releve).map((ligne) => {
    switch (ligne.etat) {
      case 'acceptee':
        return [show(ligne.mesure), ...ligne.avis.map(({ code }) => `(${code})`)].join(' ');
      case 'doublon':
        return ['doublon', ...ligne.avis.map(({ code }) => `(${code})`)].join(' ');
      case 'ignoree':
        return ligne.motif;
      case 'refusee':
        return ligne.fautes.map(({ colonne, cause }) => `${colonne?.champ ?? 'ligne'}: ${cause.code}`).join(', ');
    }
  });
}

/** The codes of the faults of the only line, and the columns where they are. */
export function fautesOf(texte: string, contexte: Partial<ContexteReleve> = {}): readonly string[] {
  return sortsOf(read(texte, contexte));
}
