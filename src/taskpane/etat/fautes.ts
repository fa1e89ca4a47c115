import type { Faute } from '../../domain/faute';
import { CODES_MISSION } from '../../domain/mission';
import { describeFauteDossier, describeFauteSaisie } from '../fautes.fr';
import type { FauteDeSaisie } from './valeurs';

/** What is wrong at a field of the form, and what is accepted. */
export interface FauteChamp {
  /** Path in the dossier, which is also the field's. */
  readonly chemin: string;
  readonly message: string;
  /** Nothing is typed there yet: no reproach before the person asks to go on. */
  readonly vide: boolean;
}

/** The faults of what was typed, then those of the rules where nothing was said yet; in the order of the form. */
export function gatherFautes(deSaisie: readonly FauteDeSaisie[], duDossier: readonly Faute[]): readonly FauteChamp[] {
  const dejaDites = new Set(deSaisie.map(({ chemin }) => chemin));
  const autres = duDossier.filter(({ chemin }) => !dejaDites.has(chemin));
  return [
    ...deSaisie.map(({ chemin, faute, texte }) => ({ chemin, message: describeFauteSaisie(faute, texte, chemin), vide: faute === 'vide' })),
    ...autres.map((faute) => ({ chemin: faute.chemin, message: describeFauteDossier(faute), vide: isVide(faute) })),
  ].sort(comparePlaces);
}

function isVide({ code }: Faute): boolean {
  return code === 'champ-absent' || code === 'texte-vide';
}

/** The fields from top to bottom; within one of these, the alphabet happens to be their order too. */
const ORDRE = [
  'cpts.nom',
  'cpts.population',
  'cpts.taille',
  'cpts.membres',
  'contrat.dateSignature',
  'exercice',
  'contrat.bareme',
  'baremePersonnalise',
  ...CODES_MISSION.map((mission) => `missions.${mission}`),
  'hypothese',
  'contrat.fonctionnementAdditionnel',
  'derogations',
  ...['section', 'poste', 'libelle', 'fiche', 'profession', 'quantite', 'unite', 'coutUnitaire'].map((champ) => `depenses[0].${champ}`),
  ...['section', 'libelle', 'financeur', 'montant', 'statut'].map((champ) => `ressources[0].${champ}`),
];

function comparePlaces(a: FauteChamp, b: FauteChamp): number {
  return place(a) - place(b) || a.chemin.localeCompare(b.chemin, 'fr', { numeric: true });
}

function place({ chemin }: FauteChamp): number {
  const rang = ORDRE.findIndex((debut) => chemin.startsWith(debut));
  return rang === -1 ? ORDRE.length : rang;
}
