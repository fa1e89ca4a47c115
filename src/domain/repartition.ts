import type { Bareme } from './bareme';
import type { Dossier } from './dossier';
import type { Enveloppes } from './enveloppe';
import { DESCRIPTION_LIGNES, LIGNES_BAREME } from './ligne-bareme';
import { Decimal, roundToCents, ZERO } from './money';
import { recordOf } from './record-of';
import { SECTIONS, type CodeSection } from './section';

/** What the ACI gives a section for the year, in euros; variable at 100 %. */
export interface PartAci {
  readonly fixe: Decimal;
  readonly variable: Decimal;
}

const CODES_SECTION: readonly CodeSection[] = SECTIONS.map(({ code }) => code);

/** The year's rights, section by section of Annexe 2. The accès envelope is shared between 1A and 1B; nothing is lost in the split. */
export function computeRepartition(dossier: Dossier, bareme: Bareme, lignes: Enveloppes['lignes']): Readonly<Record<CodeSection, PartAci>> {
  const part = computePartMedecinTraitant(dossier, bareme);
  const parts = LIGNES_BAREME.flatMap((ligne) => {
    const { section, beneficiaire, volet } = DESCRIPTION_LIGNES[ligne];
    const { droit } = lignes[ligne];
    const kind = volet === 'variable' ? ('variable' as const) : ('fixe' as const);
    if (!beneficiaire) return [{ section, kind, droit }];
    const garde = roundToCents(droit.times(part));
    return [
      { section, kind, droit: garde },
      { section: beneficiaire, kind, droit: droit.minus(garde) },
    ];
  });
  const totalOf = (section: CodeSection, kind: keyof PartAci): Decimal =>
    parts.filter((one) => one.section === section && one.kind === kind).reduce((total, { droit }) => total.plus(droit), ZERO);
  return recordOf(CODES_SECTION, (section) => ({ fixe: totalOf(section, 'fixe'), variable: totalOf(section, 'variable') }));
}

/** Under ACI 2019 the SNP lines belong to 1B and everything else to 1A; avenant 2 leaves the key to the CPTS. */
function computePartMedecinTraitant(dossier: Dossier, bareme: Bareme): Decimal {
  if (bareme.repartitionAcces === 'lignes') return new Decimal(1);
  return dossier.missions.acces?.partMedecinTraitant ?? ZERO;
}
