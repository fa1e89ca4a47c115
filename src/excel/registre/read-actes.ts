import { fromSerial } from '../../domain/calendrier';
import { Decimal } from '../../domain/money';
import { NATURES_ACTE } from '../../domain/vote';
import { ACTE_LABELS, type ActeInscrit } from '../../plan/registre/registre';
import { VOTES } from '../../plan/tables';
import { fifteenDigits, type RawValue } from '../raw';
import type { Snapshot } from '../snapshot';
import { readLines } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

/** A row of the register: where it stands in the table, and the act that it says, if it is one. */
export interface ActeLu {
  readonly index: number;
  readonly acte: ActeInscrit | null;
  /** What it calls the version, which people read. */
  readonly intitule: string;
}

/**
 * The register, in its order. A row that is no act any more, because somebody typed over it, is left out: it must not keep
 * people from their budget, and the audit tells of it.
 */
export const readActes = ({ tables }: Pick<Snapshot, 'tables'>): readonly ActeInscrit[] =>
  readActeRows(tables.get(VOTES.name)).flatMap(({ acte }) => (acte ? [acte] : []));

export const readActeRows = (found: TableSnapshot | undefined): readonly ActeLu[] =>
  found ? readLines(VOTES, found).map(({ index, value }) => ({ index, acte: acteOf(value), intitule: String(value('intitule')) })) : [];

function acteOf(value: (key: (typeof VOTES.keys)[number]) => RawValue): ActeInscrit | null {
  const nature = NATURES_ACTE.find((one) => ACTE_LABELS[one] === String(value('nature')));
  const day = value('date');
  const date = typeof day === 'number' ? fromSerial(day) : null;
  const [numero, version] = [entier(value('numero')), entier(value('version'))];
  if (!nature || !date || numero < 1 || version < 1) return null;
  return {
    numero,
    version,
    nature,
    date,
    nom: String(value('nom')),
    depenses: decimal(value('depenses')),
    ressources: decimal(value('ressources')),
    ecart: decimal(value('ecart')),
    points: entier(value('points')),
    lignes: entier(value('lignes')),
    lignesDepenses: entier(value('lignesDepenses')),
    lignesRessources: entier(value('lignesRessources')),
    somme: decimal(value('somme')),
    empreinte: String(value('empreinte')),
  };
}

const entier = (value: RawValue): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0);
const decimal = (value: RawValue): Decimal => new Decimal(typeof value === 'number' ? fifteenDigits(value) : 0);
