import { dateIso } from '../../domain/calendrier';
import { ZERO } from '../../domain/money';
import type { Plan } from '../model';
import { lastVoted, type ActeInscrit, type Registre } from '../registre/registre';
import { findGroups } from './groups';
import type { KnownTable } from './known-tables';
import type { Observed } from './observed';

/**
 * The sheet of what changed since the vote has a row for each line that was voted: as many as the register said that day, even
 * when what it says now was damaged. The register that has as many; null when it is this one.
 */
export function resizeRegistre(registre: Registre, plan: Plan, { sheets }: Observed, tables: readonly KnownTable[]): Registre | null {
  const sheet = plan.sheets.find(({ id }) => id === 'depuis-le-vote');
  const found = sheets.get('depuis-le-vote');
  if (!sheet || !found) return null;
  const groups = findGroups(sheet, found, tables, (block) => ADDED.exec(block)?.[1] ?? null);
  if (groups.every(({ found: rows, planned }) => rows === planned)) return null;
  const voted = lastVoted(registre) ?? VOTE_PERDU;
  const more = (nature: string): number =>
    groups.filter(({ key }) => key === nature).reduce((sum, one) => sum + one.found - one.planned, 0);
  const resized = {
    ...voted,
    lignesDepenses: Math.max(0, voted.lignesDepenses + more('depense')),
    lignesRessources: Math.max(0, voted.lignesRessources + more('ressource')),
  };
  return { ...registre, actes: [...registre.actes.filter((acte) => acte !== voted), resized] };
}

/** The rows for lines that were added are there whatever was voted, as many more than those that were. */
const ADDED = /^depuis\.(depense|ressource)\.added\./;

/** Stands for the vote that the register lost: only how many lines it had counts. */
const VOTE_PERDU: ActeInscrit = {
  numero: Number.MAX_SAFE_INTEGER,
  version: 1,
  nature: 'vote',
  date: dateIso('2022-06-15'),
  nom: '',
  depenses: ZERO,
  ressources: ZERO,
  ecart: ZERO,
  points: 0,
  lignes: 0,
  lignesDepenses: 0,
  lignesRessources: 0,
  somme: ZERO,
  empreinte: '',
};
