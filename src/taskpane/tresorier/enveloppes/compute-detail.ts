import { BAREMES_DATES, ERRATA, type Erratum } from '../../../baremes';
import { LIGNES_BAREME, type Bareme, type LigneBareme } from '../../../domain/bareme';
import type { Budget } from '../../../domain/budget';
import type { Derogation } from '../../../domain/dossier';
import { DESCRIPTION_LIGNES } from '../../../domain/ligne-bareme';
import type { Decimal } from '../../../domain/money';
import type { CodeSection, Section } from '../../../domain/section';
import type { Taille } from '../../../domain/taille';

/** How a line of the barème becomes the amount of the year, step by step. Euros. */
export interface DetailLigne {
  readonly ligne: LigneBareme;
  readonly libelle: string;
  readonly montantBareme: Decimal;
  readonly majoration: Decimal;
  readonly derogation: Derogation | null;
  /** Days counted, when the mission starts on the way and the line is counted by days. */
  readonly prorata: { readonly jours: number; readonly joursAnnee: number } | null;
  /** The right of the year. */
  readonly droit: Decimal;
  readonly source: string;
  readonly erratum: Erratum | null;
}

/** The lines that give the section something this year; those of accès are shared between 1A and 1B. */
export function computeDetail(section: Section, budget: Budget, bareme: Bareme): readonly DetailLigne[] {
  return LIGNES_BAREME.filter((ligne) => isOfSection(ligne, section, bareme)).flatMap((ligne) => {
    const { montantBareme, majoration, derogation, droit } = budget.enveloppes[ligne];
    const source = bareme.lignes[ligne]?.source;
    if (montantBareme === null || source === undefined || droit.isZero()) return [];
    const { libelle, mission, volet } = DESCRIPTION_LIGNES[ligne];
    const etat = mission === null ? null : budget.missions[mission];
    const prorata = volet === 'fixe' && etat?.partielle === true ? { jours: etat.jours, joursAnnee: etat.joursAnnee } : null;
    return [
      { ligne, libelle, montantBareme, majoration, derogation, prorata, droit, source, erratum: erratumDe(ligne, budget.taille, source) },
    ];
  });
}

const PARTAGEES: readonly LigneBareme[] = ['acces.fixe', 'acces.variable'];

/** Whether the amount of a line is shared between 1A and 1B by the key that the CPTS sets. */
export function isPartagee(ligne: LigneBareme, bareme: Bareme): boolean {
  return bareme.repartitionAcces === 'cle' && PARTAGEES.includes(ligne);
}

function isOfSection(ligne: LigneBareme, { code, mission }: Section, bareme: Bareme): boolean {
  if (DESCRIPTION_LIGNES[ligne].mission !== mission) return false;
  return mission !== 'acces' || isPartagee(ligne, bareme) || sectionDAcces(ligne) === code;
}

/** Under ACI 2019 the SNP lines belong to 1B and everything else to 1A. */
function sectionDAcces(ligne: LigneBareme): CodeSection {
  return PARTAGEES.includes(ligne) ? 'acces-mt' : 'acces-snp';
}

/** Every erratum about a line is one of the source of avenant 2. */
function erratumDe(ligne: LigneBareme, taille: Taille, source: string): Erratum | null {
  if (source !== BAREMES_DATES['avenant-2'].source) return null;
  const errata: readonly Erratum[] = ERRATA;
  return errata.find((erratum) => erratum.ligne === ligne && (erratum.taille === null || erratum.taille === taille)) ?? null;
}
