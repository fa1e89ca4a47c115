import type { Bareme, Erratum } from '../../../domain/bareme';
import type { Budget } from '../../../domain/budget';
import type { Derogation } from '../../../domain/dossier';
import { DESCRIPTION_LIGNES, LIGNES_BAREME, type LigneBareme } from '../../../domain/ligne-bareme';
import type { Decimal } from '../../../domain/money';
import type { Section } from '../../../domain/section';
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
    const prorata =
      (volet === 'fixe' || volet === 'orientationSnp') && etat?.partielle === true
        ? { jours: etat.jours, joursAnnee: etat.joursAnnee }
        : null;
    return [
      { ligne, libelle, montantBareme, majoration, derogation, prorata, droit, source, erratum: erratumDe(bareme, ligne, budget.taille) },
    ];
  });
}

/** Whether the amount of a line is shared between 1A and 1B by the key that the CPTS sets. */
export function isPartagee(ligne: LigneBareme, bareme: Bareme): boolean {
  return bareme.repartitionAcces === 'cle' && DESCRIPTION_LIGNES[ligne].beneficiaire !== undefined;
}

function isOfSection(ligne: LigneBareme, { code }: Section, bareme: Bareme): boolean {
  const { section, beneficiaire } = DESCRIPTION_LIGNES[ligne];
  return section === code || (isPartagee(ligne, bareme) && beneficiaire === code);
}

function erratumDe({ errata }: Bareme, ligne: LigneBareme, taille: Taille): Erratum | null {
  return errata.find((erratum) => erratum.ligne === ligne && (erratum.taille === null || erratum.taille === taille)) ?? null;
}
