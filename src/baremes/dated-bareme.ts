import type { Bareme, LigneDeBareme } from '../domain/bareme';
import { lignesDuBareme, type CodeBaremeDate, type LigneDe } from '../domain/ligne-bareme';
import { Decimal } from '../domain/money';

/** One line of a source's table, euros a year as decimal strings, tailles 1 to 4. */
export type MontantsImprimes = readonly [string, string, string, string];
export type TableBareme<B extends CodeBaremeDate> = Readonly<Record<LigneDe<B>, MontantsImprimes>>;

export interface EnTeteBareme<B extends CodeBaremeDate> extends Omit<Bareme, 'code' | 'lignes'> {
  readonly code: B;
}

/** Makes a barème of a printed table; every line carries the source of the table, and its erratum if it has one. */
export function datedBareme<B extends CodeBaremeDate>(
  enTete: EnTeteBareme<B>,
  table: TableBareme<B>,
  errata: Partial<Readonly<Record<LigneDe<B>, string>>> = {},
): Bareme {
  const montants: Partial<Readonly<Record<string, MontantsImprimes>>> = table;
  const remarques: Partial<Readonly<Record<string, string>>> = errata;
  const lignes: Bareme['lignes'] = Object.fromEntries(
    lignesDuBareme(enTete.code).flatMap((ligne) => {
      const imprimes = montants[ligne];
      return imprimes === undefined ? [] : [[ligne, ligneDeBareme(imprimes, enTete.source, remarques[ligne])]];
    }),
  );
  return { ...enTete, lignes };
}

function ligneDeBareme([t1, t2, t3, t4]: MontantsImprimes, source: string, erratum: string | undefined): LigneDeBareme {
  const montants = [new Decimal(t1), new Decimal(t2), new Decimal(t3), new Decimal(t4)] as const;
  return erratum === undefined ? { montants, source } : { montants, source, erratum };
}
