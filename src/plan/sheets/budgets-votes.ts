import { fromSerial, type DateIso } from '../../domain/calendrier';
import { CODES_MISSION } from '../../domain/mission';
import { Decimal } from '../../domain/money';
import type { LigneFigee, NatureFigee } from '../../domain/vote';
import { posteLabel, sectionLabelOf } from '../labels';
import { INPUT, debutName } from '../names';
import { computeSceau, poidsDeControle } from '../registre/empreinte';
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
  libelle: 'phraseFigee',
  detail: 'phraseFigee',
  valeur: 'valeurFigee',
  code: 'texteFige',
  repere: 'texteFige',
  poids: 'integer',
  sceau: 'texteFige',
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
  for (const key of ['code', 'repere', 'poids', 'sceau'] as const) sheet.hide(FIGES.indexOf(key));
  sheet.printThrough(FIGES.indexOf('valeur'));
  return sheet.build();
}

/** What formulas look a line of a copy up by: the vote, its nature, and its number among those of that nature or its code. */
export const repereOf = (vote: number, nature: NatureFigee, code: string): string => `${String(vote)}|${nature}|${code}`;

/** Whose lines are looked up by their number: two may have one code. */
export const isNumerotee = (nature: NatureFigee): boolean => nature === 'depense' || nature === 'ressource';

/** A line as it is written; its seal tells which line somebody changed. */
export interface FigeRow {
  readonly ligne: LigneFigee;
  readonly vote: number;
  readonly rang: number;
  readonly repere: string;
  readonly poids: number;
  readonly sceau: string;
}

export function figeRows({ vote, lignes }: Copie): readonly FigeRow[] {
  const seen = new Map<NatureFigee, number>();
  return lignes.map((ligne, index) => {
    const { nature, code } = ligne;
    const number = (seen.get(nature) ?? 0) + 1;
    seen.set(nature, number);
    const rang = index + 1;
    const repere = repereOf(vote, nature, isNumerotee(nature) ? String(number) : code);
    return { ligne, vote, rang, repere, poids: poidsDeControle(rang), sceau: computeSceau(vote, rang, ligne) };
  });
}

const rowsOf = (copie: Copie) =>
  figeRows(copie).map(({ ligne: { nature, section, poste, libelle, detail, valeur, code }, vote, rang, repere, poids, sceau }) => ({
    vote: new Decimal(vote),
    rang: new Decimal(rang),
    nature: NATURE_LABELS[nature],
    section: section === null ? '' : sectionLabelOf(section),
    poste: poste === null ? '' : posteLabel(poste),
    libelle,
    detail,
    valeur: readableValue(code, valeur),
    code,
    repere,
    poids: new Decimal(poids),
    sceau,
  }));

/** A day is counted like any number, and shown as a day. */
function readableValue(code: string, valeur: Decimal | null): Decimal | { readonly date: DateIso } | null {
  const date = valeur && DATES.has(code) ? fromSerial(valeur.toNumber()) : null;
  return date ? { date } : valeur;
}

const DATES: ReadonlySet<string> = new Set([INPUT.dateSignature, ...CODES_MISSION.map(debutName)]);
