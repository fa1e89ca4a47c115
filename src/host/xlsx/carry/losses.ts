/**
 * What a file holds and could not be kept, told apart so that a person may be told:
 * - `strict`: a file in the strict dialect, of which only what the model knows is kept;
 * - `signature`: the signature of a file says nothing of another file;
 * - `history`: who changed what in a workbook shared in the manner of Excel 97;
 * - `views`: views of the whole workbook saved under a name;
 * - `sheets`: dialogue sheets and sheets of Excel 4 macros;
 * - `linked-tables`: tables that refresh themselves from a source become plain tables.
 */
export type Loss = 'strict' | 'signature' | 'history' | 'views' | 'sheets' | 'linked-tables';
