import { SECTIONS } from '../domain/section';
import type { SheetId } from '../plan/model';
import { SYNTHESE } from '../plan/names';
import { a1, cellRef, onSheet, parseReference, placeA1, type Place } from '../plan/refs';
import { DEPENSES, RESSOURCES, type TableDefinition } from '../plan/tables';
import { ErreurClasseur, type Commentaire, type ObjetCommente } from './classeur';
import { translateError } from './host-error';
import { columnsOf, readLines } from './table-lines';
import { queueTable, takeTable, type TableRead, type TableSnapshot } from './table-snapshot';
import { whileOpen } from './while-open';

const SHEETS = { section: 'synthese', depense: 'depenses', ressource: 'ressources' } as const satisfies Record<
  ObjetCommente['kind'],
  SheetId
>;

/** Where something that people may comment stands for now. */
interface Lieu {
  readonly objet: ObjetCommente;
  readonly place: Place;
}

/** What people wrote beside the cells; null where the host answers nothing to that. */
export async function readCommentaires(context: Excel.RequestContext): Promise<readonly Commentaire[] | null> {
  try {
    return toCommentaires(await readFils(context));
  } catch (error) {
    const { code, detail } = translateError(error);
    if (code === 'version-excel' || detail.startsWith('NotImplemented')) return null;
    throw error;
  }
}

/** @throws ErreurClasseur `modifie-entre-temps` when what is commented is no longer there */
export async function addCommentaire(context: Excel.RequestContext, objet: ObjetCommente, texte: string): Promise<readonly Commentaire[]> {
  const { lieux, fils } = await readFils(context);
  const lieu = lieux.find((one) => sameObjet(one.objet, objet));
  if (!lieu) throw new ErreurClasseur('modifie-entre-temps', '');
  const { title, row, column } = lieu.place;
  const cellule = placeA1(lieu.place);
  const fil = fils.find((one) => one.cellule === cellule);
  const write = (): void => {
    if (fil) fil.comment.replies.add(texte);
    else context.workbook.comments.add(onSheet(title, a1(cellRef(row, column))), texte);
  };
  try {
    // A sheet that is protected takes no comment; a cell that has one takes answers only.
    await whileOpen(SHEETS[objet.kind], context.workbook.worksheets.getItem(title), write);
  } catch (error) {
    const { detail } = translateError(error);
    throw detail.startsWith('InvalidOperation ') ? new ErreurClasseur('cellule-annotee', detail) : error;
  }
  return toCommentaires(await readFils(context));
}

/** A comment with its answers, and the cell it stands at. */
interface Fil {
  readonly comment: Excel.Comment;
  readonly cellule: string;
}

interface Fils {
  readonly lieux: readonly Lieu[];
  readonly fils: readonly Fil[];
}

/** Two round trips: a comment tells its cell only once it is known. */
async function readFils(context: Excel.RequestContext): Promise<Fils> {
  const queued = queueLieux(context);
  const { comments } = context.workbook;
  comments.load('items/content,items/authorName,items/replies/items/content,items/replies/items/authorName');
  await context.sync();
  const lieux = takeLieux(queued);
  const located = comments.items.map((comment) => {
    const location = comment.getLocation();
    location.load('address');
    return { comment, location };
  });
  await context.sync();
  const fils = located.map(({ comment, location }) => {
    const place = parseReference(location.address);
    return { comment, cellule: place ? placeA1(place) : location.address };
  });
  return { lieux, fils };
}

function toCommentaires({ lieux, fils }: Fils): readonly Commentaire[] {
  const objets = new Map(lieux.map(({ objet, place }) => [placeA1(place), objet]));
  return fils.flatMap(({ comment, cellule }) =>
    [comment, ...comment.replies.items].map(({ content, authorName }) => ({
      cellule,
      objet: objets.get(cellule) ?? null,
      auteur: authorName,
      texte: content,
    })),
  );
}

interface QueuedLieux {
  readonly sections: Excel.Range;
  readonly tables: readonly TableRead[];
}

function queueLieux({ workbook }: Excel.RequestContext): QueuedLieux {
  const sections = workbook.names.getItemOrNullObject(SYNTHESE.consomme).getRangeOrNullObject();
  sections.load('address');
  return { sections, tables: [DEPENSES.name, RESSOURCES.name].map((name) => queueTable(workbook, name, 'values')) };
}

function takeLieux({ sections, tables }: QueuedLieux): readonly Lieu[] {
  const found = new Map(tables.flatMap(takeTable));
  const first = sections.isNullObject ? null : parseReference(sections.address);
  return [
    ...(first ? lieuxOfSections(first) : []),
    ...lieuxOfLines('depense', DEPENSES, found.get(DEPENSES.name)),
    ...lieuxOfLines('ressource', RESSOURCES, found.get(RESSOURCES.name)),
  ];
}

/** One row a section on the page of the board, in the order of Annexe 2, then the total. */
function lieuxOfSections({ title, row }: Place): readonly Lieu[] {
  return [...SECTIONS.map(({ code }) => code), null].map((section, index) => ({
    objet: { kind: 'section', section },
    place: { title, row: row + index, column: 0 },
  }));
}

function lieuxOfLines<Key extends string>(
  kind: 'depense' | 'ressource',
  table: TableDefinition<Key | 'libelle'>,
  found: TableSnapshot | undefined,
): readonly Lieu[] {
  const column = found && columnsOf(table, found).get('libelle');
  if (!found || column === undefined) return [];
  return readLines(table, found).map(({ index, value }, rang) => ({
    objet: { kind, rang, libelle: String(value('libelle')).trim() },
    place: { title: found.sheetTitle, row: found.row + 1 + index, column: found.column + column },
  }));
}

function sameObjet(one: ObjetCommente, other: ObjetCommente): boolean {
  if (one.kind === 'section') return other.kind === 'section' && one.section === other.section;
  return other.kind === one.kind && one.rang === other.rang && one.libelle === other.libelle;
}
