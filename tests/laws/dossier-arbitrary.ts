import { BAREMES, getDated } from '../../src/baremes';
import fc from 'fast-check';
import { lignesDe, type CodeBaremeDate } from '../../src/domain/bareme';
import type { DateIso } from '../../src/domain/calendrier';
import type { Dossier } from '../../src/domain/dossier';
import type { LigneBareme } from '../../src/domain/ligne-bareme';
import { parseDossier } from '../../src/domain/parse-dossier';
import { POSTES } from '../../src/domain/poste';
import { SECTIONS } from '../../src/domain/section';
import { arbDebut, arbSignature } from './date-arbitrary';
import { arbFin, arbMontant, arbTaux } from './decimal-arbitrary';
import { arbIndicateursEtMesures } from './indicateur-arbitrary';
import { arbTexte, arbTexteObligatoire } from './text-arbitrary';

/** Valid dossiers of every kind; a property that holds for these holds for what people can type. */
export function arbDossier({ withoutIndicateurs = false }: { readonly withoutIndicateurs?: boolean } = {}): fc.Arbitrary<Dossier> {
  return fc
    .tuple(arbSignature, fc.constantFrom<CodeBaremeDate>('avenant-2', 'aci-2019'), fc.integer({ min: 0, max: 3 }))
    .chain(([signature, base, draw]) => arbOf(signature, base, draw === 0, withoutIndicateurs))
    .map(parsed);
}

function arbOf(signature: DateIso, base: CodeBaremeDate, personnalise: boolean, withoutIndicateurs: boolean): fc.Arbitrary<unknown> {
  const everythingElse = fc.record({
    version: fc.constant(1),
    cpts: arbCpts,
    contrat: fc.record({
      bareme: fc.constant(personnalise ? 'personnalise' : base),
      dateSignature: fc.constant(signature),
      fonctionnementAdditionnel: fc.boolean(),
    }),
    exercice: fc.record({ anneeContrat: fc.integer({ min: 1, max: 5 }) }),
    hypothese: fc.record({ variable: fc.oneof({ weight: 2, arbitrary: arbTaux }, { weight: 1, arbitrary: fc.constant('indicateurs') }) }),
    missions: arbMissions(signature, base),
    derogations: arbDerogations(base),
    depenses: fc.array(arbDepense, { maxLength: 25, size: 'medium' }),
    ressources: fc.array(arbRessource, { maxLength: 6 }),
    ...(personnalise && { baremePersonnalise: arbBaremePersonnalise(base) }),
  });
  if (withoutIndicateurs) return everythingElse;
  // A measure names its indicator: both are drawn together.
  return fc.tuple(everythingElse, arbIndicateursEtMesures(signature)).map(([dossier, lists]) => ({ ...dossier, ...lists }));
}

const arbCpts = fc.record({
  nom: arbTexteObligatoire,
  population: fc.oneof(
    fc.integer({ min: 1, max: 400_000 }),
    fc.constantFrom(1, 39_999, 40_000, 40_001, 79_999, 80_000, 80_001, 174_999, 175_000, 175_001),
  ),
  membres: fc.oneof(fc.constantFrom(0, 99, 100, 101), fc.integer({ min: 0, max: 2_000 })),
  taille: fc.option(fc.constantFrom(1, 2, 3, 4), { freq: 2 }),
});

function arbMissions(signature: DateIso, base: CodeBaremeDate): fc.Arbitrary<unknown> {
  const debut = arbDebut(signature);
  const simple = kept(fc.record({ debut }));
  return fc.record({
    acces: kept(fc.record({ debut, partMedecinTraitant: arbTaux, orientationSnp: fc.boolean() })),
    parcours: simple,
    prevention: simple,
    crise: base === 'aci-2019' ? fc.constant(undefined) : kept(fc.record({ debut, survenue: fc.boolean() })),
    qualite: simple,
    accompagnement: simple,
  });
}

/** Two missions of three are kept. */
function kept<T>(mission: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(mission, { nil: undefined, freq: 3 });
}

function arbDerogations(base: CodeBaremeDate): fc.Arbitrary<unknown> {
  return fc
    .uniqueArray(fc.constantFrom(...lignesDe(getDated(base))), { maxLength: 3 })
    .chain((lignes) =>
      fc.tuple(...lignes.map((ligne) => fc.record({ ligne: fc.constant(ligne), montant: arbMontant, motif: arbTexteObligatoire }))),
    );
}

const arbSection = fc.constantFrom(...SECTIONS.map(({ code }) => code));

const arbDepense = fc.record({
  section: arbSection,
  poste: fc.constantFrom(...POSTES.map(({ code }) => code)),
  fiche: arbTexte,
  libelle: arbTexte,
  profession: arbTexte,
  quantite: arbFin,
  unite: arbTexte,
  coutUnitaire: arbFin,
  realise: arbMontant,
});

const arbRessource = fc.record({
  section: arbSection,
  libelle: arbTexte,
  financeur: arbTexte,
  montant: arbMontant,
  statut: fc.constantFrom('demandee', 'notifiee', 'versee'),
});

function arbBaremePersonnalise(base: CodeBaremeDate): fc.Arbitrary<unknown> {
  const montants: readonly (readonly [LigneBareme, fc.Arbitrary<readonly string[]>])[] = lignesDe(getDated(base)).map((ligne) => [
    ligne,
    fc.array(arbMontant, { minLength: 4, maxLength: 4 }),
  ]);
  return fc.record({ base: fc.constant(base), montants: fc.record(Object.fromEntries(montants)) });
}

function parsed(drawn: unknown): Dossier {
  const result = parseDossier(drawn, BAREMES);
  if (!result.ok) throw new Error(`The arbitrary made a faulty dossier: ${JSON.stringify(result.fautes)}`);
  return result.dossier;
}
