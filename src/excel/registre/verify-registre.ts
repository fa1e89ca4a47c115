import { nomVersion } from '../../domain/vote';
import type { Anomalie } from '../../plan/audit/anomalie';
import { sectionLabelOf } from '../../plan/labels';
import { placeA1 } from '../../plan/refs';
import { VOTE_ACTION } from '../../plan/registre/describe-changes';
import { computeEmpreinte } from '../../plan/registre/empreinte';
import { FIGES, JOURNAL, VOTES, type TableDefinition } from '../../plan/tables';
import { describePlages } from '../../texts/plages.fr';
import { columnsOf } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';
import { missingActes, type ActeRaconte } from './missing-actes';
import { readActeRows, type ActeLu } from './read-actes';
import { readFiges, type FigeLue } from './read-copies';
import { INTACTE, isSealed, verifyCopie } from './verify-copie';

/** The tables of the register, as they stand; one that is not there is told elsewhere. */
export interface TablesDuRegistre {
  readonly votes: TableSnapshot | undefined;
  readonly figes: TableSnapshot | undefined;
  readonly journal: TableSnapshot | undefined;
}

/**
 * Whether the register and the copies are still what was written: line by line by their seals, then act by act by the chain of
 * their prints, then by what the journal tells. Whatever was done to one copy is told in one sentence, to two at most: lines
 * that changed, lines that are lost. Nothing is repaired: nobody but the people knows what stood there.
 */
export function verifyRegistre({ votes, figes, journal }: TablesDuRegistre): readonly Anomalie[] {
  const lus = readActeRows(votes);
  const actes = lus.flatMap(({ acte }) => (acte ? [acte] : []));
  const lignes = readFiges(figes);
  const numeros = new Set(actes.map(({ numero }) => numero));
  const owners = new Map(lignes.map((lue) => [lue, ownerOf(lue, numeros)]));
  const { ofCopies, alteres } = verifyActes(lus, (numero) => lignes.filter((lue) => owners.get(lue) === numero), figes);
  // An act that was changed, or after which the chain breaks, explains one that the journal tells otherwise.
  const missing = missingActes(journal, actes).slice(alteres.length);
  // What belongs to no act was added by hand, or lost its act: the act that is missing is told, not its copy too.
  const orphans = lignes.filter((lue) => !numeros.has(owners.get(lue) ?? lue.vote));
  const lost = lus.length - actes.length + missing.filter(({ action }) => action === VOTE_ACTION).length;
  const isTold = new Set(orphans.map(({ vote }) => vote)).size <= lost;
  return [
    ...ofCopies,
    ...registreModifie(votes, alteres),
    ...(isTold ? [] : copieModifiee(figes, orphans, '')),
    ...missing.map((raconte) => acteAbsent(journal, raconte)),
  ];
}

/** The vote whose copy a line is of: its seal tells, should the number beside it have been typed over. */
function ownerOf(lue: FigeLue, numeros: ReadonlySet<number>): number {
  if (numeros.has(lue.vote) && isSealed(lue.vote, lue)) return lue.vote;
  return [...numeros].find((numero) => isSealed(numero, lue)) ?? lue.vote;
}

function verifyActes(
  lus: readonly ActeLu[],
  copieOf: (numero: number) => readonly FigeLue[],
  figes: TableSnapshot | undefined,
): { readonly ofCopies: readonly Anomalie[]; readonly alteres: readonly ActeLu[] } {
  const ofCopies: Anomalie[] = [];
  let numero = 0;
  let precedente = '';
  const alteres = lus.filter(({ acte, intitule }) => {
    if (!acte) return true;
    const version = nomVersion(acte.version);
    const siennes = copieOf(acte.numero);
    const lines = siennes.map(({ ligne }) => ligne);
    const printWith = (count: number): string => computeEmpreinte(precedente, { ...acte, lignes: count }, lines);
    // The count of its lines is all that changed: it is the register that lies, not the copy.
    const isMiscounted = acte.lignes !== siennes.length && printWith(siennes.length) === acte.empreinte;
    const { modifiees, perdues } = isMiscounted ? INTACTE : verifyCopie(acte, siennes);
    ofCopies.push(...copieModifiee(figes, modifiees, version), ...copieIncomplete(figes, siennes, perdues, version));
    const isSame = printWith(acte.lignes) === acte.empreinte && acte.numero === numero + 1 && intitule === version;
    ({ numero, empreinte: precedente } = acte);
    // A copy that is not whole has another print, of which no more is to be told.
    return !isSame && modifiees.length + perdues.length === 0;
  });
  return { ofCopies, alteres };
}

/** Lines that changed, all in one sentence: which one when it is alone, else on which rows of the sheet. */
function copieModifiee(figes: TableSnapshot | undefined, lues: readonly FigeLue[], version: string): readonly Anomalie[] {
  const [first] = lues;
  if (!first) return [];
  const isAlone = lues.length === 1;
  return [
    {
      ...SANS_REMEDE,
      genre: 'copie-modifiee',
      feuille: 'budgets-votes',
      cellule: cellOf(FIGES, figes, first.index, 'valeur'),
      objet: [version, isAlone ? nameOf(first) : ''].filter((part) => part !== '').join(' · '),
      trouve: isAlone || !figes ? '' : describePlages(lues.map(({ index }) => figes.row + 2 + index)),
    },
  ];
}

/** Lines that are lost, by the rank they had; at the place of the first. */
function copieIncomplete(
  figes: TableSnapshot | undefined,
  siennes: readonly FigeLue[],
  perdues: readonly number[],
  version: string,
): readonly Anomalie[] {
  const [rang] = perdues;
  if (rang === undefined) return [];
  const before = siennes.filter((lue) => lue.rang < rang).at(-1);
  const index = before ? before.index + 1 : Math.max(0, (siennes[0]?.index ?? 0) - 1);
  return [
    {
      ...SANS_REMEDE,
      genre: 'copie-incomplete',
      feuille: 'budgets-votes',
      cellule: cellOf(FIGES, figes, index, 'valeur'),
      objet: version,
      attendu: describePlages(perdues),
      trouve: before ? nameOf(before) : '',
    },
  ];
}

const nameOf = ({ ligne: { section, libelle } }: FigeLue): string =>
  section === null ? libelle : `${libelle} — ${sectionLabelOf(section)}`;

function registreModifie(votes: TableSnapshot | undefined, alteres: readonly ActeLu[]): readonly Anomalie[] {
  const [first] = alteres;
  if (!first) return [];
  const isAlone = alteres.length === 1;
  return [
    {
      ...SANS_REMEDE,
      genre: 'registre-modifie',
      feuille: 'votes',
      cellule: cellOf(VOTES, votes, first.index, 'nature'),
      objet: isAlone && first.acte ? nomVersion(first.acte.version) : '',
      trouve: isAlone || !votes ? '' : describePlages(alteres.map(({ index }) => votes.row + 2 + index)),
    },
  ];
}

function acteAbsent(journal: TableSnapshot | undefined, { index, action, version }: ActeRaconte): Anomalie {
  const cellule = cellOf(JOURNAL, journal, index, 'action');
  return { ...SANS_REMEDE, genre: 'acte-absent', feuille: 'journal', cellule, objet: version, attendu: action };
}

const SANS_REMEDE = { attendu: '', trouve: '', reparation: null } as const;

function cellOf<Key extends string>(table: TableDefinition<Key>, found: TableSnapshot | undefined, index: number, key: Key): string | null {
  if (!found) return null;
  const column = found.column + (columnsOf(table, found).get(key) ?? 0);
  return placeA1({ title: found.sheetTitle, row: found.row + 1 + index, column });
}
