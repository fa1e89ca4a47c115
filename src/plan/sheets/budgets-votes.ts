import { Decimal } from '../../domain/money';
import type { LigneFigee, NatureFigee } from '../../domain/vote';
import { posteLabel, sectionLabelOf } from '../labels';
import { poidsDeControle } from '../registre/empreinte';
import type { Copie } from '../registre/registre';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { FIGES } from '../tables';
import { writeRegistreTable } from './registre-table';
import { widthsOf } from './table-sheet';

const HEADER_ROW = 4;

const STYLES = {
  vote: 'integer',
  rang: 'integer',
  nature: 'texteFige',
  section: 'texteFige',
  poste: 'texteFige',
  libelle: 'texteFige',
  detail: 'texteFige',
  valeur: 'valeurFigee',
  code: 'texteFige',
  repere: 'texteFige',
  poids: 'integer',
} as const satisfies Record<(typeof FIGES.keys)[number], string>;

export const NATURE_LABELS: Readonly<Record<NatureFigee, string>> = {
  parametre: 'Paramètre',
  resultat: 'Résultat',
  depense: 'Dépense',
  ressource: 'Ressource',
  indicateur: 'Indicateur',
};

/** The copies that votes left, one under the other. */
export function buildBudgetsVotes(copies: readonly Copie[]): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'budgets-votes',
    title: 'Budgets votés',
    kind: 'registre',
    orientation: 'Landscape',
    widths: widthsOf(FIGES),
  });
  sheet.head('Copie des budgets votés');
  sheet.text(3, 0, 'Chaque chiffre tel qu’il a été voté : ni le complément ni les calculs n’y touchent plus.', 'note');
  writeRegistreTable({ sheet, table: FIGES, headerRow: HEADER_ROW, styles: STYLES, rows: copies.flatMap(rowsOf) });
  sheet.hide(FIGES.indexOf('code'));
  sheet.hide(FIGES.indexOf('repere'));
  sheet.hide(FIGES.indexOf('poids'));
  sheet.printThrough(FIGES.indexOf('valeur'));
  return sheet.build();
}

/** What formulas look a line of a copy up by: the vote, its nature, and its number among those of that nature or its code. */
export const repereOf = (vote: number, nature: NatureFigee, code: string): string => `${String(vote)}|${nature}|${code}`;

function rowsOf({ vote, lignes }: Copie) {
  const seen = new Map<NatureFigee, number>();
  return lignes.map(({ nature, section, poste, libelle, detail, valeur, code }: LigneFigee, index) => {
    const number = (seen.get(nature) ?? 0) + 1;
    seen.set(nature, number);
    const isLine = nature === 'depense' || nature === 'ressource';
    return {
      vote: new Decimal(vote),
      rang: new Decimal(index + 1),
      nature: NATURE_LABELS[nature],
      section: section === null ? '' : sectionLabelOf(section),
      poste: poste === null ? '' : posteLabel(poste),
      libelle,
      detail,
      valeur,
      code,
      repere: repereOf(vote, nature, isLine ? String(number) : code),
      poids: new Decimal(poidsDeControle(index + 1)),
    };
  });
}
