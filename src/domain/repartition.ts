import type { Bareme, LigneBareme } from './bareme';
import type { Dossier } from './dossier';
import type { Enveloppes } from './enveloppe';
import { Decimal, roundToCents, ZERO } from './money';
import type { CodeSection } from './section';

/** What the ACI gives a section for the year, in euros; variable at 100 %. */
export interface PartAci {
  readonly fixe: Decimal;
  readonly variable: Decimal;
}

/** The year's rights, section by section of Annexe 2. The accès envelope is shared between 1A and 1B; nothing is lost in the split. */
export function computeRepartition(dossier: Dossier, bareme: Bareme, lignes: Enveloppes['lignes']): Readonly<Record<CodeSection, PartAci>> {
  const droit = (ligne: LigneBareme): Decimal => lignes[ligne].droit;
  const part = computePartMedecinTraitant(dossier, bareme);
  const fixeMt = roundToCents(droit('acces.fixe').times(part));
  const variableMt = roundToCents(droit('acces.variable').times(part));
  return {
    fonctionnement: { fixe: droit('fonctionnement').plus(droit('fonctionnementAdditionnel')), variable: ZERO },
    'acces-mt': { fixe: fixeMt, variable: variableMt },
    'acces-snp': {
      fixe: droit('acces.fixe').minus(fixeMt).plus(droit('acces.fixeSnp')).plus(droit('acces.supplementSnp')),
      variable: droit('acces.variable').minus(variableMt),
    },
    parcours: { fixe: droit('parcours.fixe'), variable: droit('parcours.variable') },
    prevention: { fixe: droit('prevention.fixe'), variable: droit('prevention.variable') },
    crise: { fixe: droit('crise.premiereAnnee').plus(droit('crise.anneesSuivantes')).plus(droit('crise.survenue')), variable: ZERO },
    qualite: { fixe: droit('qualite.fixe'), variable: droit('qualite.variable') },
    accompagnement: { fixe: droit('accompagnement.fixe'), variable: droit('accompagnement.variable') },
  };
}

/** Under ACI 2019 the SNP lines belong to 1B and everything else to 1A; avenant 2 leaves the key to the CPTS. */
function computePartMedecinTraitant(dossier: Dossier, bareme: Bareme): Decimal {
  if (bareme.repartitionAcces === 'lignes') return new Decimal(1);
  return dossier.missions.acces?.partMedecinTraitant ?? ZERO;
}
