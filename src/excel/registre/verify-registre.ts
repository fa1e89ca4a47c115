import { nomVersion } from '../../domain/vote';
import type { Anomalie } from '../../plan/audit/anomalie';
import { placeA1 } from '../../plan/refs';
import { computeEmpreinte } from '../../plan/registre/empreinte';
import { figeRows } from '../../plan/sheets/budgets-votes';
import { FIGES, JOURNAL, VOTES, type TableDefinition } from '../../plan/tables';
import { columnsOf } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';
import { missingActes, type ActeRaconte } from './missing-actes';
import { readActeRows, type ActeLu } from './read-actes';
import { readFiges, type FigeLue } from './read-copies';

/** The tables of the register, as they stand; one that is not there is told elsewhere. */
export interface TablesDuRegistre {
  readonly votes: TableSnapshot | undefined;
  readonly figes: TableSnapshot | undefined;
  readonly journal: TableSnapshot | undefined;
}

/**
 * Whether the register and the copies are still what was written: line by line by their seals, then act by act by the chain of
 * their prints, then by what the journal tells. Nothing is repaired: nobody but the people knows what stood there.
 */
export function verifyRegistre({ votes, figes, journal }: TablesDuRegistre): readonly Anomalie[] {
  const ofActes = verifyActes(votes, figes);
  // An act that was changed, or after which the chain breaks, explains one that the journal tells otherwise.
  const explained = ofActes.filter(({ genre }) => genre === 'registre-modifie').length;
  const actes = readActeRows(votes).flatMap(({ acte }) => (acte ? [acte] : []));
  const missing = missingActes(journal, actes).slice(explained);
  return [...ofActes, ...missing.map((raconte) => acteAbsent(journal, raconte))];
}

function verifyActes(votes: TableSnapshot | undefined, figes: TableSnapshot | undefined): readonly Anomalie[] {
  const actes = readActeRows(votes);
  const lignes = readFiges(figes);
  const anomalies: Anomalie[] = [];
  const known = new Set<number>();
  let precedente = '';
  actes.forEach((lu, position) => {
    const { acte } = lu;
    if (!acte) {
      anomalies.push(registreModifie(votes, lu, ''));
      return;
    }
    known.add(acte.numero);
    const siennes = lignes.filter(({ vote }) => vote === acte.numero);
    const modifiees = changedLines(acte.numero, siennes);
    anomalies.push(...modifiees.map((ligne) => copieModifiee(figes, ligne, nomVersion(acte.version))));
    const isWhole = siennes.length === acte.lignes;
    if (!isWhole && modifiees.length === 0) anomalies.push(copieModifiee(figes, siennes.at(-1) ?? null, nomVersion(acte.version)));
    const print = computeEmpreinte(
      precedente,
      acte,
      siennes.map(({ ligne }) => ligne),
    );
    const isSame = print === acte.empreinte && acte.numero === position + 1 && lu.intitule === nomVersion(acte.version);
    if (!isSame && isWhole && modifiees.length === 0) anomalies.push(registreModifie(votes, lu, nomVersion(acte.version)));
    precedente = acte.empreinte;
  });
  // What belongs to no act was added by hand, or lost its act.
  const orphans = lignes.filter(({ vote }) => !known.has(vote));
  const [orphan] = orphans;
  return orphan ? [...anomalies, copieModifiee(figes, orphan, '')] : anomalies;
}

/** The first line that moved explains those after it: they are told apart by their own seals. */
function changedLines(vote: number, lues: readonly FigeLue[]): readonly FigeLue[] {
  const wanted = figeRows({ vote, lignes: lues.map(({ ligne }) => ligne) });
  return lues.filter((lue, index) => {
    const due = wanted[index];
    return lue.sceau !== due?.sceau || lue.rang !== due.rang || lue.poids !== due.poids || lue.repere !== due.repere;
  });
}

function copieModifiee(figes: TableSnapshot | undefined, lue: FigeLue | null, version: string): Anomalie {
  const objet = [version, lue?.ligne.libelle ?? ''].filter((part) => part !== '').join(' · ');
  return {
    ...SANS_REMEDE,
    genre: 'copie-modifiee',
    feuille: 'budgets-votes',
    cellule: lue && cellOf(FIGES, figes, lue.index, 'valeur'),
    objet,
  };
}

function registreModifie(votes: TableSnapshot | undefined, { index }: ActeLu, version: string): Anomalie {
  return { ...SANS_REMEDE, genre: 'registre-modifie', feuille: 'votes', cellule: cellOf(VOTES, votes, index, 'nature'), objet: version };
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
