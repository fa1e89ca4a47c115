import { CODES_BAREME, type CodeBareme, type LigneBareme } from '../bareme';
import { ANNEES_CONTRAT } from '../annee-contrat';
import type { AnneeContrat } from '../dossier';
import { lignesDuBareme, type CodeBaremeDate } from '../ligne-bareme';
import { INVALIDE, type Lu, type Reader } from './reader';
import { unDe } from './scalaires';
import { identifiant } from './texte';

/** What other parts of the dossier are checked against, known even where its neighbours hold faults. */
export interface Apercu {
  /** null = it cannot be read. */
  readonly bareme: CodeBareme | null;
  /** null = the lines of the barème are not known: what depends on them is not checked. */
  readonly structure: StructureBareme | null;
  /** The lines that a barème of one's own must hold: its base's; null = its base cannot be read. */
  readonly lignesPersonnalise: readonly LigneBareme[] | null;
  /** Of every indicator that has one. */
  readonly identifiants: readonly string[];
  /** The first when it cannot be read. */
  readonly anneeContrat: AnneeContrat;
}

export interface StructureBareme {
  readonly bareme: CodeBareme;
  readonly lignes: readonly LigneBareme[];
}

export const BAREME_PAR_DEFAUT: CodeBareme = 'avenant-2';
export const CODES_BAREME_DATE = ['avenant-2', 'aci-2019'] as const satisfies readonly CodeBaremeDate[];

export function computeApercu(input: unknown): Apercu {
  const bareme = computeBareme(input);
  const indicateurs = member(input, 'indicateurs');
  const items: readonly unknown[] = Array.isArray(indicateurs) ? indicateurs : [];
  const base = quietly(unDe(CODES_BAREME_DATE), member(member(input, 'baremePersonnalise'), 'base'));
  const anneeContrat = quietly(unDe(ANNEES_CONTRAT), member(member(input, 'exercice'), 'anneeContrat'));
  const lignesPersonnalise = base === INVALIDE ? null : lignesDuBareme(base);
  return {
    bareme,
    structure: bareme === null ? null : computeStructure(bareme, lignesPersonnalise),
    lignesPersonnalise,
    anneeContrat: anneeContrat === INVALIDE ? 1 : anneeContrat,
    identifiants: items.map((item) => quietly(identifiant, member(item, 'id'))).filter((id) => id !== INVALIDE),
  };
}

function computeBareme(input: unknown): CodeBareme | null {
  const bareme = quietly(unDe(CODES_BAREME), member(member(input, 'contrat'), 'bareme') ?? BAREME_PAR_DEFAUT);
  return bareme === INVALIDE ? null : bareme;
}

function computeStructure(bareme: CodeBareme, lignesPersonnalise: readonly LigneBareme[] | null): StructureBareme | null {
  const lignes = bareme === 'personnalise' ? lignesPersonnalise : lignesDuBareme(bareme);
  return lignes === null ? null : { bareme, lignes };
}

/** The faults met here are told where the value is read for good. */
function quietly<T>(read: Reader<T>, value: unknown): Lu<T> {
  return read(value, { chemin: '', fautes: [] });
}

function member(value: unknown, nom: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return members.get(nom);
}
