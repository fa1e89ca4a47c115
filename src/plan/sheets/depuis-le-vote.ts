import { SECTIONS } from '../../domain/section';
import { formula, type Formula } from '../formula';
import { sectionLabel } from '../labels';
import { DERIVED, INPUT, VOTE, debutName, resultName, retenueName, type Result } from '../names';
import { MISSIONS } from '../../domain/mission';
import { PARAMETRES_FIGES } from '../registre/freeze-budget';
import type { Registre } from '../registre/registre';
import { cellRef, fixedColumn, nameRef as n, type CellRef } from '../refs';
import { SheetBuilder, type BuiltSheet } from '../sheet-builder';
import type { StyleId } from '../styles';
import { FIGES, VOTES } from '../tables';
import { COL } from './depuis-le-vote-columns';
import { writeLignes } from './depuis-le-vote-lignes';

const AMOUNTS = [
  ['Dépenses votées', 'Dep', 'vote'],
  ['Dépenses actuelles', 'Dep', 'actuel'],
  ['Écart', 'Dep', 'ecart'],
  ['Ressources votées', 'Res', 'vote'],
  ['Ressources actuelles', 'Res', 'actuel'],
  ['Écart', 'Res', 'ecart'],
] as const satisfies readonly (readonly [string, Result, string])[];

/** Everything that is no longer what the board voted: by section, line by line, and what the budget rests on. */
export function buildDepuisLeVote(registre: Registre): BuiltSheet {
  const sheet = new SheetBuilder({
    id: 'depuis-le-vote',
    title: 'Depuis le vote',
    kind: 'restitution',
    orientation: 'Portrait',
    widths: [52, 20, 20, 18, 18, 18, 18, 24],
  });
  sheet.head('Ce qui a changé depuis le vote');
  const dernier = n(VOTE.dernier);
  const ofVote = (column: 'intitule' | 'date' | 'nom'): Formula => formula`INDEX(${VOTES.column(column)},${dernier})`;
  sheet.formula(
    3,
    COL.libelle,
    formula`IF(${dernier}=0,${'Ce budget n’a pas encore été voté : il n’y a rien à comparer.'},${'Comparé à : '}&${ofVote('intitule')}&${', vote enregistré par '}&${ofVote('nom')})`,
    'note',
  );
  sheet.text(4, COL.libelle, 'Date du vote', 'label');
  sheet.formula(4, COL.section, formula`IF(${dernier}=0,"",${ofVote('date')})`, 'dateGauche');
  sheet.text(5, COL.libelle, 'Lignes qui ont changé', 'label');
  const lignes = writeSections(sheet, 7) + 1;
  const { changements, after } = writeLignes(sheet, lignes, registre);
  writeParametres(sheet, after + 1);
  sheet.name(sheet.formula(5, COL.section, formula`COUNT(${changements})`, 'entierGauche'), VOTE.changements);
  sheet.printThrough(COL.qui);
  sheet.onOnePage();
  return sheet.build();
}

/** What the last vote says of a code: a result, a parameter. `rest`: nature and code, as in the column Repère. */
function voted(column: 'valeur' | 'detail', rest: Formula): Formula {
  const dernier = n(VOTE.dernier);
  return formula`IFERROR(INDEX(${FIGES.column(column)},MATCH(${dernier}&${rest},${FIGES.column('repere')},0)),"")`;
}

function writeSections(sheet: SheetBuilder, top: number): number {
  sheet.text(top, COL.libelle, 'Section par section', 'heading');
  const header = top + 1;
  sheet.text(header, COL.libelle, 'Section', 'header');
  AMOUNTS.forEach(([text], index) => void sheet.text(header, 1 + index, text, 'headerAmount'));
  sheet.height(header, 32);
  const first = header + 1;
  const rows = [
    ...SECTIONS.map((section) => ({ nom: section.nom, libelle: sectionLabel(section) })),
    { nom: 'Total', libelle: 'Total' },
  ] as const;
  rows.forEach(({ nom, libelle }, index) => {
    const row = first + index;
    const suffix = nom === 'Total' ? 'Total' : '';
    sheet.text(row, COL.libelle, libelle, `label${suffix}`);
    AMOUNTS.forEach(([, result, what], position) => {
      const column = 1 + position;
      const name = resultName(result, nom);
      const before = cellRef(row, column - 1);
      // Nothing is voted yet: no difference either.
      const ecart = formula`IF(ISNUMBER(${cellRef(row, column - 2)}),ROUND(${before}-${cellRef(row, column - 2)},2),"")`;
      const content = what === 'vote' ? voted('valeur', formula`${`|resultat|${name}`}`) : what === 'actuel' ? formula`${n(name)}` : ecart;
      sheet.formula(row, column, content, `${what === 'ecart' ? 'ecart' : 'euros'}${suffix}`);
    });
  });
  for (const column of [3, 6]) {
    const ecart = fixedColumn(cellRef(first, column));
    sheet.format({ row: first, column, rows: rows.length, columns: 1 }, formula`N(${ecart})<>0`, 'warn');
  }
  return first + rows.length;
}

interface Parametre {
  readonly code: string;
  readonly libelle: string;
  readonly style: StyleId;
  /** A number is compared with the number that was voted, a word with the word. */
  readonly column: 'valeur' | 'detail';
}

const PARAMETRES: readonly Parametre[] = [
  { code: INPUT.nom, libelle: PARAMETRES_FIGES[INPUT.nom], style: 'label', column: 'detail' },
  { code: INPUT.population, libelle: PARAMETRES_FIGES[INPUT.population], style: 'entierGauche', column: 'valeur' },
  { code: INPUT.membres, libelle: PARAMETRES_FIGES[INPUT.membres], style: 'entierGauche', column: 'valeur' },
  { code: DERIVED.taille, libelle: PARAMETRES_FIGES[DERIVED.taille], style: 'entierGauche', column: 'valeur' },
  { code: INPUT.bareme, libelle: PARAMETRES_FIGES[INPUT.bareme], style: 'label', column: 'detail' },
  { code: INPUT.dateSignature, libelle: PARAMETRES_FIGES[INPUT.dateSignature], style: 'dateGauche', column: 'valeur' },
  { code: INPUT.anneeContrat, libelle: PARAMETRES_FIGES[INPUT.anneeContrat], style: 'entierGauche', column: 'valeur' },
  {
    code: INPUT.fonctionnementAdditionnel,
    libelle: PARAMETRES_FIGES[INPUT.fonctionnementAdditionnel],
    style: 'label',
    column: 'detail',
  },
  ...MISSIONS.flatMap(({ code, libelle }): readonly Parametre[] => [
    { code: retenueName(code), libelle: `Mission « ${libelle} » retenue`, style: 'label', column: 'detail' },
    { code: debutName(code), libelle: `Début de « ${libelle} »`, style: 'dateGauche', column: 'valeur' },
  ]),
];

function writeParametres(sheet: SheetBuilder, top: number): void {
  sheet.text(top, COL.libelle, 'Ce sur quoi le budget repose', 'heading');
  const header = top + 1;
  ['Paramètre', 'Voté', 'Actuel', 'Constat'].forEach((text, column) => void sheet.text(header, column, text, 'header'));
  const first = header + 1;
  const write = (row: number, libelle: string, vote: Formula, actuel: Formula, style: StyleId): void => {
    sheet.text(row, COL.libelle, libelle, 'label');
    const [avant, apres] = [sheet.formula(row, 1, vote, style), sheet.formula(row, 2, actuel, style)];
    sheet.formula(row, 3, constat(avant, apres), 'label', 'depuis.parametre');
  };
  PARAMETRES.forEach(({ code, libelle, style, column }, index) => {
    const current = formula`IF(${n(code)}="","",${n(code)})`;
    write(first + index, libelle, voted(column, formula`${`|parametre|${code}`}`), current, style);
  });
  const hypothese = first + PARAMETRES.length;
  const percent = voted('valeur', formula`${`|parametre|${INPUT.hypotheseVariable}`}`);
  const words = voted('detail', formula`${`|parametre|${INPUT.hypotheseVariable}`}`);
  write(
    hypothese,
    PARAMETRES_FIGES[INPUT.hypotheseVariable],
    formula`IF(N(${percent})+COUNT(${percent})=0,${words},${percent}/100)`,
    formula`${n(INPUT.hypotheseVariable)}`,
    'percentGauche',
  );
  const ecart = fixedColumn(cellRef(first, 3));
  sheet.format({ row: first, column: 3, rows: PARAMETRES.length + 1, columns: 1 }, formula`${ecart}<>""`, 'warn');
}

const constat = (avant: CellRef, apres: CellRef): Formula => formula`IF(OR(${n(VOTE.dernier)}=0,${avant}=${apres}),"",${'Modifié'})`;
