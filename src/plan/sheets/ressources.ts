import type { Ressource } from '../../domain/dossier';
import type { PlanContext } from '../context';
import { formula } from '../formula';
import { STATUT_LABELS, sectionLabelOf } from '../labels';
import { BAREME, ENTETES, LISTES } from '../names';
import { cellRef, nameRef as n } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { RESSOURCES, TITRES_SAISIES } from '../tables';
import { widthsOf, writeTable } from './table-sheet';

type Key = (typeof RESSOURCES.keys)[number];
type InputKey = Exclude<Key, 'repere'>;

const STYLES = {
  section: 'inputChoice',
  libelle: 'inputPhrase',
  financeur: 'inputPhrase',
  montant: 'inputEuros',
  statut: 'inputChoice',
} as const satisfies Record<InputKey, string>;

const HEADER_ROW = 4;

/** Complementary resources: everything that is not the ACI. */
export function buildRessources({ dossier }: PlanContext): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'ressources',
    title: TITRES_SAISIES.ressources,
    kind: 'saisie',
    orientation: 'Landscape',
    widths: widthsOf(RESSOURCES),
  });
  sheet.head('Ressources complémentaires');
  sheet.text(3, 0, 'Les ressources hors ACI : subventions, fonds d’intervention régional, cotisations… L’ACI vient du barème.', 'note');
  const repere = formula`IFERROR(MATCH(${RESSOURCES.thisRow('section')},${n(LISTES.sections)},0),0)*${n(BAREME.pas)}+ROW()-ROW(${n(ENTETES.ressources)})`;
  const area = writeTable({
    sheet,
    table: RESSOURCES,
    headerRow: HEADER_ROW,
    lines: dossier.ressources.length,
    headerStyle: (key) => (key === 'montant' ? 'headerAmount' : 'header'),
    cell: (row, column, key, index) => {
      if (key === 'repere') sheet.formula(row, column, repere, 'key', 'ressources.repere');
      else sheet.input(row, column, ressourceValue(dossier.ressources[index], key), STYLES[key]);
    },
  });
  sheet.name(cellRef(HEADER_ROW, 0), ENTETES.ressources);
  sheet.hide(RESSOURCES.indexOf('repere'));
  sheet.printThrough(RESSOURCES.indexOf('statut'));
  sheet.validate(area('section'), { kind: 'list', name: LISTES.sections }, 'Section', 'Choisissez une section dans la liste.');
  sheet.validate(area('statut'), { kind: 'list', name: LISTES.statuts }, 'Statut', 'Demandée, Notifiée ou Versée.');
  sheet.validate(area('montant'), { kind: 'decimal', min: 0, max: 1e11 }, 'Montant', 'Un montant en euros, positif, au centime.');
  return sheet.build();
}

/** What a line shows in one of its cells; null past the last line. */
function ressourceValue(ressource: Ressource | undefined, key: InputKey): string | Ressource['montant'] | null {
  if (!ressource) return null;
  if (key === 'section') return sectionLabelOf(ressource.section);
  return key === 'statut' ? STATUT_LABELS[ressource.statut] : ressource[key];
}
