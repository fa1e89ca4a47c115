import { Decimal, roundToCents } from '../../../domain/money';
import { SECTIONS, type NomSection, type Section } from '../../../domain/section';
import type { Dossier } from '../../../domain/dossier';
import type { EtatClasseur } from '../../ports';

/** The two sides of a sheet of Annexe 2 as the workbook calculates them. Euros; null = the workbook gives no number. */
export interface BilanSection {
  readonly depenses: Decimal | null;
  readonly ressources: Decimal | null;
  /** Resources − expenses. */
  readonly ecart: Decimal | null;
}

export interface LigneBilan extends BilanSection {
  readonly section: Section;
  readonly retenue: boolean;
}

export type Noms = Extract<EtatClasseur, { readonly kind: 'budget' }>['noms'];

/** The sections kept, and those that are not but hold lines all the same. */
export function readBilan(dossier: Dossier, noms: Noms): readonly LigneBilan[] {
  return SECTIONS.map((section) => ({
    section,
    retenue: section.mission === null || dossier.missions[section.mission] !== undefined,
    ...readBilanSection(section.nom, noms),
  })).filter(({ retenue, depenses, ressources }) => retenue || isNotNil(depenses) || isNotNil(ressources));
}

export function readBilanSection(nom: NomSection | 'Total', noms: Noms): BilanSection {
  return { depenses: montant(noms[`Dep_${nom}`]), ressources: montant(noms[`Res_${nom}`]), ecart: montant(noms[`Ecart_${nom}`]) };
}

/** A cell's number carries the noise of binary fractions: amounts are to the cent. */
function montant(valeur: Noms[string] | undefined): Decimal | null {
  return typeof valeur === 'number' && Number.isFinite(valeur) ? roundToCents(new Decimal(valeur)) : null;
}

function isNotNil(euros: Decimal | null): boolean {
  return euros?.isZero() === false;
}
