import { PERSONNALISE, type Bareme, type BaremeDate, type CodeBareme, type CodeBaremeDate, type Erratum } from '../domain/bareme';
import type { BaremePersonnalise, Dossier } from '../domain/dossier';
import { LIGNES_BAREME } from '../domain/ligne-bareme';
import { BAREMES } from './registre';

export const ERRATA: readonly Erratum[] = BAREMES.flatMap(({ errata }) => errata);

export const findBareme = (code: string): BaremeDate | undefined => BAREMES.find((bareme) => bareme.code === code);

/** @throws when no barème has this code: a dossier that was read names one that ships */
export function getDated(code: CodeBaremeDate): BaremeDate {
  const bareme = findBareme(code);
  if (!bareme) throw new Error(`No barème has the code ${code}`);
  return bareme;
}

/** The barème that a dossier follows. @throws when the dossier's own barème has no amounts: none can be read so */
export function getBareme({ contrat, baremePersonnalise }: Pick<Dossier, 'contrat' | 'baremePersonnalise'>): Bareme {
  if (contrat.bareme !== PERSONNALISE) return getDated(contrat.bareme);
  if (baremePersonnalise === null) throw new Error('A dossier on its own barème must hold its amounts');
  return personnalise(baremePersonnalise);
}

/** The base's structure and rules, with the amounts that the CPTS typed, line by line; what its source misprints is no longer shown. */
function personnalise({ base, montants }: BaremePersonnalise): Bareme {
  const depart = getDated(base);
  const lignes: Bareme['lignes'] = Object.fromEntries(
    LIGNES_BAREME.flatMap((ligne) => {
      const ligneDeBase = depart.lignes[ligne];
      const saisis = montants[ligne];
      if (ligneDeBase === undefined) return [];
      return [[ligne, saisis === undefined ? ligneDeBase : { montants: saisis, source: 'Barème personnalisé, montant saisi' }]];
    }),
  );
  return { ...depart, code: PERSONNALISE, libelle: `Barème personnalisé (d’après ${depart.libelle})`, lignes, errata: [] };
}

/** As people choose it in a list, that of a CPTS's own last. */
export const CHOIX_BAREMES: readonly { readonly code: CodeBareme; readonly libelle: string }[] = [
  ...BAREMES.map(({ code, choix }) => ({ code, libelle: choix })),
  { code: PERSONNALISE, libelle: 'Personnalisé' },
];

export const libelleBareme = (code: CodeBareme): string => CHOIX_BAREMES.find((choix) => choix.code === code)?.libelle ?? code;
