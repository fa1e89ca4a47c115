/** What the panel asks of the workbook it stands beside. The composition root hands it the Office.js implementation. */
export * from '../excel/classeur';
