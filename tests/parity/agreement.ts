import { getBareme } from '../../src/baremes';
import { computeBudget, computeNoms } from '../../src/domain/budget';
import { anniversaire, compareDates, type DateIso } from '../../src/domain/calendrier';
import type { Dossier, MissionRetenue } from '../../src/domain/dossier';
import { dossierToJson, sameDossier } from '../../src/domain/dossier-json';
import { DUREE_CONTRAT } from '../../src/domain/annee-contrat';
import { CODES_MISSION } from '../../src/domain/mission';
import { SECTIONS } from '../../src/domain/section';
import type { EtatClasseur } from '../../src/excel/classeur';
import type { Book } from '../../src/host/model/book';
import { formatRect } from '../../src/host/model/a1';
import { positionOf } from '../../src/host/model/geometry';
import { wrongIndicateurs } from './indicateur-details';
import { wrongDetails } from './section-details';
import { wrongSynthese } from './synthese-details';

/** Everything in which a workbook is not what its dossier and the decimal engine say; nothing when they agree. */
export function disagreements(dossier: Dossier, etat: EtatClasseur, book: Book): readonly string[] {
  if (etat.kind !== 'budget') return [`the workbook reads as ${JSON.stringify(etat)}`];
  return [
    ...wrongDossier(dossier, etat.dossier),
    ...wrongNoms(dossier, etat.noms),
    ...wrongControles(dossier, etat),
    ...wrongDetails(dossier, book),
    ...wrongIndicateurs(dossier, book),
    ...wrongSynthese(dossier, book),
    ...errorCells(book),
  ];
}

export function wrongDossier(wanted: Dossier, read: Dossier): readonly string[] {
  return sameDossier(wanted, read) ? [] : [`read ${JSON.stringify(dossierToJson(read))}`];
}

/** Each published name against the decimal engine, to the cent. */
export function wrongNoms(dossier: Dossier, noms: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(computeNoms(computeBudget(dossier, getBareme(dossier))))
    .filter(([nom, value]) => noms[nom] !== Number(value))
    .map(([nom, value]) => `${nom} is ${String(noms[nom])} instead of ${value.toString()}`);
}

function wrongControles(dossier: Dossier, { noms, controles }: Extract<EtatClasseur, { kind: 'budget' }>): readonly string[] {
  const wanted = expectedControles(dossier);
  const found = new Map(controles.map(({ id, ok }) => [id, ok]));
  const wrong = [...wanted]
    .filter(([id, ok]) => found.get(id) !== ok)
    .map(([id, ok]) => `${id} is ${String(found.get(id))} instead of ${String(ok)}`);
  const unsaid = controles
    .filter(({ ok, message }) => ok === (message !== ''))
    .map(({ id }) => `${id} says its message when it should not, or does not`);
  const flag = controles.every(({ ok }) => ok);
  return [...wrong, ...unsaid, ...(noms['Controles_OK'] === flag ? [] : [`Controles_OK is ${String(noms['Controles_OK'])}`])];
}

const startsBefore = (fin: DateIso, mission: MissionRetenue | undefined): boolean =>
  mission === undefined || compareDates(mission.debut, fin) < 0;

/** The statuses that the rules alone can tell. */
function expectedControles(dossier: Dossier): ReadonlyMap<string, boolean> {
  const { sections, total, partsVariables } = computeBudget(dossier, getBareme(dossier));
  const isKept = ({ mission }: (typeof SECTIONS)[number]): boolean => mission === null || dossier.missions[mission] !== undefined;
  const kept = SECTIONS.filter(isKept);
  const others = SECTIONS.filter((section) => !isKept(section));
  const fin = anniversaire(dossier.contrat.dateSignature, DUREE_CONTRAT);
  const sound = [
    'lignes-depenses',
    'montants-depenses',
    'lignes-ressources',
    'parametres',
    'missions-debut',
    'mission-bareme',
    'derogations-motif',
    'nombres-texte',
    'mesures-indicateur',
    'mesures-texte',
    'cibles-impossibles',
    'erreurs',
  ];
  return new Map<string, boolean>([
    ...sound.map((id) => [id, true] as const),
    ...kept.map(({ code }) => [`equilibre-${code}`, sections[code].ecart.isZero()] as const),
    ['equilibre-total', total.ecart.isZero()],
    ['somme-depenses', others.every(({ code }) => sections[code].dep.isZero())],
    ['somme-ressources', others.every(({ code }) => sections[code].res.isZero())],
    ...CODES_MISSION.filter((mission) => mission !== 'crise' && dossier.missions[mission] !== undefined).map(
      (mission) => [`poids-${mission}`, !partsVariables[mission].isBloquee] as const,
    ),
    ['missions-dates', CODES_MISSION.every((mission) => startsBefore(fin, dossier.missions[mission]))],
  ]);
}

/** Cells that show an error, on whatever sheet. */
export function errorCells({ data }: Book): readonly string[] {
  return data.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value, formula }]) =>
      typeof value === 'object'
        ? [`${name}!${formatRect({ ...positionOf(key), rows: 1, columns: 1 })} shows ${value.error} ${formula ?? ''}`]
        : [],
    ),
  );
}
