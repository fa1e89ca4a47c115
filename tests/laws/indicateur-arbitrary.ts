import { BAREMES } from '../../src/baremes';
import fc from 'fast-check';
import { ANNEES_CONTRAT, computePeriode, type PeriodeContrat } from '../../src/domain/annee-contrat';
import { toSerial, type DateIso } from '../../src/domain/calendrier';
import {
  METHODES_INDICATEUR,
  SENS_INDICATEUR,
  TYPES_INDICATEUR,
  type Dossier,
  type Indicateur,
  type MethodeIndicateur,
} from '../../src/domain/dossier';
import { CODES_MISSION } from '../../src/domain/mission';
import { Decimal } from '../../src/domain/money';
import { parseDossier } from '../../src/domain/parse-dossier';
import type { CodeMission } from '../../src/domain/section';
import { arbDate, arbDebut, arbSignature, day } from './date-arbitrary';
import { arbDecimal, arbMontant, arbTaux } from './decimal-arbitrary';
import { arbCommentaire, arbTexte, arbTexteObligatoire } from './text-arbitrary';

/** Values few enough to meet one another, and their targets, often. */
export const arbValeur = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 12 }).map(String) },
  { weight: 3, arbitrary: arbDecimal(1_000, 3) },
  { weight: 1, arbitrary: arbDecimal(100, 2).map((value) => (value === '0' ? value : `-${value}`)) },
);

interface ListesTypees {
  readonly indicateurs: readonly Readonly<Record<string, unknown>>[];
  readonly mesures: readonly unknown[];
}

/** Indicators and measures of one dossier, drawn together: a measure names its indicator. */
export function arbIndicateursEtMesures(signature: DateIso): fc.Arbitrary<ListesTypees> {
  return fc.uniqueArray(arbIdentifiant, { maxLength: 6, selector: (id) => id.toLowerCase() }).chain((ids) =>
    fc.record({
      indicateurs: fc.oneof(fc.tuple(...ids.map((id) => arbIndicateur(id))), arbPoidsJustes(ids)),
      mesures: ids.length === 0 ? fc.constant([]) : fc.array(arbMesure(ids, signature), { maxLength: 12, size: 'medium' }),
    }),
  );
}

const arbIdentifiant = fc.oneof(fc.constantFrom('MT1', 'MT2', 'SNP1', 'PAR1', 'PRE1', 'QUA3', 'ACC1'), arbTexteObligatoire);

/** All of one mission, and weights that make 100. */
function arbPoidsJustes(ids: readonly string[]): fc.Arbitrary<ListesTypees['indicateurs']> {
  return fc
    .tuple(
      fc.constantFrom(...CODES_MISSION),
      fc.tuple(...ids.map((id) => arbIndicateur(id))),
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([mission, drawn, parts]) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const units = parts.map((part) => (total === 0 ? 0 : Math.floor((part * 10_000) / total)));
      const missing = 10_000 - units.reduce((sum, unit) => sum + unit, 0);
      return drawn.map((indicateur, index) => ({
        ...indicateur,
        mission,
        poids: String(((units[index] ?? 0) + (index === 0 ? missing : 0)) / 100),
      }));
    });
}

/** A valid indicator of any method; what makes a method impossible is left out. */
function arbIndicateur(id: string, methode?: MethodeIndicateur): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc
    .record({
      id: fc.constant(id),
      mission: fc.constantFrom(...CODES_MISSION),
      libelle: arbTexte,
      type: fc.constantFrom(...TYPES_INDICATEUR),
      sens: fc.constantFrom(...SENS_INDICATEUR),
      unite: fc.oneof({ weight: 2, arbitrary: arbTexte }, { weight: 1, arbitrary: fc.constantFrom('%', 'Pour cent', 'nombre') }),
      depart: fc.option(arbValeur, { freq: 4 }),
      cible: fc.option(arbValeur, { freq: 4 }),
      cibles: fc.array(fc.option(arbValeur, { freq: 2 }), { maxLength: 5 }),
      poids: fc.option(arbDecimal(100, 2), { freq: 2 }),
      methode: methode === undefined ? fc.constantFrom(...METHODES_INDICATEUR) : fc.constant(methode),
      paliers: fc.uniqueArray(fc.record({ seuil: arbValeur, taux: arbTaux }), { maxLength: 5, selector: ({ seuil }) => Number(seuil) }),
      bornes: fc.oneof({ weight: 3, arbitrary: fc.constant(['0', '1']) }, { weight: 1, arbitrary: fc.tuple(arbTaux, arbTaux) }),
      tauxCpam: fc.oneof(fc.option(arbTaux, { freq: 2 }), fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), arbTaux)),
    })
    .map(({ bornes, ...indicateur }) => {
      const [tauxMinimum, tauxMaximum] = [...bornes].sort((a, b) => Number(a) - Number(b));
      const isPossible = (cible: string | null): boolean =>
        cible === null ||
        ((indicateur.methode !== 'progression' || Number(cible) !== Number(indicateur.depart ?? Number.NaN)) &&
          (indicateur.methode !== 'ratio' || Number(cible) > 0));
      return {
        ...indicateur,
        tauxMinimum,
        tauxMaximum,
        cible: isPossible(indicateur.cible) ? indicateur.cible : null,
        cibles: indicateur.cibles.map((cible) => (isPossible(cible) ? cible : null)),
      };
    });
}

/** Around the years of the contract, and on the same day as another more often than chance gives. */
function arbMesure(ids: readonly string[], signature: DateIso): fc.Arbitrary<unknown> {
  const near = fc.integer({ min: 0, max: 3 }).map((step) => day(toSerial(signature) + 200 * step));
  return fc.record({
    indicateur: fc.constantFrom(...ids),
    date: fc.oneof({ weight: 3, arbitrary: near }, { weight: 2, arbitrary: arbDebut(signature) }, { weight: 1, arbitrary: arbDate }),
    valeur: arbValeur,
    source: arbTexte,
    piece: arbTexte,
    commentaire: fc.oneof({ weight: 3, arbitrary: arbCommentaire }, { weight: 1, arbitrary: fc.constant('Relevé, vérifié le 3 mai') }),
  });
}

/** A mission with its envelope, indicators and measures, in one contract year. */
export interface CasVariable {
  readonly dossier: Dossier;
  readonly enveloppe: Decimal;
  readonly mission: CodeMission;
  readonly periode: PeriodeContrat;
}

/** Envelopes of the barème, any others, and those that equal shares cut on half a cent. */
const arbEnveloppe = fc.oneof(
  fc.constantFrom('25000', '30000', '35000', '49500', '5000'),
  fc.constantFrom('750', '218.75', '2437.5', '1250', '0.03', '112.5'),
  arbMontant,
);

export const arbCasVariable: fc.Arbitrary<CasVariable> = arbSignature.chain((signature) =>
  fc
    .record({
      signature: fc.constant(signature),
      annee: fc.constantFrom(...ANNEES_CONTRAT),
      enveloppe: arbEnveloppe,
      lists: fc.oneof(arbIndicateursEtMesures(signature), arbIndicateursEtMesures(signature).map(onlyMeasured), arbPartsEgales),
    })
    .map(({ annee, enveloppe, lists }) => {
      const dossier = parsedLists(signature, lists);
      const mission = dossier.indicateurs[0]?.mission ?? 'acces';
      return { dossier, enveloppe: new Decimal(enveloppe), mission, periode: computePeriode(signature, annee) };
    }),
);

/** All of one mission, weights left blank, and no rate but those of the measures. */
function onlyMeasured({ indicateurs, mesures }: ListesTypees): ListesTypees {
  return { mesures, indicateurs: indicateurs.map((indicateur) => ({ ...indicateur, mission: 'acces', poids: null, tauxCpam: null })) };
}

/** Rates of the CPAM in equal shares, a weight being given perhaps: their sums like to fall on half a cent. */
const arbPartsEgales = fc
  .tuple(fc.array(arbTaux, { minLength: 2, maxLength: 9 }), fc.option(fc.integer({ min: 0, max: 99 })))
  .map(([taux, poids]) => ({
    indicateurs: taux.map((tauxCpam, index) => ({
      id: `I${index}`,
      mission: 'acces',
      tauxCpam,
      poids: index === 0 && poids !== null ? String(poids) : null,
    })),
    mesures: [],
  }));

function parsedLists(dateSignature: DateIso, lists: object): Dossier {
  const result = parseDossier(
    {
      version: 1,
      cpts: { nom: 'CPTS', population: 1 },
      contrat: { dateSignature },
      exercice: { anneeContrat: 1 },
      ...lists,
    },
    BAREMES,
  );
  if (!result.ok) throw new Error(`The arbitrary made a faulty dossier: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
}

/** One indicator of any method, and whatever it needs for a rate more often than not. */
export const arbIndicateurSeul: fc.Arbitrary<Indicateur> = fc.tuple(arbSignature, arbIndicateur('I')).map(([signature, drawn]) => {
  const [indicateur] = parsedLists(signature, { indicateurs: [drawn] }).indicateurs;
  if (indicateur === undefined) throw new Error('An indicator was expected');
  return indicateur;
});
