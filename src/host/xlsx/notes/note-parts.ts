import { formatRect } from '../../model/a1';
import type { CellComment } from '../../model/comment';
import { element, richText, XML_HEADER, type Xml } from '../xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers of shapes that a sheet may give: as Excel counts them. */
const SHAPES_OF_A_SHEET = 1024;

/** Notes, as every version of Excel and LibreOffice shows them: a comment, then its answers. */
export function writeNotes(comments: readonly CellComment[]): Xml {
  const authors = authorsOf(comments);
  return (
    XML_HEADER +
    element('comments', { xmlns: MAIN }, [
      element('authors', {}, authors.map(writeAuthor)),
      element(
        'commentList',
        {},
        comments.map((comment) => writeNote(comment, authors.indexOf(comment.author))),
      ),
    ])
  );
}

/** Notes that join those of a file, in whatever prefix its elements have. */
export function addNotes(xml: Xml, comments: readonly CellComment[]): Xml {
  const prefix = /<(\w+:)?comments[\s>]/.exec(xml)?.[1] ?? '';
  const known = [...xml.matchAll(/<(?:\w+:)?author(?:\s[^>]*)?(?:\/>|>)/g)].length;
  const authors = authorsOf(comments);
  const notes = comments.map((comment) => writeNote(comment, known + authors.indexOf(comment.author)));
  return xml
    .replace(new RegExp(`</${prefix}authors>`), (end) => prefixed(authors.map(writeAuthor), prefix) + end)
    .replace(new RegExp(`</${prefix}commentList>`), (end) => prefixed(notes, prefix) + end);
}

const authorsOf = (comments: readonly CellComment[]): readonly string[] => [...new Set(comments.map(({ author }) => author))];
const writeAuthor = (author: string): Xml => `<author>${richText(author)}</author>`;

function writeNote({ row, column, text, replies }: CellComment, authorId: number): Xml {
  const said = [text, ...replies.map((reply) => reply.text)].join('\n');
  const content = element('t', { 'xml:space': 'preserve' }, richText(said));
  return element('comment', { ref: formatRect({ row, column, rows: 1, columns: 1 }), authorId }, element('text', {}, content));
}

const prefixed = (pieces: readonly Xml[], prefix: string): Xml => pieces.join('').replaceAll(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);

/** The boxes in which notes are shown, in the drawing language of Office 2000. `index`: of the sheet, from 0. */
export function writeBoxes(comments: readonly CellComment[], index: number): Xml {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(index + 1)}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    boxes(comments, (index + 1) * SHAPES_OF_A_SHEET + 1) +
    '</xml>'
  );
}

export function addBoxes(xml: Xml, comments: readonly CellComment[]): Xml {
  const numbers = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + boxes(comments, Math.max(SHAPES_OF_A_SHEET, ...numbers) + 1) + xml.slice(end);
}

const boxes = (comments: readonly CellComment[], first: number): Xml =>
  comments.map((comment, index) => writeBox(comment, first + index)).join('');

/** Hidden until the cell is pointed at, and then beside it. */
function writeBox({ row, column }: CellComment, number: number): Xml {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
