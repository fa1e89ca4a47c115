import { LIGNES_BAREME, type Bareme } from '../domain/bareme';
import type { BaremePersonnalise, Dossier } from '../domain/dossier';
import type { CodeBaremeDate } from '../domain/ligne-bareme';
import { ACI_2019 } from './aci-2019';
import { AVENANT_2 } from './avenant-2';

/** The barèmes that ship with the product, the current one first. */
export const BAREMES_DATES: Readonly<Record<CodeBaremeDate, Bareme>> = { 'avenant-2': AVENANT_2, 'aci-2019': ACI_2019 };

/** The barème that a dossier follows. */
export function getBareme({ contrat, baremePersonnalise }: Pick<Dossier, 'contrat' | 'baremePersonnalise'>): Bareme {
  if (contrat.bareme !== 'personnalise') return BAREMES_DATES[contrat.bareme];
  if (baremePersonnalise === null) throw new Error('A dossier on its own barème must hold its amounts');
  return personnalise(baremePersonnalise);
}

/** The base's structure and rules, with the amounts that the CPTS typed, line by line. */
function personnalise({ base, montants }: BaremePersonnalise): Bareme {
  const depart = BAREMES_DATES[base];
  const lignes: Bareme['lignes'] = Object.fromEntries(
    LIGNES_BAREME.flatMap((ligne) => {
      const ligneDeBase = depart.lignes[ligne];
      const saisis = montants[ligne];
      if (ligneDeBase === undefined) return [];
      return [[ligne, saisis === undefined ? ligneDeBase : { montants: saisis, source: 'Barème personnalisé, montant saisi' }]];
    }),
  );
  return { ...depart, code: 'personnalise', libelle: `Barème personnalisé (d’après ${depart.libelle})`, lignes };
}
