import { Decimal } from '../../domain/money';
import { SECTIONS } from '../../domain/section';
import { formula, type Formula } from '../formula';
import { sectionLabel } from '../labels';
import { VOTE, resultName } from '../names';
import { RESULT_LABELS } from '../registre/freeze-budget';
import { lastVoted, type Registre } from '../registre/registre';
import { cellRef, fixed, fixedColumn, nameRef as n, rangeRef, type CellRef, type ColumnRef, type RangeRef } from '../refs';
import { LINE_HEIGHT } from '../row-heights';
import type { SheetBuilder } from '../sheet-builder';
import { DEPENSES, FIGES, JOURNAL, RESSOURCES } from '../tables';
import { NATURE_LABELS } from './budgets-votes';
import { COL } from './depuis-le-vote-columns';
import { VOTE_ACTION } from '../registre/describe-changes';

/** More lines than anybody reads on a page; a note says when there are others. */
const SHOWN = 20;
/** Lines that may be added before there is no room for them here; so as to be the same until the next vote, it follows from the last. */
const SPARE_ROWS = 40;
/** Points, for two lines of text: what a formula will show has no height when the sheet is laid. */
const ROW_HEIGHT = 2 * LINE_HEIGHT;

/** Every line that may have changed, in hidden columns, and beside them those that did. Returns the ranks of these, and the first free row. */
export function writeLignes(
  sheet: SheetBuilder,
  top: number,
  registre: Registre,
): { readonly changements: RangeRef; readonly after: number } {
  sheet.text(top, COL.libelle, 'Ligne par ligne', 'heading');
  const header = top + 1;
  ['Ligne', 'Section', 'Poste', 'Voté', 'Actuel', 'Écart', 'Constat', 'Saisi par'].forEach((text, column) => {
    sheet.text(header, column, text, column >= COL.vote && column <= COL.ecart ? 'headerAmount' : 'header');
  });
  const first = header + 1;
  const writer = new LineWriter(sheet, first);
  for (const section of SECTIONS)
    for (const result of ['Fixe', 'VariableRetenue'] as const)
      writer.writeResult(sectionLabel(section), RESULT_LABELS[result], resultName(result, section.nom));
  const voted = lastVoted(registre);
  writer.writeVoted('depense', voted?.lignesDepenses ?? 0);
  writer.writeVoted('ressource', voted?.lignesRessources ?? 0);
  writer.writeAdded('depense', (voted?.lignesDepenses ?? 0) + SPARE_ROWS);
  writer.writeAdded('ressource', (voted?.lignesRessources ?? 0) + SPARE_ROWS);
  const last = writer.row - 1;
  const all = (column: number): RangeRef => rangeRef(fixed(cellRef(first, column)), fixed(cellRef(last, column)));
  const journalVote = sheet.formula(
    top,
    COL.entree,
    formula`SUMPRODUCT(MAX((${JOURNAL.column('action')}=${VOTE_ACTION})*${JOURNAL.column('numero')}))`,
    'key',
  );
  const shown = Math.min(SHOWN, last - first + 1);
  for (let row = first; row < first + shown; row += 1) {
    sheet.height(row, ROW_HEIGHT);
    writeShown(sheet, row, all, fixed(journalVote));
  }
  const after = first + shown;
  sheet.formula(
    after,
    COL.libelle,
    formula`IF(${n(VOTE.changements)}>ROWS(${rangeRef(cellRef(first, COL.k), cellRef(after - 1, COL.k))}),${'… et d’autres lignes : le panneau les montre toutes.'},"")`,
    'note',
  );
  for (const column of Object.values(COL).filter((one) => one > COL.qui)) sheet.hide(column);
  return { changements: all(COL.rang), after: after + 1 };
}

type Ligne = 'depense' | 'ressource';

/** How a table names what a copy calls section, poste, label and code. */
const SOURCES = {
  depense: {
    section: DEPENSES.column('section'),
    poste: DEPENSES.column('poste'),
    libelle: DEPENSES.column('libelle'),
    code: DEPENSES.column('fiche'),
    montant: DEPENSES.column('montant'),
  },
  ressource: {
    section: RESSOURCES.column('section'),
    poste: null,
    libelle: RESSOURCES.column('libelle'),
    code: RESSOURCES.column('financeur'),
    montant: RESSOURCES.column('montant'),
  },
} as const satisfies Record<Ligne, Readonly<Record<string, ColumnRef | null>>>;

class LineWriter {
  constructor(
    private readonly sheet: SheetBuilder,
    public row: number,
    private k = 0,
  ) {}

  /** What the ACI gives a section: no line of a table says it. */
  writeResult(section: string, libelle: string, code: string): void {
    this.sheet.text(this.row, COL.sourceSection, section, 'key');
    this.sheet.text(this.row, COL.sourceLibelle, libelle, 'key');
    const repere = this.sheet.text(this.row, COL.sourceCode, `|resultat|${code}`, 'key');
    const vote = formula`IFERROR(INDEX(${FIGES.column('valeur')},MATCH(${n(VOTE.dernier)}&${repere},${FIGES.column('repere')},0)),0)`;
    this.finish(vote, formula`${n(code)}`, 'resultat');
  }

  /** The lines of the copy: what became of each. */
  writeVoted(nature: Ligne, count: number): void {
    const source = SOURCES[nature];
    for (let index = 1; index <= count; index += 1) {
      const number = this.sheet.number(this.row, COL.source, new Decimal(index), 'integer');
      const repere = formula`${n(VOTE.dernier)}&${`|${nature}|`}&${fixedColumn(number)}`;
      const position = this.formula(COL.position, formula`IFERROR(MATCH(${repere},${FIGES.column('repere')},0),0)`, `${nature}.voted`);
      const [section, poste, libelle, code] = (['section', 'poste', 'libelle', 'code'] as const).map((key, offset) =>
        this.formula(
          COL.sourceSection + offset,
          formula`IF(${position}=0,"",INDEX(${FIGES.column(key)},${position})&"")`,
          `${nature}.voted`,
        ),
      );
      if (!section || !poste || !libelle || !code) continue;
      const isSame = source.poste
        ? formula`(${source.section}=${section})*(${source.poste}=${poste})*(${source.code}&""=${code})*(${source.libelle}&""=${libelle})`
        : formula`(${source.section}=${section})*(${source.code}&""=${code})*(${source.libelle}&""=${libelle})`;
      const vote = formula`IF(${position}=0,0,INDEX(${FIGES.column('valeur')},${position}))`;
      this.finish(vote, formula`IF(${position}=0,0,SUMPRODUCT(${isSame},${source.montant}))`, `${nature}.voted`);
    }
  }

  /** The lines of the table that the copy does not know; the others were compared above. */
  writeAdded(nature: Ligne, count: number): void {
    const source = SOURCES[nature];
    for (let index = 1; index <= count; index += 1) {
      const number = fixedColumn(this.sheet.number(this.row, COL.source, new Decimal(index), 'integer'));
      const isBeyond = formula`${number}>ROWS(${source.section})`;
      const texts = (['section', 'poste', 'libelle', 'code'] as const).map((key, offset) => {
        const column = source[key];
        return column === null
          ? fixedColumn(this.sheet.blank(this.row, COL.sourceSection + offset, 'key'))
          : this.formula(COL.sourceSection + offset, formula`IF(${isBeyond},"",INDEX(${column},${number})&"")`, `${nature}.added`);
      });
      const [section, poste, libelle, code] = texts;
      if (!section || !poste || !libelle || !code) continue;
      const ofVote = formula`(${FIGES.column('vote')}=${n(VOTE.dernier)})*(${FIGES.column('nature')}=${NATURE_LABELS[nature]})`;
      const isSame = formula`(${FIGES.column('section')}=${section})*(${FIGES.column('poste')}&""=${poste}&"")*(${FIGES.column('code')}&""=${code})*(${FIGES.column('libelle')}&""=${libelle})`;
      const known = this.formula(COL.position, formula`SUMPRODUCT(${ofVote}*${isSame})`, `${nature}.added`);
      this.finish(formula`0`, formula`IF(OR(${isBeyond},${known}>0),0,N(INDEX(${source.montant},${number})))`, `${nature}.added`);
    }
  }

  private formula(column: number, content: Formula, block: string): CellRef {
    return fixedColumn(this.sheet.formula(this.row, column, content, 'key', `depuis.${block}.${String(column)}`));
  }

  /** Before the first vote nothing has changed. */
  private finish(vote: Formula, actuel: Formula, block: string): void {
    this.k += 1;
    const k = fixedColumn(this.sheet.number(this.row, COL.k, new Decimal(this.k), 'integer'));
    // What the ACI gives has a name of its own in each row.
    const of = (column: number): string | undefined => (block === 'resultat' ? undefined : `depuis.${block}.${String(column)}`);
    const avant = fixedColumn(this.sheet.formula(this.row, COL.sourceVote, vote, 'key', of(COL.sourceVote)));
    const apres = fixedColumn(this.sheet.formula(this.row, COL.sourceActuel, actuel, 'key', of(COL.sourceActuel)));
    const ecart = this.formula(COL.sourceEcart, formula`IF(${n(VOTE.dernier)}=0,0,ROUND(${apres}-${avant},2))`, 'ligne');
    this.formula(COL.rang, formula`IF(${ecart}=0,"",${k})`, 'ligne');
    this.row += 1;
  }
}

function writeShown(sheet: SheetBuilder, row: number, all: (column: number) => RangeRef, journalVote: CellRef): void {
  const k = fixedColumn(cellRef(row, COL.k));
  const write = (column: number, content: Formula, style: 'detail' | 'detailEuros' | 'detailEcart' | 'key'): CellRef =>
    fixedColumn(sheet.formula(row, column, content, style, `depuis.montree.${String(column)}`));
  const montree = write(COL.montree, formula`IFERROR(SMALL(${all(COL.rang)},${k}),0)`, 'key');
  const picked = (column: number): Formula => formula`IF(${montree}=0,"",INDEX(${all(column)},${montree}))`;
  const libelle = write(COL.libelle, picked(COL.sourceLibelle), 'detail');
  const section = write(COL.section, picked(COL.sourceSection), 'detail');
  write(COL.poste, formula`IF(${montree}=0,"",INDEX(${all(COL.sourcePoste)},${montree})&"")`, 'detail');
  const vote = write(COL.vote, picked(COL.sourceVote), 'detailEuros');
  const actuel = write(COL.actuel, picked(COL.sourceActuel), 'detailEuros');
  const ecart = write(COL.ecart, picked(COL.sourceEcart), 'detailEcart');
  const rang = formula`1+(${montree}>0)*(1+(N(${actuel})<>0)*(1+(N(${vote})<>0)*(1+(N(${ecart})<0))))`;
  write(COL.constat, formula`CHOOSE(${rang},"",${'Supprimée'},${'Ajoutée'},${'En hausse'},${'En baisse'})`, 'detail');
  const isIt = formula`(${JOURNAL.column('section')}=${section})*(${JOURNAL.column('objet')}=${libelle})*(${JOURNAL.column('numero')}>${journalVote})`;
  const entree = write(COL.entree, formula`IF(${montree}=0,0,SUMPRODUCT(MAX(${isIt}*${JOURNAL.column('numero')})))`, 'key');
  const qui = formula`IFERROR(INDEX(${JOURNAL.column('qui')},MATCH(${entree},${JOURNAL.column('numero')},0)),${'—'})`;
  write(COL.qui, formula`IF(${montree}=0,"",IF(${entree}=0,${'—'},${qui}))`, 'detail');
}
