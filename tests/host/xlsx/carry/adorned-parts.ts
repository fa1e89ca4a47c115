/** Parts as Excel writes them; each says one thing that the model has no word for. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const CONTENT = 'application/vnd.openxmlformats-officedocument';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';

export const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Notre budget</dc:title><dc:creator>La trésorière</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T08:00:00Z</dcterms:created></cp:coreProperties>`;
export const app = `<Properties xmlns="${PROPERTIES}/extended-properties"><Application>Microsoft Excel</Application><Company>CPTS &amp; Cie</Company></Properties>`;
export const custom = `<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Validé"><vt:bool>true</vt:bool></property></Properties>`;

export const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr codeName="Classeur" filterPrivacy="1"/><workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="240" yWindow="30" windowWidth="20000" windowHeight="9000" tabRatio="700" activeTab="1"/></bookViews><sheets><sheet name="Suivi" sheetId="1" r:id="rId1"/><sheet name="Graphique" sheetId="4" r:id="rId2"/><sheet name="Données de l'an" sheetId="2" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId7"/></externalReferences><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Suivi!$A:$A,Suivi!$1:$1</definedName><definedName name="Local" localSheetId="2">'Données de l''an'!$A$1</definedName><definedName name="Somme">SUM('Données de l''an'!$B$1:$B$3)</definedName><definedName name="TVA">0.2</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/></workbook>`;

const looks = [
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>',
  '<font><strike/><sz val="11"/><name val="Calibri"/></font>',
];

export const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2">${looks.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment textRotation="45"/></xf></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Annulé" xfId="1"/></cellStyles><dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font></dxf><dxf><font><i/><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const run = (text: string, look = ''): string => `<r>${look}<t xml:space="preserve">${text}</t></r>`;

export const strings = `<sst xmlns="${MAIN}" count="7" uniqueCount="7"><si>${run('Facture ')}${run('urgente', '<rPr><b/><sz val="11"/><color rgb="FFC00000"/><rFont val="Calibri"/></rPr>')}</si><si><t>barré</t></si><si><t>Poste</t></si><si><t>Montant</t></si><si><t>salaires</t></si><si><t>Total</t></si><si><t>honoraires</t></si></sst>`;

export const metadata = `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const rows = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="F1" s="2"/></row>',
  '<row r="2" outlineLevel="1"><c r="B2" s="3"><v>1</v></c><c r="C2"><f t="array" ref="C2">SUM(B2:B4*B2:B4)</f><v>14</v></c><c r="D2" cm="1"><f t="array" ref="D2:D3">_xlfn._xlws.FILTER(B2:B4,B2:B4&gt;1)</f><v>2</v></c><c r="E2"><f>[1]Mars!$B$4*2</f><v>84</v></c><c r="F2"><f>B2*TVA</f><v>0.2</v></c></row>',
  '<row r="3" outlineLevel="1"><c r="B3"><v>2</v></c><c r="D3"><v>3</v></c></row>',
  '<row r="4" outlineLevel="1"><c r="B4"><v>3</v></c></row>',
  '<row r="6"><c r="A6" t="s"><v>2</v></c><c r="B6" t="s"><v>3</v></c></row>',
  '<row r="7"><c r="A7" t="s"><v>4</v></c><c r="B7"><v>100</v></c></row>',
  '<row r="8" hidden="1"><c r="A8" t="s"><v>6</v></c><c r="B8"><v>50</v></c></row>',
  '<row r="9"><c r="A9" t="s"><v>5</v></c><c r="B9"><f>SUBTOTAL(109,Lignes[Montant])</f><v>100</v></c></row>',
];

const rules = [
  '<conditionalFormatting sqref="B2:B4"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="B7:B8 D7:D8"><cfRule type="expression" dxfId="1" priority="2" stopIfTrue="1"><formula>B7&gt;$B$2</formula></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="B7:B8"><cfRule type="cellIs" dxfId="0" priority="4" operator="greaterThan"><formula>$B$2</formula></cfRule></conditionalFormatting>',
];

const validations = [
  '<dataValidation type="time" allowBlank="1" showErrorMessage="1" sqref="E7"><formula1>0.25</formula1><formula2>B2</formula2></dataValidation>',
  '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="Attention" prompt="Toutes taxes comprises" sqref="B7:B8"/>',
];

const extensions = [
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="iconSet" priority="3" id="{0A1B2C3D-0000-0000-0000-000000000001}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Données de l''an'!B1:B3</xm:f><xm:sqref>G7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
];

export const suivi = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><sheetPr codeName="Feuil1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:G9"/><sheetViews><sheetView zoomScale="85" workbookViewId="0"><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1"/><cols><col min="3" max="3" width="9.140625" style="3" outlineLevel="1"/><col min="8" max="16384" width="9.140625" hidden="1" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData>${rules.join('')}<dataValidations count="${validations.length}">${validations.join('')}</dataValidations><hyperlinks><hyperlink ref="A7" r:id="rId1" tooltip="Le barème"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.5" footer="0.4"/><pageSetup paperSize="11" scale="80" orientation="portrait"/><headerFooter differentFirst="1"><oddFooter>&amp;C&amp;P</oddFooter><firstHeader>&amp;CBrouillon</firstHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="B7:B8" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst>${extensions.join('')}</extLst></worksheet>`;

export const donnees = `<worksheet xmlns="${MAIN}"><sheetData>${[1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>${row * 10}</v></c></row>`).join('')}</sheetData></worksheet>`;

export const chartSheet = `<chartsheet xmlns="${MAIN}" xmlns:r="${RELATION}"><sheetPr/><sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomToFit="1"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`;

export const table = `<table xmlns="${MAIN}" id="7" name="Lignes" displayName="Lignes" ref="A6:B9" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A6:B8"><filterColumn colId="0"><filters><filter val="salaires"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="3" name="Poste" totalsRowLabel="Total"/><tableColumn id="5" name="Montant" totalsRowFunction="sum" dataDxfId="1"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

export const comments = `<comments xmlns="${MAIN}"><authors><author>La trésorière</author><author>tc={A0000000-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B4" authorId="0"><text>${run('À vérifier')}</text></comment><comment ref="B7" authorId="1"><text><t>[Commentaire à thread] Payé ?</t></text></comment></commentList></comments>`;

export const threads = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B7" dT="2026-03-01T10:00:00.00" personId="{B0000000-0000-0000-0000-000000000001}" id="{A0000000-0000-0000-0000-000000000001}"><text>Payé ?</text></threadedComment></ThreadedComments>`;

export const persons = `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="La trésorière" id="{B0000000-0000-0000-0000-000000000001}" userId="t" providerId="None"/></personList>`;

const note = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row - 1}, 2, ${column + 3}, 15, ${row + 3}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

export const shapes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${note(1025, 3, 1)}${note(1026, 6, 1)}</xml>`;

const place = (column: number, row: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
const nonVisual = (id: number, name: string): string => `<xdr:cNvPr id="${id}" name="${name}"/>`;
const shape =
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>';
const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${nonVisual(2, 'Graphique 1')}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATION}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const drawn = (anchors: string): string =>
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors}</xdr:wsDr>`;

export const drawing = drawn(
  `<xdr:twoCellAnchor><xdr:from>${place(3, 9)}</xdr:from><xdr:to>${place(7, 20)}</xdr:to>${frame}</xdr:twoCellAnchor>` +
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${place(0, 10)}</xdr:from><xdr:to>${place(1, 12)}</xdr:to><xdr:pic><xdr:nvPicPr>${nonVisual(3, 'Logo')}<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATION}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>${shape}</xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`,
);

export const chartDrawing = drawn(
  `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame}</xdr:absoluteAnchor>`,
);

const series = (reference: string): string =>
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>${[10, 20, 30].map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache></c:numRef></c:val></c:ser>`;
const axis = (kind: string, id: number, other: number, position: string): string =>
  `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${other}"/></c:${kind}>`;

export const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series("'Données de l''an'!$B$1:$B$3")}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2, 'b')}${axis('valAx', 2, 1, 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

/** One red dot. */
export const logo = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64'),
);

export const externalLink = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATION}" r:id="rId1"><sheetNames><sheetName val="Mars"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="4"><cell r="B4"><v>42</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;
