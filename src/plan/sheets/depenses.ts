import type { Depense } from '../../domain/dossier';
import type { PlanContext } from '../context';
import { formula } from '../formula';
import { posteLabel, sectionLabelOf } from '../labels';
import { BAREME, ENTETES, LISTES } from '../names';
import { cellRef, nameRef as n } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { DEPENSES, TITRES_SAISIES } from '../tables';
import { widthsOf, writeTable } from './table-sheet';

type Key = (typeof DEPENSES.keys)[number];
type InputKey = Exclude<Key, 'montant' | 'repere'>;

const STYLES = {
  section: 'inputChoice',
  fiche: 'inputPhrase',
  poste: 'inputChoice',
  libelle: 'inputPhrase',
  profession: 'inputPhrase',
  quantite: 'inputDecimal',
  unite: 'inputText',
  coutUnitaire: 'inputEuros',
  realise: 'inputEuros',
} as const satisfies Record<InputKey, string>;

const AMOUNTS: readonly Key[] = ['quantite', 'coutUnitaire', 'montant', 'realise'];
const HEADER_ROW = 4;

/** One row an expense line; the amount of each is worked out beside it. */
export function buildDepenses({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'depenses',
    title: TITRES_SAISIES.depenses,
    kind: 'saisie',
    orientation: 'Landscape',
    widths: widthsOf(DEPENSES),
  });
  sheet.head('Dépenses prévues, ligne à ligne');
  sheet.text(3, 0, 'Une ligne par dépense. Choisissez la section et le poste dans les listes ; le montant se calcule.', 'note');
  const montant = formula`ROUND(${DEPENSES.thisRow('quantite')}*${DEPENSES.thisRow('coutUnitaire')},2)`;
  const repere = formula`IFERROR(MATCH(${DEPENSES.thisRow('section')},${n(LISTES.sections)},0),0)*${n(BAREME.pas)}+ROW()-ROW(${n(ENTETES.depenses)})`;
  const area = writeTable({
    sheet,
    table: DEPENSES,
    headerRow: HEADER_ROW,
    lines: dossier.depenses.length,
    headerStyle: (key) => (AMOUNTS.includes(key) ? 'headerAmount' : 'header'),
    cell: (row, column, key, index) => {
      if (key === 'montant') sheet.formula(row, column, montant, 'eurosOrBlank', 'depenses.montant');
      else if (key === 'repere') sheet.formula(row, column, repere, 'key', 'depenses.repere');
      else sheet.input(row, column, depenseValue(dossier.depenses[index], key), STYLES[key]);
    },
  });
  sheet.name(cellRef(HEADER_ROW, 0), ENTETES.depenses);
  sheet.hide(DEPENSES.indexOf('repere'));
  sheet.printThrough(DEPENSES.indexOf('realise'));
  sheet.validate(area('section'), { kind: 'list', name: LISTES.sections }, 'Section', 'Choisissez une section dans la liste.');
  sheet.validate(area('poste'), { kind: 'list', name: LISTES.postes }, 'Poste', 'Choisissez un des quatre postes de l’Annexe 2.');
  for (const key of ['quantite', 'coutUnitaire', 'realise'] as const) {
    sheet.validate(
      area(key),
      { kind: 'decimal', min: 0, max: 1e11 },
      DEPENSES.columns[key].header,
      'Un nombre positif, par exemple 1 234,56.',
    );
  }
  return sheet.build();
}

/** What a line shows in one of its cells; null past the last line. */
function depenseValue(depense: Depense | undefined, key: InputKey): string | Depense['quantite'] | null {
  if (!depense) return null;
  if (key === 'section') return sectionLabelOf(depense.section);
  return key === 'poste' ? posteLabel(depense.poste) : depense[key];
}
