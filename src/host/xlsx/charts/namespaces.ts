const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export const CHART = `${DRAWING}/chart`;
export const DRAWING_MAIN = `${DRAWING}/main`;
export const SHEET_DRAWING = `${DRAWING}/spreadsheetDrawing`;
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
