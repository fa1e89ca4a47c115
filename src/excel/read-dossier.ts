import { BAREMES, findBareme } from '../baremes';
import { CODES_MISSION } from '../domain/mission';
import { PERSONNALISE } from '../domain/bareme';
import { LIGNES_BAREME, type LigneBareme } from '../domain/ligne-bareme';
import { parseDossier } from '../domain/parse-dossier';
import type { Faute } from '../domain/faute';
import { describeFauteCellule } from '../texts/cell-faults.fr';
import { LECTURE } from '../texts/lecture.fr';
import {
  baremeCode,
  choiceLabels,
  methodeCode,
  missionCode,
  posteCode,
  sameLabel,
  sectionCode,
  SELON_INDICATEURS,
  sensCode,
  statutCode,
  typeCode,
} from '../plan/labels';
import { BAREME, ENVELOPPES, INPUT, sheetName } from '../plan/names';
import {
  CIBLES_ANNUELLES,
  DEPENSES,
  INDICATEURS,
  MESURES,
  PALIERS,
  RESSOURCES,
  TAUX_ANNUELS,
  type SAISIES,
  type TableDefinition,
} from '../plan/tables';
import { CellPlaces } from './cell-places';
import { readMission, readOuiNon } from './read-missions';
import { dateOf, fifteenDigits, isBlank, type RawValue } from './raw';
import type { Snapshot } from './snapshot';
import { concludeReading, type ResultatLecture } from './mend/conclude-reading';
import { tellLostSheets } from './mend/lost-sheets';
import { tellLinesBelow } from './mend/tell-below';
import { tellWrongColumns } from './mend/tell-table';
import { columnsOf, readLines } from './table-lines';

/** The dossier that the workbook's inputs say, through the one validator; or every fault, each at its cell. */
export function readDossier(snapshot: Snapshot): ResultatLecture {
  if (snapshot.lostSheets.has('parametres')) return { ok: false, fautes: tellLostSheets(snapshot), sansFeuille: null, manques: [] };
  const places = new CellPlaces(snapshot);
  const result = parseDossier(toJson(snapshot, places), BAREMES);
  return concludeReading(snapshot, places, result, (faute) => describeFauteCellule(inWordsOfCells(faute)));
}

/** What the cells say, as a file would; the validator has not seen it. */
export function toJson(snapshot: Snapshot, places: CellPlaces) {
  const at = (chemin: string, name: string): RawValue => places.read(chemin, name);
  const taille = at('cpts.taille', INPUT.tailleContrat);
  const personnalise = readPersonnalise(snapshot, places);
  return {
    version: 1,
    cpts: {
      nom: text(at('cpts.nom', INPUT.nom)),
      population: at('cpts.population', INPUT.population),
      membres: at('cpts.membres', INPUT.membres),
      taille: isBlank(taille) ? null : taille,
    },
    contrat: {
      bareme: baremeCode(text(at('contrat.bareme', INPUT.bareme))),
      dateSignature: dateOf(at('contrat.dateSignature', INPUT.dateSignature)),
      fonctionnementAdditionnel: readOuiNon(places, 'contrat.fonctionnementAdditionnel', INPUT.fonctionnementAdditionnel),
    },
    exercice: { anneeContrat: at('exercice.anneeContrat', INPUT.anneeContrat) },
    hypothese: { variable: readHypothese(at('hypothese.variable', INPUT.hypotheseVariable)) },
    missions: Object.fromEntries(CODES_MISSION.flatMap((mission) => readMission(mission, places))),
    derogations: readDerogations(places),
    depenses: lines(snapshot, places, DEPENSES, 'depenses').map((line) => ({
      section: sectionCode(text(line('section'))),
      poste: posteCode(text(line('poste'))),
      fiche: text(line('fiche')),
      libelle: text(line('libelle')),
      profession: text(line('profession')),
      // Blank counts for nothing, as it does in the column Montant: the line is being typed.
      quantite: orZero(line('quantite')),
      unite: text(line('unite')),
      coutUnitaire: orZero(line('coutUnitaire')),
      realise: orZero(line('realise')),
    })),
    ressources: lines(snapshot, places, RESSOURCES, 'ressources').map((line) => ({
      section: sectionCode(text(line('section'))),
      libelle: text(line('libelle')),
      financeur: text(line('financeur')),
      montant: line('montant'),
      ...(isBlank(line('statut')) ? {} : { statut: statutCode(text(line('statut'))) }),
    })),
    indicateurs: lines(snapshot, places, INDICATEURS, 'indicateurs').map((line, index) =>
      readIndicateur(line, `indicateurs[${String(index)}]`, places),
    ),
    mesures: lines(snapshot, places, MESURES, 'mesures').map((line) => ({
      indicateur: text(line('indicateur')),
      date: dateOf(line('date')),
      valeur: line('valeur'),
      source: text(line('source')),
      piece: text(line('piece')),
      commentaire: text(line('commentaire')),
    })),
    ...(personnalise ? { baremePersonnalise: personnalise } : {}),
  };
}

/** A share, or the word that stands for the indicators. */
const readHypothese = (value: RawValue): unknown =>
  typeof value === 'string' && sameLabel(value, SELON_INDICATEURS) ? 'indicateurs' : value;

function readIndicateur(line: (key: KeyOf<typeof INDICATEURS>) => RawValue, chemin: string, places: CellPlaces): unknown {
  CIBLES_ANNUELLES.forEach((key, index) => {
    places.alias(`${chemin}.cibles[${String(index)}]`, `${chemin}.${key}`);
  });
  TAUX_ANNUELS.forEach((key, index) => {
    places.alias(`${chemin}.tauxCpam["${String(index + 1)}"]`, `${chemin}.${key}`);
  });
  const paliers = PALIERS.filter(({ seuil, taux }) => !isBlank(line(seuil)) || !isBlank(line(taux)));
  paliers.forEach(({ seuil, taux }, index) => {
    places.alias(`${chemin}.paliers[${String(index)}].seuil`, `${chemin}.${seuil}`);
    places.alias(`${chemin}.paliers[${String(index)}].taux`, `${chemin}.${taux}`);
  });
  return {
    id: text(line('id')),
    mission: missionCode(text(line('mission'))),
    libelle: text(line('libelle')),
    type: typeCode(text(line('type'))),
    sens: sensCode(text(line('sens'))),
    unite: text(line('unite')),
    depart: orNull(line('depart')),
    cible: orNull(line('cible')),
    cibles: CIBLES_ANNUELLES.map((key) => orNull(line(key))),
    poids: orNull(line('poids')),
    methode: methodeCode(text(line('methode'))),
    paliers: paliers.map(({ seuil, taux }) => ({ seuil: line(seuil), taux: line(taux) })),
    tauxMinimum: orZero(line('tauxMinimum')),
    tauxMaximum: isBlank(line('tauxMaximum')) ? 1 : line('tauxMaximum'),
    tauxCpam: Object.fromEntries(TAUX_ANNUELS.map((key, index) => [index + 1, orNull(line(key))])),
  };
}

type KeyOf<Table> = Table extends TableDefinition<infer Key> ? Key : never;

/** What is accepted, as the lists of the workbook write it. */
function inWordsOfCells(faute: Faute): Faute {
  if (faute.code !== 'valeur-inconnue') return faute;
  const label = choiceLabels(faute.chemin.replace(/^.*\./, ''));
  return label ? { ...faute, acceptees: faute.acceptees.map((code) => label(String(code))) } : faute;
}

/** The derogation block, row by row; a motif alone is read too, so that its missing amount is told. */
function readDerogations(places: CellPlaces): readonly unknown[] {
  const column = (name: string): readonly RawValue[] => places.readBlock(name).map(([value]) => value ?? '');
  const montants = column(ENVELOPPES.derogation);
  const motifs = column(ENVELOPPES.motif);
  return column(ENVELOPPES.lignes)
    .map((ligne, row) => ({ ligne: text(ligne), montant: montants[row] ?? '', motif: motifs[row] ?? '', row }))
    .filter(({ montant, motif }) => !isBlank(montant) || !isBlank(motif))
    .map(({ ligne, montant, motif, row }, index) => {
      const chemin = `derogations[${String(index)}]`;
      places.placeInBlock(`${chemin}.ligne`, ENVELOPPES.derogation, row, 0);
      places.placeInBlock(`${chemin}.montant`, ENVELOPPES.derogation, row, 0);
      places.placeInBlock(`${chemin}.motif`, ENVELOPPES.motif, row, 0);
      return { ligne, montant, motif: text(motif) };
    });
}

function lines<Key extends string>(
  snapshot: Snapshot,
  places: CellPlaces,
  table: TableDefinition<Key>,
  chemin: keyof typeof SAISIES,
): readonly ((key: Key) => RawValue)[] {
  const found = snapshot.tables.get(table.name);
  if (!found) {
    // A workbook of before there were indicators has no such sheet.
    const isExpected = table.name === DEPENSES.name || table.name === RESSOURCES.name || snapshot.cells.has(sheetName(chemin));
    if (isExpected && !snapshot.lostSheets.has(chemin)) places.missTable(chemin, table.name);
    return [];
  }
  tellWrongColumns(places, chemin, table, found);
  tellLinesBelow(places, chemin, table, found);
  const columns = columnsOf(table, found);
  return readLines(table, found).map(({ index, value }, line) => {
    places.place(`${chemin}[${String(line)}]`, found, index, columns);
    return value;
  });
}

/** The amounts of the personnalisé block, for the lines that its base knows. */
function readPersonnalise(snapshot: Snapshot, places: CellPlaces): unknown {
  const montants = snapshot.cells.get(BAREME.personnaliseMontants);
  const choisi = snapshot.cells.get(INPUT.bareme)?.values[0]?.[0] ?? '';
  if (snapshot.lostSheets.has('bareme') && baremeCode(String(choisi)) === PERSONNALISE) {
    places.refuse('contrat.bareme', LECTURE.lostBareme);
    return null;
  }
  if (!montants && !snapshot.cells.has(BAREME.personnaliseBase)) return null;
  if (!montants) places.refuse('baremePersonnalise.montants', LECTURE.lostName(BAREME.personnaliseMontants));
  const base = places.read('baremePersonnalise.base', BAREME.personnaliseBase);
  if (!montants || base === '') return null;
  const code = baremeCode(String(base));
  const depart = findBareme(code);
  if (!depart) return { base: code, montants: {} };
  return {
    base: code,
    montants: Object.fromEntries(
      LIGNES_BAREME.flatMap((ligne, row) => {
        if (depart.lignes[ligne] === undefined) return [];
        [0, 1, 2, 3].forEach((column) => {
          places.placeInBlock(`baremePersonnalise.montants${member(ligne)}[${String(column)}]`, BAREME.personnaliseMontants, row, column);
        });
        return [[ligne, montants.values[row] ?? []]];
      }),
    ),
  };
}

/** As the validator writes a path: a name that is no plain word is quoted. */
const member = (ligne: LigneBareme): string => (ligne.includes('.') ? `["${ligne}"]` : `.${ligne}`);

const text = (value: RawValue): string => (typeof value === 'number' ? fifteenDigits(value) : String(value));
const orNull = (value: RawValue): RawValue | null => (isBlank(value) ? null : value);
const orZero = (value: RawValue): RawValue => (isBlank(value) ? 0 : value);
