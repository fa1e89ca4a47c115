export type Unite = 'pourcentage' | 'euros' | 'oui-non' | 'nombre' | 'autre';

const ECRITURES: readonly (readonly [Unite, RegExp])[] = [
  ['pourcentage', /^(?:en )?(?:%|pour ?cents?|pourcentages?|pct)$/],
  ['euros', /^(?:en )?(?:€|euros?|eur)$/],
  ['oui-non', /^oui[^a-z]+non$/],
  ['nombre', /^(?:(?:en )?(?:nombre|nbre|nb|unit[ée]s?))?$/],
];

/** What a unit is, however people write it; no unit at all is a number. `autre`: days, consultations, whatever it says. */
export function uniteOf(texte: string): Unite {
  const net = texte.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return ECRITURES.find(([, ecriture]) => ecriture.test(net))?.[0] ?? 'autre';
}

/**
 * `1,234` patients are a thousand for whoever counts, and not quite two for the French decimal mark: what is counted has no decimals,
 * as a rule. Percents and euros do, and a comma marks them.
 */
export function isVirguleDouteuse(unite: string): boolean {
  return ['nombre', 'autre'].includes(uniteOf(unite));
}
