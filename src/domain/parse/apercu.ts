import { ANNEES_CONTRAT } from '../annee-contrat';
import { lignesDe, PERSONNALISE, type BaremeDate, type BaremesConnus, type CodeBareme } from '../bareme';
import type { AnneeContrat } from '../dossier';
import type { NomBareme } from '../faute';
import type { LigneBareme } from '../ligne-bareme';
import { codesDates, codesDeContrat } from './contrat';
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
  readonly nom: NomBareme;
  readonly lignes: readonly LigneBareme[];
}

export function computeApercu(input: unknown, baremes: BaremesConnus): Apercu {
  const code = quietly(unDe(codesDeContrat(baremes)), member(member(input, 'contrat'), 'bareme') ?? baremes[0].code);
  const codeDeBase = quietly(unDe(codesDates(baremes)), member(member(input, 'baremePersonnalise'), 'base'));
  const base = baremes.find((bareme) => bareme.code === codeDeBase);
  const indicateurs = member(input, 'indicateurs');
  const items: readonly unknown[] = Array.isArray(indicateurs) ? indicateurs : [];
  const anneeContrat = quietly(unDe(ANNEES_CONTRAT), member(member(input, 'exercice'), 'anneeContrat'));
  return {
    bareme: code === INVALIDE ? null : code,
    structure: code === PERSONNALISE ? structureOf(base, null) : structureOf(baremes.find((bareme) => bareme.code === code)),
    lignesPersonnalise: base ? lignesDe(base) : null,
    anneeContrat: anneeContrat === INVALIDE ? 1 : anneeContrat,
    identifiants: items.map((item) => quietly(identifiant, member(item, 'id'))).filter((id) => id !== INVALIDE),
  };
}

function structureOf(bareme: BaremeDate | undefined, nom = bareme?.nom ?? null): StructureBareme | null {
  return bareme ? { nom, lignes: lignesDe(bareme) } : null;
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
