import { Decimal } from '../../domain/money';
import { POSTES } from '../../domain/poste';
import { SECTIONS } from '../../domain/section';
import { NATURES_FIGEE, type LigneFigee } from '../../domain/vote';
import { posteLabel, sectionLabelOf } from '../../plan/labels';
import type { Copie } from '../../plan/registre/registre';
import { NATURE_LABELS, type FigeRow } from '../../plan/sheets/budgets-votes';
import { FIGES } from '../../plan/tables';
import { fifteenDigits, isBlank, type RawValue } from '../raw';
import { readLines } from '../table-lines';
import type { TableSnapshot } from '../table-snapshot';

/** A line of a copy, as it stands, with what vouches for it. */
export interface FigeLue extends FigeRow {
  /** Row of the table's body. */
  readonly index: number;
}

export function readFiges(found: TableSnapshot | undefined): readonly FigeLue[] {
  if (!found) return [];
  return readLines(FIGES, found).map(({ index, value }) => ({
    index,
    ligne: ligneOf(value),
    vote: numberOf(value('vote')),
    rang: numberOf(value('rang')),
    repere: String(value('repere')),
    poids: numberOf(value('poids')),
    sceau: String(value('sceau')),
  }));
}

/** What the copies say now, vote by vote: what nobody wrote shows as what it is, for the print to disagree. */
export function readCopies(found: TableSnapshot | undefined): readonly Copie[] {
  const copies = new Map<number, LigneFigee[]>();
  for (const { vote, ligne } of readFiges(found)) copies.set(vote, [...(copies.get(vote) ?? []), ligne]);
  return [...copies].map(([vote, lignes]) => ({ vote, lignes }));
}

const numberOf = (value: RawValue): number => (typeof value === 'number' ? value : 0);

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
