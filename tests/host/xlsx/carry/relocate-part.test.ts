import { relocatePart } from '../../../../src/host/xlsx/carry/relocate-part';
import { Relocation } from '../../../../src/host/xlsx/carry/relocation';

/** Two rows put in before the third of « Budget », which is called « L'an 2 » since, beside a « Suivi » that is gone. */
const relocation = new Relocation(
  [{ sheet: 'b', axis: 'row', kind: 'insert', at: 2, count: 2 }],
  [
    { id: 'b', name: 'Budget' },
    { id: 's', name: 'Suivi' },
  ],
  [{ id: 'b', name: "L'an 2" }],
);

function relocated(type: string, xml: string, home?: string): string {
  const part = { path: 'x', type: { name: type, isByExtension: false }, content: new TextEncoder().encode(xml), relations: [] };
  const now = relocatePart(part, relocation, home);
  return typeof now === 'string' ? now : new TextDecoder().decode(now);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('a part that tells cells', () => {
  it.each([
    [
      'the cells a pivot table sums up',
      `${OFFICE}.spreadsheetml.pivotCacheDefinition+xml`,
      '<cacheSource><worksheetSource ref="A1:C5" sheet="Budget" r:id="x"/></cacheSource>',
      '<cacheSource><worksheetSource ref="A1:C7" sheet="L\'an 2" r:id="x"/></cacheSource>',
    ],
    [
      'a pivot table that sums up a table',
      `${OFFICE}.spreadsheetml.pivotCacheDefinition+xml`,
      '<worksheetSource name="Depenses"/>',
      '<worksheetSource name="Depenses"/>',
    ],
    [
      'where a pivot table stands',
      `${OFFICE}.spreadsheetml.pivotTable+xml`,
      '<pivotTableDefinition name="a"><location ref="A3:B9" firstHeaderRow="1"/>',
      '<pivotTableDefinition name="a"><location ref="A5:B11" firstHeaderRow="1"/>',
    ],
    [
      'the cell of a control',
      'application/vnd.ms-excel.controlproperties+xml',
      '<formControlPr fmlaLink="$A$3" fmlaRange="Suivi!$A$1:$A$2"/>',
      '<formControlPr fmlaLink="$A$5" fmlaRange="#REF!"/>',
    ],
    [
      'the text of a shape',
      `${OFFICE}.drawing+xml`,
      '<xdr:sp macro="" textlink="Budget!$B$3"/>',
      '<xdr:sp macro="" textlink="&apos;L&apos;&apos;an 2&apos;!$B$5"/>',
    ],
    [
      'a drawing that does not move with cells',
      `${OFFICE}.drawing+xml`,
      '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>9</xdr:row></xdr:from></xdr:twoCellAnchor>',
      '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>9</xdr:row></xdr:from></xdr:twoCellAnchor>',
    ],
    ['a part nobody knows', 'application/vnd.other+xml', '<f>Budget!A3</f>', '<f>Budget!A3</f>'],
  ])('is put where they are: %s', (_, type, before, after) => {
    expect(relocated(type, before, 'b').replaceAll('&apos;', "'")).toBe(after.replaceAll('&apos;', "'"));
  });

  it('leaves another workbook’s sheet alone, whatever its name', () => {
    expect(relocated(`${OFFICE}.drawingml.chart+xml`, '<c:f>[1]Budget!$A$3</c:f><c:f>Budget!$A$3</c:f>')).toMatch(
      /^<c:f>\[1\]Budget!\$A\$3<\/c:f><c:f>.*L.*an 2.*!\$A\$5<\/c:f>$/,
    );
  });
});
