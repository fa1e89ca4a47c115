import { Decimal } from '../../domain/money';
import { POSTES } from '../../domain/poste';
import { SECTIONS } from '../../domain/section';
import { NATURES_FIGEE, type LigneFigee } from '../../domain/vote';
import { posteLabel, sectionLabelOf } from '../../plan/labels';
import type { Copie } from '../../plan/registre/registre';
import { NATURE_LABELS } from '../../plan/sheets/budgets-votes';
import { FIGES } from '../../plan/tables';
import { fifteenDigits, isBlank, type RawValue } from '../raw';
import { readLines } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

/** What the copies say now, vote by vote: what nobody wrote shows as what it is, for the print to disagree. */
export function readCopies(found: TableSnapshot | undefined): readonly Copie[] {
  if (!found) return [];
  const copies = new Map<number, LigneFigee[]>();
  for (const { value } of readLines(FIGES, found)) {
    const vote = value('vote');
    const number = typeof vote === 'number' ? vote : 0;
    const lignes = copies.get(number) ?? [];
    lignes.push(ligneOf(value));
    copies.set(number, lignes);
  }
  return [...copies].map(([vote, lignes]) => ({ vote, lignes }));
}

function ligneOf(value: (key: (typeof FIGES.keys)[number]) => RawValue): LigneFigee {
  const text = (key: (typeof FIGES.keys)[number]): string => {
    const said = value(key);
    return typeof said === 'number' ? fifteenDigits(said) : String(said);
  };
  const section = SECTIONS.find(({ code }) => sectionLabelOf(code) === text('section'))?.code ?? null;
  const poste = POSTES.find(({ code }) => posteLabel(code) === text('poste'))?.code ?? null;
  const nature = NATURES_FIGEE.find((one) => NATURE_LABELS[one] === text('nature'));
  const amount = value('valeur');
  const isAmount = typeof amount === 'number';
  return {
    nature: nature ?? 'resultat',
    code: [text('code'), nature ? '' : text('nature'), section ? '' : text('section'), poste ? '' : text('poste')].join(''),
    section,
    poste,
    libelle: text('libelle'),
    // A word where an amount stood is told with the words.
    detail: text('detail') + (isAmount || isBlank(amount) ? '' : String(amount)),
    valeur: isAmount ? new Decimal(fifteenDigits(amount)) : null,
  };
}
