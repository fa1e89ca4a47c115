import { nomVersion } from '../../domain/vote';
import { Decimal } from '../../domain/money';
import { formula, type Formula } from '../formula';
import { VOTE } from '../names';
import { ACTE_LABELS, type ActeInscrit, type Registre } from '../registre/registre';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import { FIGES, VOTES } from '../tables';
import { writeRegistreTable } from './registre-table';
import { widthsOf } from './table-sheet';

const HEADER_ROW = 11;
const INTACTE = '✔ Intacte';
export const ALTEREE = '⚠ Modifiée';

const STYLES = {
  numero: 'integer',
  version: 'integer',
  intitule: 'texteFige',
  nature: 'texteFige',
  date: 'date',
  nom: 'phraseFigee',
  depenses: 'euros',
  ressources: 'euros',
  ecart: 'ecart',
  points: 'integer',
  copie: 'status',
  lignes: 'integer',
  lignesDepenses: 'integer',
  lignesRessources: 'integer',
  somme: 'integer',
  empreinte: 'texteFige',
} as const satisfies Record<(typeof VOTES.keys)[number], string>;

/** Where the budget stands, and every act that led there. */
export function buildVotes({ actes }: Registre): BuiltSheet {
  const sheet = new SheetBuilder({ id: 'votes', title: 'Votes', kind: 'registre', orientation: 'Landscape', widths: widthsOf(VOTES) });
  sheet.head('Votes du conseil d’administration');
  sheet.text(3, 0, 'Où en est le budget', 'heading');
  const last = (key: 'intitule' | 'nature' | 'date' | 'nom'): Formula =>
    formula`INDEX(${VOTES.column(key)},ROWS(${VOTES.column('numero')}))`;
  const rows = [
    { libelle: 'Budget', content: last('intitule'), style: 'label', name: VOTE.version },
    {
      libelle: 'Statut',
      content: formula`IF(${last('nature')}=${ACTE_LABELS.retire},${'Brouillon'},${last('nature')})`,
      style: 'label',
      name: VOTE.statut,
    },
    { libelle: 'Depuis le', content: last('date'), style: 'dateGauche', name: VOTE.date },
    { libelle: 'Par', content: last('nom'), style: 'label', name: VOTE.nom },
    {
      libelle: 'Dernier vote (n° de ligne)',
      content: formula`SUMPRODUCT(MAX((${VOTES.column('nature')}=${ACTE_LABELS.vote})*${VOTES.column('numero')}))`,
      style: 'entierGauche',
      name: VOTE.dernier,
    },
  ] as const;
  rows.forEach(({ libelle, content, style, name }, index) => {
    const row = 4 + index;
    sheet.text(row, LABEL, libelle, 'label');
    sheet.name(sheet.formula(row, VALUE, content, style), name);
  });
  sheet.text(
    9,
    0,
    'Un vote laisse une copie de chaque chiffre (feuille Budgets votés) ; « Copie » la recompte ici, et l’audit du panneau en vérifie l’empreinte.',
    'note',
  );
  writeRegistreTable({ sheet, table: VOTES, headerRow: HEADER_ROW, styles: STYLES, rows: actes.map(rowOf) });
  for (const key of ['version', 'lignes', 'lignesDepenses', 'lignesRessources', 'somme', 'empreinte'] as const)
    sheet.hide(VOTES.indexOf(key));
  sheet.printThrough(VOTES.indexOf('copie'));
  return sheet.build();
}

/** Where the block above the table stands: in columns of the table that are wide enough. */
const LABEL = VOTES.indexOf('intitule');
const VALUE = VOTES.indexOf('nature');

/** Recounts the copy of the row's vote: each amount in cents times its weight, and the lines. */
const recount = formula`SUMPRODUCT((${FIGES.column('vote')}=${VOTES.thisRow('numero')})*${FIGES.column('poids')}*ROUND(${FIGES.column('valeur')}*100,0))+COUNTIF(${FIGES.column('vote')},${VOTES.thisRow('numero')})`;
/** Nothing of a copy may be an error: what cannot be recounted was changed. */
const copie = formula`IF(${VOTES.thisRow('nature')}<>${ACTE_LABELS.vote},"",IF(IFERROR(${recount},0)=${VOTES.thisRow('somme')},${INTACTE},${ALTEREE}))`;

const rowOf = (acte: ActeInscrit) => ({
  numero: new Decimal(acte.numero),
  version: new Decimal(acte.version),
  intitule: nomVersion(acte.version),
  nature: ACTE_LABELS[acte.nature],
  date: { date: acte.date },
  nom: acte.nom,
  depenses: acte.depenses,
  ressources: acte.ressources,
  ecart: acte.ecart,
  points: new Decimal(acte.points),
  copie,
  lignes: new Decimal(acte.lignes),
  lignesDepenses: new Decimal(acte.lignesDepenses),
  lignesRessources: new Decimal(acte.lignesRessources),
  somme: acte.somme,
  empreinte: acte.empreinte,
});
